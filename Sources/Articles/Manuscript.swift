// A text with marks, as the readers of HTML, feeds, mail and the like hand it to the parser: what the
// document shows, and what it says beside that.

import Columns
import Prose

/// One article of a document, before the rules have judged it.
package struct Manuscript: Equatable, Sendable {
  /// A run of the text that the document sets apart.
  package struct Part: Equatable, Sendable, BitwiseCopyable {
    /// Without white space at its ends.
    package var range: TextRange
    /// What the document's marks say.
    package var mark: Mark
    /// What it is for, where the document leaves no doubt; nil leaves it to the rules.
    package var kind: BlockKind?
  }

  /// A date that the document says of the article.
  package struct DateClaim: Equatable, Sendable, BitwiseCopyable {
    /// As it is written there; a range of `bytes`.
    package var range: TextRange
    /// Where it stood.
    package var evidence: PublicationDate.Evidence
    /// It says when the article was changed, not when it was published.
    package var isChange: Bool
  }

  /// What the article was read from.
  package var format: Format
  /// The text, and behind it what the document says beside the text. Valid UTF-8 without NUL.
  package var bytes: [UInt8] = []
  /// Length of the text, in bytes.
  package var textCount = 0
  /// Parts of the text in order, one blank line between two; none where the text is to be read by its
  /// lines, as a Markdown file whose front matter gave the fields.
  package var parts: [Part] = []
  /// The fields, as ranges of `bytes`; nil where the document says nothing.
  package var headline: TextRange?
  package var byline: TextRange?
  package var source: TextRange?
  package var section: TextRange?
  package var tags: TextRange?
  package var url: TextRange?
  /// The language that the document declares (BCP 47, such as `en-GB`).
  package var language: TextRange?
  /// In the order of belief among those of one kind of evidence.
  package var dates: [DateClaim] = []
  /// What the reader of the document repaired or dropped; ranges of the text.
  package var diagnostics: [Diagnostic] = []

  /// Adds a remark on the beginning of the text: on its first part.
  package mutating func reportAtStart(_ code: Diagnostic.Code) {
    diagnostics.append(Diagnostic(code, parts.first?.range ?? TextRange(0, 0)))
  }

  /// Adds a remark on the end of the text: on its last part.
  package mutating func reportAtEnd(_ code: Diagnostic.Code) {
    diagnostics.append(Diagnostic(code, parts.last?.range ?? TextRange(0, 0)))
  }

  /// A range as a string.
  package func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }
}

/// Puts a manuscript together, part by part.
package struct ManuscriptBuilder {
  /// What a document says of an article in a word or a line.
  package enum Field: Int, CaseIterable, Sendable {
    case byline, source, section, tags, url, language
  }

  /// What was repaired or dropped; ranges of the text.
  package var diagnostics: [Diagnostic] = []
  private let format: Format
  private var text: [UInt8] = []
  private var beside: [UInt8] = []
  private var parts: [Manuscript.Part] = []
  private var headline: TextRange?
  private var headlineBeside: TextRange?
  private var fields = [TextRange?](repeating: nil, count: Field.allCases.count)
  private var dates: [Manuscript.DateClaim] = []

  /// An empty manuscript.
  package init(_ format: Format) { self.format = format }

  /// A manuscript of a text that the rules for lines read, with fields beside it: add no parts. The text
  /// is valid UTF-8 without NUL.
  package init(_ format: Format, text: [UInt8]) {
    self.format = format
    self.text = text
  }

  /// Whether it has no part but perhaps a headline.
  package var hasNoBody: Bool { parts.allSatisfy { $0.kind == .headline } }
  /// Whether a field has a value.
  package func has(_ field: Field) -> Bool { fields[field.rawValue] != nil }

  /// Adds a part: white space folded to single blanks, ill-formed UTF-8 and NUL replaced by U+FFFD.
  /// Nothing is added where nothing but white space stands. `keepsLines` keeps line ends (verse, code).
  /// - Returns: the part's place in the text, nil where there was none.
  @discardableResult
  package mutating func add(
    _ mark: Mark, kind: BlockKind? = nil, keepsLines: Bool = false, _ content: some Sequence<UInt8>
  ) -> TextRange? {
    let before = text.count
    if before > 0 { text.append(contentsOf: [0x0A, 0x0A]) }
    let start = text.count
    Self.appendFolded(content, to: &text, keepsLines: keepsLines)
    guard text.count > start else {
      text.removeLast(text.count - before)
      return nil
    }
    let range = TextRange(start, text.count)
    parts.append(Manuscript.Part(range: range, mark: mark, kind: kind))
    return range
  }

  /// Adds a remark on the part that was added last.
  package mutating func reportAtEnd(_ code: Diagnostic.Code) {
    diagnostics.append(Diagnostic(code, parts.last?.range ?? TextRange(0, 0)))
  }

  /// Adds the headline as the next part; the first one counts, a second is ignored.
  package mutating func addHeadline(_ content: some Sequence<UInt8>) {
    guard headline == nil else { return }
    headline = add(.title, kind: .headline, content)
  }

  /// Adds plain text: its lines are joined to paragraphs as those of a text file are.
  package mutating func addPlainText(_ content: [UInt8]) {
    content.withUnsafeBufferPointer { bytes in
      let reader = TextReader(bytes)
      var lines: [Line] = []
      var units: [Unit] = []
      LineSplitter(reader: reader, format: .text).split(into: &lines)
      LineJoiner(reader: reader, format: .text, lines: lines[...]).join(into: &units, headline: nil)
      for unit in units {
        let isVerbatim = unit.isRagged || unit.mark == .code || unit.mark == .table
        add(unit.mark, keepsLines: isVerbatim, bytes[unit.range.offsets])
      }
    }
  }

  /// Sets the headline beside a text that has no parts; the first value that is not blank counts.
  package mutating func setHeadline(_ content: some Sequence<UInt8>) {
    if headlineBeside == nil { headlineBeside = keep(content) }
  }

  /// Sets a field; the first value that is not blank counts.
  package mutating func set(_ field: Field, _ content: some Sequence<UInt8>) {
    guard fields[field.rawValue] == nil else { return }
    fields[field.rawValue] = keep(content)
  }

  /// Sets the words that say what the article is about: the first hundred, which are more than anybody reads.
  package mutating func setTags(_ tags: [some Sequence<UInt8>]) {
    guard !tags.isEmpty else { return }
    set(.tags, Array(tags.prefix(100).map { Array($0) }.joined(separator: Array("; ".utf8))))
  }

  /// Adds a date as it is written in the document (ISO 8601, RFC 822 or as printed).
  package mutating func addDate(
    _ content: some Sequence<UInt8>, _ evidence: PublicationDate.Evidence, isChange: Bool = false
  ) {
    guard let range = keep(content) else { return }
    dates.append(Manuscript.DateClaim(range: range, evidence: evidence, isChange: isChange))
  }

  /// The manuscript. Text and fields are together at most `longestText` bytes long; the caller sees
  /// to that by bounding what it reads.
  package func finish() -> Manuscript {
    func moved(_ range: TextRange) -> TextRange {
      TextRange(range.lowerBound + text.count, range.upperBound + text.count)
    }
    let fields = fields.map { $0.map(moved) }
    return Manuscript(
      format: format, bytes: text + beside, textCount: text.count, parts: parts,
      headline: headline ?? headlineBeside.map(moved), byline: fields[Field.byline.rawValue],
      source: fields[Field.source.rawValue], section: fields[Field.section.rawValue],
      tags: fields[Field.tags.rawValue],
      url: fields[Field.url.rawValue], language: fields[Field.language.rawValue],
      dates: dates.map {
        Manuscript.DateClaim(range: moved($0.range), evidence: $0.evidence, isChange: $0.isChange)
      }, diagnostics: diagnostics)
  }

  private mutating func keep(_ content: some Sequence<UInt8>) -> TextRange? {
    let start = beside.count
    Self.appendFolded(content, to: &beside, keepsLines: false)
    return beside.count > start ? TextRange(start, beside.count) : nil
  }
}

extension UTF8Sequence {
  /// The bytes with each ill-formed part and each NUL replaced by U+FFFD. Linear.
  package static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { content in
      var next = firstFault(content)
      guard next < content.count else { return bytes }
      var sound: [UInt8] = []
      sound.reserveCapacity(content.count + 2)
      var offset = 0
      while true {
        sound.append(contentsOf: content[offset..<next])
        guard next < content.count else { return sound }
        var bad = 1
        if content[next] != 0 { _ = wellFormed(content, at: next, bad: &bad) }
        sound.append(contentsOf: [0xEF, 0xBF, 0xBD])
        offset = next + bad
        next = firstFault(content, from: offset)
      }
    }
  }
}

extension Draft {
  /// Takes the parts as units and the fields as they are.
  mutating func take(_ manuscript: Manuscript) {
    units.reserveCapacity(manuscript.parts.count)
    for part in manuscript.parts {
      var unit = Unit(range: part.range, content: part.range, mark: part.mark)
      unit.kind = part.kind
      if part.mark != .code {
        unit.form = LineForm.of(part.range, Census(part.range, reader), reader)
      }
      unit.shape = Shape.of(part.range, reader)
      units.append(unit)
    }
    takeFields(manuscript)
    for claim in manuscript.dates { take(claim) }
  }

  /// Takes what is said beside the text, where the text itself has not said it.
  mutating func takeFields(_ manuscript: Manuscript) {
    article.headline = article.headline ?? manuscript.headline
    article.byline = article.byline ?? manuscript.byline
    article.source = article.source ?? manuscript.source
    article.section = article.section ?? manuscript.section
    article.tags = manuscript.tags
    article.url = article.url ?? manuscript.url
    article.diagnostics = manuscript.diagnostics
    monthIsFirst = manuscript.language.flatMap { language in
      // Of the countries that write news, only the United States write the month first.
      let code = manuscript.string(language).lowercased()
      let isBareEnglish = code == "en" || code == "eng"
      return isBareEnglish ? nil : code.hasSuffix("-us") || code.hasSuffix("_us")
    }
  }

  /// Claims that cannot be read leave a remark; the next of the same evidence is asked.
  mutating func take(_ claim: Manuscript.DateClaim) {
    takeMetadataDate(claim.range, claim.evidence, isChange: claim.isChange)
  }
}
