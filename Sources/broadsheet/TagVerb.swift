// `broadsheet tag`: tokens in, tokens with tags out, for those who measure recognisers.

import ArgumentParser
import Names
import Prose

struct TagTokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tag the names in tokens, one a line, on standard input.",
    discussion: """
      An empty line ends a sentence, a line that begins with `# doc` begins a document; names of one \
      document help each other. Lines that begin with `# ` are kept. What stands behind a tab is left out. \
      Tags are O, B- and I- with PER, ORG, LOC and MISC, as in CoNLL-2003.
      """)

  func run() throws {
    var document = TokenDocument()
    while let line = readLine() {
      if line.hasPrefix("# doc") { document.flush() }
      document.read(line)
    }
    document.flush()
  }
}

/// The lines of one document, until they are tagged and printed.
private struct TokenDocument {
  private var tagger = Tagger()
  private var text: [UInt8] = []
  private var row = TokenRow()
  /// Each line as it is kept, and whether it is a token.
  private var lines: [(text: String, isToken: Bool)] = []

  mutating func read(_ line: String) {
    if line.isEmpty || line.hasPrefix("# ") {
      row.endSentence()
      lines.append((line, false))
      return
    }
    let token = line.prefix { $0 != "\t" }
    let start = text.count
    text.append(contentsOf: token.utf8)
    row.append(TextRange(start, text.count))
    text.append(UInt8(ascii: " "))
    lines.append((String(token), true))
  }

  /// Tags what was read, prints it and forgets it.
  mutating func flush() {
    row.endSentence()
    text.withUnsafeBufferPointer { tagger.tag($0, row) }
    var labels = tagger.labels[...]
    for (line, isToken) in lines {
      // A terminal must not see what a program gets back byte for byte.
      let shown = Output.isTerminal ? Output.shown(line) : line
      Output.line(isToken ? "\(shown)\t\(labels.popFirst() ?? "O")" : shown)
    }
    Output.flush()
    text.removeAll(keepingCapacity: true)
    row.removeAll()
    lines.removeAll(keepingCapacity: true)
  }
}

extension Tagger {
  /// The tags of the document read last as CoNLL-2003 writes them in its later form, IOB2.
  fileprivate var labels: [String] {
    var labels = [String](repeating: "O", count: tags.count)
    for name in TaggedName.all(in: tags) {
      for index in name.first..<name.limit {
        labels[index] = "\(index == name.first ? "B" : "I")-\(name.type.abbreviation)"
      }
    }
    return labels
  }
}
