// A corpus that was read and indexed, as the browser does it. Measuring it is SearchBench's business.

import Articles
import Columns
import Dispatch
import Documents
import NewsCorpus
import Prose
import SearchIndex
import Synchronization

/// The index of a corpus, and how large it is.
struct IndexedCorpus {
  private(set) var segments: [IndexSegment] = []
  private(set) var articleCount = 0
  /// Of all articles' texts.
  private(set) var textBytes = 0
  /// Everything that is kept but the texts.
  private(set) var indexBytes = 0
  /// With names and what only the whole corpus shows; nil where only the index was wanted.
  private(set) var corpus: Corpus?

  /// Reads everything, with names and what only the whole corpus shows, on all cores.
  init(analysing path: String) {
    let corpus = Loader([path], showsSnapshots: false) { _, _ in }.load()
    self.corpus = corpus
    segments = corpus.segments.map(\.index)
    articleCount = corpus.articleCount
    textBytes = corpus.segments.reduce(0) { $0 + $1.textByteCount }
    indexBytes = corpus.segments.reduce(0) { $0 + $1.byteCountBesideTexts }
  }

  /// Reads everything, without names, and keeps the texts as a segment does.
  init(_ path: String, threads: Int) {
    let shares = FileShare.shares(of: path, threads: threads)
    let built = Mutex([Int: (segment: IndexSegment, textBytes: Int)]())
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < shares.count else { return }
        var reading = Reading()
        reading.read(shares[number])
        reading.finish()
        guard let segment = reading.segment else { continue }
        let textBytes = reading.textBytes
        built.withLock { $0[number] = (segment, textBytes) }
      }
    }
    for (_, read) in built.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      segments.append(read.segment)
      articleCount += read.segment.articleCount
      textBytes += read.textBytes
      indexBytes += read.segment.byteCount
    }
  }
}

/// What one thread reads at a time.
private enum FileShare {
  case files(ArraySlice<FoundFile>)
  /// Whole lines of one file.
  case lines(FoundFile, ArraySlice<UInt8>)

  /// Each segment has a dictionary that a query looks into, so there should be few; while one is built, it
  /// takes twice its text besides, so that they should not be large.
  private static let filesInShare = 32_768
  private static let bytesInShare = 1 << 26

  /// A file of lines is cut where a line ends; of other files there are many in one share.
  static func shares(of path: String, threads: Int) -> [FileShare] {
    var walk = FileWalk([path])
    var files: [FoundFile] = []
    while let file = walk.next() { files.append(file) }
    if files.count == 1, path.hasSuffix(".jsonl") { return lines(of: files[0], threads) }
    let size = min(filesInShare, (files.count + threads - 1) / threads)
    return stride(from: 0, to: files.count, by: max(size, 1)).map {
      .files(files[$0..<min($0 + size, files.count)])
    }
  }

  private static func lines(of file: FoundFile, _ threads: Int) -> [FileShare] {
    var bytes: [UInt8] = []
    guard NewsCorpus.read(file, to: &bytes) == nil else { return [] }
    let pieces = max(threads, (bytes.count + bytesInShare - 1) / bytesInShare)
    var start = 0
    return (1...pieces).map { piece in
      let target = max(start, bytes.count * piece / pieces)
      let end = bytes[target...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      defer { start = end }
      return .lines(file, bytes[start..<end])
    }
  }
}

/// Reads a share of the files to one segment of the index.
private struct Reading {
  private(set) var segment: IndexSegment?
  var textBytes: Int { texts.count }

  private var index = IndexBuilder()
  private var parser = ArticleParser()
  private var texts: [UInt8] = []
  private var blocks: [Block] = []

  mutating func read(_ share: FileShare) {
    switch share {
    case .lines(let file, let bytes): read(bytes, file)
    case .files(let files):
      var bytes: [UInt8] = []
      for file in files {
        bytes.removeAll(keepingCapacity: true)
        if NewsCorpus.read(file, to: &bytes) == nil { read(bytes[...], file) }
      }
    }
  }

  mutating func finish() {
    segment = index.finish()
    index = IndexBuilder()
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, _ file: FoundFile) {
    var reader = DocumentReader()
    bytes.withUnsafeBufferPointer { bytes in
      _ = reader.read(bytes, name: file.id) { piece in
        switch piece {
        case .text(let text, let format, _):
          add(parser.parse(text, format: format, path: file.id), text)
        case .manuscript(let manuscript):
          let article = parser.parse(manuscript, path: file.id)
          manuscript.bytes.withUnsafeBufferPointer {
            add(article, Bytes(rebasing: $0[..<manuscript.textCount]))
          }
        case .dropped: break
        }
      }
    }
  }

  private mutating func add(_ article: Article, _ text: Bytes) {
    texts.append(contentsOf: text)
    blocks.append(contentsOf: article.blocks)
    index.add(text, TextRange(0, text.count))
    if let headline = article.headline, headline.upperBound <= text.count {
      index.emphasise(text, headline)
    }
    index.endArticle()
  }
}
