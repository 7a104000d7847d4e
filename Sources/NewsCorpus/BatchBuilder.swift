// Turns a batch of files into segments: reading, unpacking and parsing. What is kept of an article is
// SegmentBuilder's business.

import Articles
import Columns
import Documents
import Prose

/// What one batch of files gave, and the work on it. Several segments only where its texts are huge.
/// One thread's own.
struct BatchBuilder {
  /// In order.
  private(set) var segments: [Segment] = []
  private(set) var problems: [Problem] = []
  private(set) var articleCount = 0
  private(set) var fileCount = 0

  private var parser: ArticleParser
  private var builder = SegmentBuilder()
  private var fileBytes: [UInt8] = []

  /// In bytes of text; the next article goes to a new segment.
  private static let largestSegment = 1 << 29
  /// In bytes. A larger buffer is given back, so that one huge file does not stay in memory.
  private static let keptBuffer = 1 << 24

  init(today: CalendarDay? = nil) { parser = ArticleParser(today: today) }

  /// Adds the articles in `file`, or the problems with it. `isStopped` is asked before each article.
  mutating func add(_ file: FoundFile, isStopped: () -> Bool) {
    fileCount += 1
    guard file.isNamed || !FileEnding.isPassedOver(file.id) else {
      problems.append(Problem(path: file.id, reason: .otherEnding))
      return
    }
    fileBytes.removeAll(keepingCapacity: fileBytes.capacity < Self.keptBuffer)
    if let reason = read(file, to: &fileBytes) {
      problems.append(Problem(path: file.id, reason: reason))
      return
    }
    let bytes = fileBytes
    var reader = DocumentReader()
    let before = (articles: articleCount, problems: problems.count)
    let refusal = bytes.withUnsafeBufferPointer { bytes in
      reader.read(bytes, name: file.id) { piece in
        if !isStopped() { add(piece, of: file, number: articleCount - before.articles + 1) }
      }
    }
    if let refusal {
      problems.append(Problem(path: file.id, reason: .refused(refusal)))
    } else if articleCount == before.articles, problems.count == before.problems, !isStopped() {
      problems.append(Problem(path: file.id, reason: .empty))
    }
  }

  /// Closes the last segment.
  mutating func finish() {
    if builder.articleCount > 0 { segments.append(builder.finish()) }
    builder = SegmentBuilder()
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
      problems.append(Problem(path: file.id, reason: .dropped(record)))
    }
  }

  private mutating func add(
    _ article: Article, _ bytes: Bytes, textCount: Int, _ repairs: [Diagnostic],
    declared: [UInt8]?, _ file: FoundFile, _ number: Int
  ) {
    let text = Bytes(rebasing: bytes[..<textCount])
    let wordCount = countWords(text)
    guard wordCount > 0 else { return }
    if builder.textByteCount > Self.largestSegment { finish() }
    builder.add(
      article, bytes, textCount: textCount, wordCount: wordCount, repairs: repairs,
      language: Languages.code(of: text, declared: declared),
      id: number == 1 ? file.id : "\(file.id)#\(number)", pathCount: file.id.utf8.count)
    articleCount += 1
  }
}
