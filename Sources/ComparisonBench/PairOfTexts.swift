// Two long articles made of the paragraphs of many: half of them in both, in another order and with some words fewer. How
// long their comparison takes is ComparisonBench's business.

import Articles
import Glibc
import NewsCorpus

/// Two texts.
struct PairOfTexts {
  private var left = "Two accounts of many things\n"
  private var right = "Many things in another account\n"

  /// Takes paragraphs until both have so many words.
  init(_ corpus: Corpus, words: Int) {
    var (leftWords, rightWords) = (0, 0)
    var shared: [String] = []
    var isShared = false
    for article in 0..<corpus.articleCount {
      let view = corpus[article]
      for block in view.blocks where block.kind == .paragraph {
        let paragraph = view.string(block.range)
        let count = paragraph.split(separator: " ").count
        isShared.toggle()
        if leftWords < words {
          left += "\n\(paragraph)\n"
          leftWords += count
          if isShared { shared.append(paragraph) }
        } else if rightWords < words {
          right += "\n\(paragraph)\n"
          rightWords += count
        } else {
          return
        }
        if shared.count == 4 || leftWords >= words {
          for paragraph in shared.reversed() where rightWords < words {
            right += "\n\(Self.shortened(paragraph))\n"
            rightWords += count
          }
          shared = []
        }
      }
    }
  }

  /// Without every seventh word.
  private static func shortened(_ paragraph: String) -> String {
    paragraph.split(separator: " ").enumerated().filter { $0.offset % 7 != 5 }.map(\.element)
      .joined(separator: " ")
  }

  /// Writes both into a new folder, and tells its path.
  func written() throws -> String {
    var template = Array("/tmp/comparison-bench-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else { throw WriteFailure() }
    let folder = String(cString: path)
    for (name, text) in [("a.txt", left), ("b.txt", right)] {
      guard let file = fopen("\(folder)/\(name)", "w") else { throw WriteFailure() }
      fputs(text, file)
      fclose(file)
    }
    return folder
  }

  /// Removes such a folder.
  static func remove(_ folder: String) {
    for name in ["a.txt", "b.txt"] { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }
}

struct WriteFailure: Error, CustomStringConvertible {
  var description: String { "no folder for the two texts can be made in /tmp" }
}
