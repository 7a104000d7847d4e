// Which files, or pieces of a large one, are read together by one core. How they are read is
// BatchBuilder's business.

/// Cuts the walk into batches: small ones first, so that something is there to read at once, and
/// larger ones later, for a query looks into every segment.
struct Batches {
  /// What one core does at a time.
  enum Work {
    case files([FoundFile])
    case lines(LineShare)
  }

  private(set) var count = 0
  private var files = 0
  /// The large file whose pieces come next.
  private var shares: LineShares?
  /// So many batches, of a thousand files together, get their names at once.
  static let named = 6
  /// Of one batch.
  static let namedArticles = 1024
  private static let smallest = 16
  private static let largest = 1 << 14

  mutating func next(from walk: inout FileWalk) -> Work? {
    let work = nextShare() ?? nextFiles(from: &walk) ?? nextShare()
    if work != nil { count += 1 }
    return work
  }

  private mutating func nextShare() -> Work? {
    guard let share = shares?.next() else {
      shares = nil
      return nil
    }
    return .lines(share)
  }

  /// Ends before a large file that is read in pieces.
  private mutating func nextFiles(from walk: inout FileWalk) -> Work? {
    let size = min(Self.largest, max(Self.smallest << min(count, 6), files / 16))
    var batch: [FoundFile] = []
    while batch.count < size, let file = walk.next() {
      shares = LineShares(file)
      if shares != nil { break }
      batch.append(file)
    }
    files += batch.count
    return batch.isEmpty ? nil : .files(batch)
  }
}
