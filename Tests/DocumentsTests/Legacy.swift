// Texts as bytes of older encodings, for tests: iconv the other way round.

import Glibc

@testable import Articles
@testable import Documents

/// A text in an encoding by its iconv name; characters that it lacks are left out.
func encoded(_ text: String, as name: String) -> [UInt8] {
  let converter = iconv_open(name + "//IGNORE", "UTF-8")
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let length = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to) = (input.baseAddress, output.baseAddress)
      var (left, free) = (input.count, output.count)
      iconv(converter, &from, &left, &to, &free)
      iconv(converter, nil, nil, &to, &free)
      return output.count - free
    }
  }
  return output[..<length].map { UInt8(bitPattern: $0) }
}

func decoding(_ bytes: [UInt8], declared: String? = nil) -> Decoding {
  bytes.withUnsafeBufferPointer {
    TextDecoder.decode($0, declared: declared.map { Array($0.utf8) })
  }
}

/// The text and the diagnostics' messages of a decoding.
func decoded(_ bytes: [UInt8], declared: String? = nil) -> (text: String, remarks: [String])? {
  switch decoding(bytes, declared: declared) {
  case .asIs(let range): (String(decoding: bytes[range], as: UTF8.self), [])
  case .repaired(let text, let diagnostics):
    (String(decoding: text, as: UTF8.self), diagnostics.map(\.message))
  case .refused: nil
  }
}
