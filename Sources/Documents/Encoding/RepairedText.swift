// A text that is made anew because its bytes could not stay as they were, and what was done to it.

import Articles
import Columns
import Prose

/// A text in the making, with one diagnostic for each kind of damage at its first place.
struct RepairedText {
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  /// How many times U+FFFD had to stand in for bytes.
  private(set) var faults = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends U+FFFD for damage of a kind.
  mutating func replace(_ code: Diagnostic.Code) {
    faults += 1
    if !diagnostics.contains(where: { $0.code == code }) {
      diagnostics.append(Diagnostic(code, TextRange(bytes.count, bytes.count + 3)))
    }
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  /// Appends bytes that are valid UTF-8 but for NUL.
  mutating func append(_ run: Bytes) {
    var start = 0
    while let next = run.first(0, from: start) {
      bytes.append(contentsOf: run[start..<next])
      replace(.nulBytes)
      start = next + 1
    }
    bytes.append(contentsOf: run[start...])
  }

  /// Says which encoding the whole was decoded from.
  mutating func remark(decodedFrom encoding: TextEncoding, _ evidence: EncodingEvidence) {
    diagnostics.append(
      Diagnostic(decodedFrom: encoding, evidence, TextRange(0, min(1, bytes.count))))
  }

  /// Decoding may treble the size, so the limit is looked at again.
  var decoding: Decoding {
    bytes.count > longestText ? .refused(.tooLarge) : .repaired(bytes, diagnostics)
  }
}
