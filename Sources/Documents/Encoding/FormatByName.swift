// Which format a file's name promises. What the bytes are is ContentSniffing's question.

import Articles

extension Format {
  /// Markdown for names that end in `.md` or `.markdown`, in any case; else plain text.
  package static func of(_ path: String) -> Format {
    let name = path.utf8.reversed().prefix(10).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let endings: [StaticString] = [".md", ".markdown"]
    let isMarkdown = endings.contains { ending in
      let length = ending.utf8CodeUnitCount
      return name.count >= length
        && (0..<length).allSatisfy { name[$0] == ending.utf8Start[length - 1 - $0] }
    }
    return isMarkdown ? .markdown : .text
  }
}
