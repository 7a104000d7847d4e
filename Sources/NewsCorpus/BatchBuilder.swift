// Turns a batch of files into segments: reading, unpacking and parsing. What is kept of an article is
// SegmentBuilder's business.

import Articles
import Columns
import Documents
import Prose

/// What one batch of files gave.
struct Batch: Sendable {
  /// In order; several only where the texts are huge.
  var segments: [Segment] = []
  var problems: [Problem] = []
  var articleCount = 0
  /// What was read, those that gave nothing among it.
  var files = SourceFileList()
}

/// The work on one batch of files. One thread's own.
struct BatchBuilder {
  /// What is finished of it.
  private(set) var batch = Batch()

  private var parser: ArticleParser
  private var builder: SegmentBuilder
  private let namedArticles: Int
  private let readsFacts: Bool
  private var fileBytes: [UInt8] = []

  /// In bytes of text; the next article goes to a new segment.
  private static let largestSegment = 1 << 26
  /// In articles.
  private static let fullSegment = 1 << 14
  /// In bytes. A larger buffer is given back, so that one huge file does not stay in memory.
  private static let keptBuffer = 1 << 24

  /// Names of so many articles are found in the same pass, and facts with them where they are wanted;
  /// those of the rest later (`Segment.named`).
  /// - Parameter expectedBytes: how many bytes of text there may be.
  init(
    today: CalendarDay? = nil, namedArticles: Int = .max, readsFacts: Bool = true,
    expectedBytes: Int = 0
  ) {
    parser = ArticleParser(today: today)
    self.namedArticles = namedArticles
    self.readsFacts = readsFacts
    builder = SegmentBuilder(
      isNaming: namedArticles > 0, readsFacts: readsFacts, expectedBytes: expectedBytes)
  }

  /// Adds the articles in `file`, or the problems with it. `isStopped` is asked before each article.
  mutating func add(_ file: FoundFile, isStopped: () -> Bool) {
    var state = FileState()
    let before = batch.articleCount
    defer { batch.files.add(file.path, state, articleCount: batch.articleCount - before) }
    guard file.isNamed || !FileEnding.isPassedOver(file.id) else {
      batch.problems.append(Problem(path: file.id, reason: .otherEnding))
      return
    }
    fileBytes.removeAll(keepingCapacity: fileBytes.capacity < Self.keptBuffer)
    if let reason = read(file, to: &fileBytes, state: &state) {
      batch.problems.append(Problem(path: file.id, reason: reason))
      return
    }
    let bytes = fileBytes
    var reader = DocumentReader()
    let problemsBefore = batch.problems.count
    let refusal = bytes.withUnsafeBufferPointer { bytes in
      reader.read(bytes, name: file.id) { piece in
        if !isStopped() { add(piece, of: file, number: batch.articleCount - before + 1) }
      }
    }
    if let refusal {
      batch.problems.append(Problem(path: file.id, reason: .refused(refusal)))
    } else if batch.articleCount == before, batch.problems.count == problemsBefore, !isStopped() {
      batch.problems.append(Problem(path: file.id, reason: .empty))
    }
  }

  /// Adds the articles in some lines of a file; articles are numbered from the first of these on.
  mutating func add(_ share: LineShare, isStopped: () -> Bool) {
    batch.files.isContinuation = !share.isFirst
    let reader = DocumentReader()
    let refusal = share.bytes.withUnsafeBufferPointer { bytes in
      reader.read(lines: bytes, behind: share.linesBefore) { piece in
        if !isStopped() { add(piece, of: share.file, number: batch.articleCount + 1) }
      }
    }
    for reason in [refusal.map { .refused($0) }, share.obstacle].compactMap({ $0 }) {
      batch.problems.append(Problem(path: share.file.id, reason: reason))
    }
    batch.files.add(share.file.path, share.state, articleCount: batch.articleCount)
  }

  /// Adds an article of a segment that is built anew, as that has it.
  mutating func copy(_ local: Int, of segment: Segment) {
    if isFull { finish() }
    builder.copy(local, of: segment)
    batch.articleCount += 1
  }

  /// Closes the last segment.
  mutating func finish() {
    if builder.articleCount > 0 { batch.segments.append(builder.finish()) }
    builder = SegmentBuilder(
      isNaming: batch.articleCount < namedArticles, readsFacts: readsFacts)
  }

  /// `number` counts the articles of the file from 1 on.
  private mutating func add(_ piece: Piece, of file: FoundFile, number: Int) {
    switch piece {
    case .text(let text, let format, let repairs):
      let article = parser.parse(text, format: format, path: file.id)
      add(article, text, textCount: text.count, repairs, declared: nil, file, number)
    case .manuscript(let manuscript):
      let article = parser.parse(manuscript, path: file.id)
      let declared = manuscript.language.map { Array(manuscript.bytes[$0.offsets]) }
      manuscript.bytes.withUnsafeBufferPointer {
        add(
          article, $0, textCount: manuscript.textCount, [], declared: declared, file, number)
      }
    case .dropped(let record):
      batch.problems.append(Problem(path: file.id, reason: .dropped(record)))
    }
  }

  private mutating func add(
    _ article: Article, _ bytes: Bytes, textCount: Int, _ repairs: [Diagnostic],
    declared: [UInt8]?, _ file: FoundFile, _ number: Int
  ) {
    let text = Bytes(rebasing: bytes[..<textCount])
    let wordCount = countWords(text)
    guard wordCount > 0 else { return }
    if isFull { finish() }
    builder.add(
      article, bytes, textCount: textCount, wordCount: wordCount, repairs: repairs,
      language: Languages.code(of: text, declared: declared),
      path: file.id, number: number)
    batch.articleCount += 1
  }

  private var isFull: Bool {
    builder.textByteCount > Self.largestSegment || builder.articleCount >= Self.fullSegment
      || (batch.articleCount == namedArticles && builder.articleCount > 0)
  }
}
