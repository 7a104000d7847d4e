// Where on a page the text stands that its structured data call the article's body. The marks of the
// page are the better text (they have its structure); the claim tells which part of it is meant.

import Columns

/// Finds a text in a page by probes: short pieces of it, at even distances, letters and digits only,
/// so that white space, quotation marks and entities make no difference.
struct BodyAnchor {
  /// Enough probes to tell a body from a teaser; each long enough to be the only one of its kind.
  private static let probes = (count: 24, length: 24)

  /// The smallest branch that holds most of the text; nil where the page does not have it.
  let branch: Int?
  /// The nodes of text where the first and the last probe were found.
  let found: ClosedRange<Int>?
  /// The share of the probes that were found, in percent.
  let share: Int

  /// Looks for a text. Linear.
  init(_ body: [UInt8], in page: PageTree) {
    let probes = Self.probes(of: Self.squeezed(body))
    var text: [UInt8] = []
    var starts: [(offset: Int, node: Int)] = []
    for index in page.indices where page[index].tag == .text && page[index].text > 0 {
      starts.append((text.count, index))
      Self.squeeze(page[index].markup.textBytes, into: &text)
    }
    var hits = [Int](repeating: 0, count: page.indices.count)
    var places: [Int] = []
    for offset in Self.offsets(of: probes, in: text) {
      let next = starts.partitioningIndex { $0.offset > offset }
      places.append(starts[max(0, next - 1)].node)
      hits[places[places.count - 1]] += 1
    }
    share = probes.isEmpty ? 0 : places.count * 100 / probes.count
    if let first = places.min(), let last = places.max() {
      found = first...last
    } else {
      found = nil
    }
    branch = share < 60 ? nil : Self.smallest(hits, places.count, page)
  }

  private static func smallest(_ hits: [Int], _ all: Int, _ page: PageTree) -> Int? {
    var hits = hits
    for index in page.indices.reversed() {
      // Bottom-up, the first that holds enough is the smallest.
      if page[index].tag.isBlock, hits[index] * 10 >= all * 8 { return index }
      if page[index].parent >= 0 { hits[page[index].parent] += hits[index] }
    }
    return nil
  }

  private static func probes(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let room = text.count - Self.probes.length
    guard room > 4 * Self.probes.length else { return [] }
    return (0..<Self.probes.count).map { number in
      let start = room * number / (Self.probes.count - 1)
      return text[start..<(start + Self.probes.length)]
    }
  }

  private static func squeezed(_ text: [UInt8]) -> [UInt8] {
    var squeezed: [UInt8] = []
    text.withUnsafeBufferPointer { squeeze($0, into: &squeezed) }
    return squeezed
  }

  private static func squeeze(_ bytes: Bytes, into text: inout [UInt8]) {
    var skipped = 0
    for byte in bytes {
      guard skipped == 0 else {
        skipped -= 1
        continue
      }
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if small == 0xE2 || small == 0xC2 {
        // Typographic marks and the no-break space: pages and data write them differently.
        skipped = small == 0xE2 ? 2 : 1
      } else if small &- 0x61 < 26 || small &- 0x30 < 10 || small >= 0x80 {
        text.append(small)
      }
    }
  }

  /// Where each probe stands first, found in one pass by its first eight bytes.
  private static func offsets(of probes: [ArraySlice<UInt8>], in text: [UInt8]) -> [Int] {
    var wanted: [UInt64: Int] = [:]
    for (number, probe) in probes.enumerated() {
      wanted[probe.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }] = number
    }
    var places = [Int](repeating: -1, count: probes.count)
    var key: UInt64 = 0
    for (offset, byte) in text.enumerated() {
      key = key << 8 | UInt64(byte)
      guard offset >= 7, let number = wanted[key], places[number] < 0 else { continue }
      if text[(offset - 7)...].starts(with: probes[number]) { places[number] = offset - 7 }
    }
    return places.filter { $0 >= 0 }
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds from there on; the count where
  /// none does. O(log n).
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
