// What a file's name promises. What the bytes are is FormatSniffing's question.

import Articles

/// A file's name as far as it speaks of a format.
struct NameEnding {
  /// The last part's ending in small letters, without the point, and without `.gz` behind it; empty
  /// where there is none.
  let ending: String

  init(_ path: String) {
    var name =
      path.utf8.split(separator: UInt8(ascii: "/")).last.map { $0.map(ASCII.lowered) } ?? []
    if name.suffix(3).elementsEqual(".gz".utf8) { name.removeLast(3) }
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else {
      ending = ""
      return
    }
    ending = String(decoding: name[(point + 1)...], as: UTF8.self)
  }

  /// The format that the ending stands for; nil where it stands for none, or for plain text.
  var promised: Format? { Self.formats[ending] }

  private static let formats: [String: Format] = [
    "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html, "xhtml": .html,
    "xht": .html, "mht": .mhtml, "mhtml": .mhtml, "rss": .rss, "atom": .atom, "rdf": .rdf,
    "json": .json, "jsonl": .jsonLines, "ndjson": .jsonLines, "jsonlines": .jsonLines, "csv": .csv,
    "tsv": .tsv, "tab": .tsv, "eml": .mail, "mbox": .mbox, "mbx": .mbox, "nitf": .nitf,
  ]
}

extension Format {
  /// Markdown for names that end in `.md` or `.markdown`, in any case, packed or not; else plain text.
  package static func of(_ path: String) -> Format {
    NameEnding(path).promised == .markdown ? .markdown : .text
  }
}
