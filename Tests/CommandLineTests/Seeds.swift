// The five sample articles as files, for tests that compare what the program says with what is
// printed there.
import Foundation
import ProgramRunning
import Testing

/// One of the sample articles.
struct Seed: CustomTestStringConvertible, Sendable {
  /// As `articles seeds` names it.
  let id: String
  let bytes: [UInt8]

  /// The first three characters of the name, by which the documents call it.
  var number: String { String(id.dropFirst("seeds/".count).prefix(3)) }
  var testDescription: String { number }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text from byte to byte; nil where the range leaves the article.
  subscript(range: Range<Int>?) -> String? {
    guard let range, range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}

/// All files of `seeds`, in order of name; empty where the folder cannot be read.
let seeds: [Seed] = {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(packageRoot)/seeds")) ?? []
  return names.sorted().map { name in
    let data = FileManager.default.contents(atPath: "\(packageRoot)/seeds/\(name)") ?? Data()
    return Seed(id: "seeds/\(name)", bytes: Array(data))
  }
}()

/// The sample article with this id.
func seed(_ id: String?) -> Seed? { seeds.first { $0.id == id } }

/// Words in the simplest sense: lower case, split at all that is neither letter nor digit.
func plainWords(_ text: String) -> [String] {
  text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
}
