// Shows what the reader made of a file as lines that a person can write down beforehand.

import Columns

@testable import Articles
@testable import Documents

/// One line a piece, `format [diagnostics]`, or the refusal's message.
func pieces(_ bytes: [UInt8], name: String) -> [String] {
  var lines: [String] = []
  var reader = DocumentReader()
  let refusal = bytes.withUnsafeBufferPointer { bytes in
    reader.read(bytes, name: name) { piece in
      switch piece {
      case .text(let text, let format, let diagnostics):
        precondition(UTF8Sequence.firstFault(text) == text.count)
        lines.append(
          "\(format) [\(diagnostics.map(\.code.name).joined(separator: ", "))]")
      case .manuscript(let manuscript): lines.append("manuscript \(manuscript.format)")
      case .dropped(let record): lines.append("dropped \(record.place): \(record.why)")
      }
    }
  }
  if let refusal { lines.append(refusal.message) }
  return lines
}
