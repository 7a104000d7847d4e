// Which articles hold the same runs of words as one: those worth comparing with it. From the segments'
// fingerprints, and where there are none yet, from the texts themselves.

import Columns
import CrossReferences
import Dispatch
import Prose
import Synchronization

/// What is known of the fingerprints of an article.
struct FingerprintHolders {
  /// The other articles that share some, most first.
  var articles: [Int] = []
  /// Hashes that too many articles hold.
  var furniture: Set<UInt32> = []
}

extension Corpus {
  /// A run of words that more articles hold is furniture: what a paper prints below all of them.
  static let mostHolders = 20
  /// Of an article of ten thousand words. Of longer ones every second, third … fingerprint is looked up.
  private static let mostFingerprints = 2048
  /// In bytes: some tenths of a second for one core.
  private static let readableText = 1 << 27

  /// Whether holders are found without reading texts.
  var areFingerprintsKept: Bool { segments.allSatisfy(\.fingerprints.areFound) }

  /// The other articles that share fingerprints with one; nil where fingerprints were not kept and there is
  /// too much text to read now. O(fingerprints × segments).
  func fingerprintHolders(of article: Int) -> FingerprintHolders? {
    let view = self[article]
    var reader = FingerprintReader()
    view.withText { reader.read($0, blocks: view.foundBlocks, dateline: view.dateline) }
    let step = reader.fingerprints.count / Self.mostFingerprints + 1
    let hashes = Set(
      stride(from: 0, to: reader.fingerprints.count, by: step).map { reader.fingerprints[$0].hash })
    guard let read = holdersInUnreadText(hashes) else { return nil }
    var counts: [Int: Int] = [:]
    var found = FingerprintHolders()
    for hash in hashes {
      var holders = read[hash] ?? []
      addKeptHolders(hash, to: &holders)
      guard holders.count <= Self.mostHolders else {
        found.furniture.insert(hash)
        continue
      }
      for holder in holders where holder != article { counts[holder, default: 0] += 1 }
    }
    found.articles = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return found
  }

  /// Stops when there are too many.
  private func addKeptHolders(_ hash: UInt32, to holders: inout [Int]) {
    for (number, segment) in segments.enumerated() where segment.fingerprints.areFound {
      for local in segment.fingerprints.holders(hash) {
        let article = self.number(segment: number, local: Int(local))
        if holders.last != article { holders.append(article) }
        if holders.count > Self.mostHolders { return }
      }
    }
  }

  /// The holders of some hashes in the segments without fingerprints, on all cores; nil where those are too
  /// large.
  private func holdersInUnreadText(_ hashes: Set<UInt32>) -> [UInt32: [Int]]? {
    let unread = segments.indices.filter { !segments[$0].fingerprints.areFound }
    guard !unread.isEmpty else { return [:] }
    guard unread.reduce(0, { $0 + segments[$1].textByteCount }) <= Self.readableText else {
      return nil
    }
    let found = Mutex<[UInt32: [Int]]>([:])
    DispatchQueue.concurrentPerform(iterations: unread.count) { place in
      let holders = holders(of: hashes, inTextOf: unread[place])
      found.withLock { $0.merge(holders) { $0 + $1 } }
    }
    return found.withLock { $0 }
  }

  private func holders(of hashes: Set<UInt32>, inTextOf number: Int) -> [UInt32: [Int]] {
    var holders: [UInt32: [Int]] = [:]
    var reader = FingerprintReader()
    var article = self.number(segment: number, local: 0)
    // Nearly all that is asked is not there, which a bit tells faster than a set.
    var filter = [UInt64](repeating: 0, count: 1 << 10)
    for hash in hashes { filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63) }
    segments[number].forEachText { row, text, blocks in
      reader.read(text, blocks: blocks, dateline: row.dateline)
      for hash in reader.fingerprints.lazy.map(\.hash)
      where filter[Int(hash >> 22)] >> UInt64(hash >> 16 & 63) & 1 == 1 && hashes.contains(hash) {
        if holders[hash]?.last != article { holders[hash, default: []].append(article) }
      }
      article += 1
      return true
    }
    return holders
  }
}
