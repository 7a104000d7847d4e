// Trained weights, and the small table of bytes that NameWeights reads.

import Names

/// Weights of features, before they are made small.
struct TrainedWeights {
  var features: [UInt64]
  var rows: [TagScores]
  var transitions: TagTransitions

  /// The file's bytes, in NameWeights' layout: the `limit` rows with the greatest weights. O(rows × log).
  func encoded(limit: Int) -> [UInt8] {
    let strongest = rows.indices.map { (row: $0, strength: strength(rows[$0])) }
      .sorted { ($1.strength, $0.row) < ($0.strength, $1.row) }.prefix(limit)
    // One row in a thousand may be cut off: a finer step for the others is worth more.
    let greatest = strongest.dropFirst(strongest.count / 1000).first?.strength ?? 1
    let steps = 127 / max(greatest, .leastNormalMagnitude)
    let kept = strongest.map(\.row).sorted { features[$0] < features[$1] }
    var bytes: [UInt8] = Array("BSNW".utf8)
    func append<Value>(_ value: Value) {
      withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
    }
    append(UInt32(1))
    append(UInt32(kept.count))
    append(steps)
    for before in 0..<Tag.count {
      for next in 0..<Tag.count { append(transitions.score(before, next)) }
    }
    for start in starts(kept) { append(start) }
    for row in kept { append(UInt16(truncatingIfNeeded: features[row] >> 32)) }
    while bytes.count % 64 != 0 { bytes.append(0) }
    for row in kept {
      for lane in 0..<16 { append(Int8(max(-127, min(127, (rows[row][lane] * steps).rounded())))) }
    }
    return bytes
  }

  /// Where the rows of each value of the features' upper 16 bits begin.
  private func starts(_ kept: [Int]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: 65537)
    for row in kept { starts[Int(features[row] >> 48) + 1] += 1 }
    for index in 0..<65536 { starts[index + 1] += starts[index] }
    return starts
  }

  private func strength(_ row: TagScores) -> Float { max(row.max(), -row.min()) }
}
