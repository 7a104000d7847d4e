// The trained weights as a table of bytes: what each feature says for each tag. How they were
// trained is the trainer's business.

import CNames

/// Weights by feature, sixteen signed bytes each.
///
/// Layout (little endian): `BSNW`, version 1, count of rows, steps per unit (Float); 17 × 17 scores of
/// neighbouring tags (Float, not finite where forbidden); 65,537 places (UInt32) by the feature's
/// upper 16 bits; per row the 16 bits below those; then, 64 bytes aligned, sixteen Int8 a row.
package struct NameWeights: @unchecked Sendable {
  // Sendable: the pointers are to constant bytes inside the executable, or to `memory`.
  private let starts: UnsafePointer<UInt32>
  private let checks: UnsafePointer<UInt16>
  private let rows: UnsafePointer<SIMD16<Int8>>
  /// Scores of neighbouring tags, in the same units as the rows.
  let transitions: TagTransitions
  /// How many features have weights.
  package let count: Int

  /// The weights inside the executable. O(1).
  package static let embedded = NameWeights(
    UnsafeRawBufferPointer(
      start: broadsheet_name_weights(), count: broadsheet_name_weights_size()))

  /// Reads weights that stay where they are.
  package init(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { preconditionFailure("weights without bytes") }
    count = Int(base.load(fromByteOffset: 8, as: UInt32.self))
    let steps = base.load(fromByteOffset: 12, as: Float.self)
    var transitions = TagTransitions()
    for before in 0..<Tag.count {
      for next in 0..<Tag.count {
        let score = base.load(fromByteOffset: 16 + 4 * (before * Tag.count + next), as: Float.self)
        transitions.set(before, next, score.isFinite ? score * steps : -.infinity)
      }
    }
    self.transitions = transitions
    let table = base + Self.tableStart
    starts = table.assumingMemoryBound(to: UInt32.self)
    checks = (table + 65537 * 4).assumingMemoryBound(to: UInt16.self)
    rows = (base + Self.rowsStart(count)).assumingMemoryBound(to: SIMD16<Int8>.self)
  }

  static let tableStart = 16 + 4 * Tag.count * Tag.count

  static func rowsStart(_ count: Int) -> Int {
    (tableStart + 65537 * 4 + 2 * count + 63) / 64 * 64
  }

  /// Adds what a feature says; nothing where it has no weights. O(1).
  @inline(__always)
  func add(_ feature: Feature, to sum: inout SIMD16<Int16>) {
    let bucket = Int(feature >> 48)
    let check = UInt16(truncatingIfNeeded: feature >> 32)
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where checks[index] == check {
      sum = sum &+ SIMD16<Int16>(truncatingIfNeeded: rows[index])
      return
    }
  }
}
