// JSON and JSON Lines → articles: how the values lie in the file. What is an article in a value is
// JSONArticles' question.

import Articles
import CDocuments
import Columns
import Glibc

/// Reads JSON texts of any shape.
package enum JSONReader {
  /// Hands over the articles of a text: of one JSON value, of a value a line (JSON Lines), or of
  /// values one behind the other. `format` is a hint, and the format of the articles. A bad value is
  /// dropped and the rest read. `text`: valid UTF-8 without NUL. Linear.
  package static func read(
    _ text: Bytes, format: Format, diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    withoutActuallyEscaping(take) { take in
      var pass = JSONPass(text, format, diagnostics, take)
      pass.read()
    }
  }
}

extension JSONReader {
  /// Whether the first line of a text is one value.
  static func beginsWithValue(_ text: Bytes) -> Bool {
    guard let first = JSONLines(text).first(where: { _ in true })?.range else { return false }
    return JSONPass(text, .jsonLines, [], { _ in }).parse(first) == nil
  }

  /// Hands over the articles of lines that stand behind so many others. `text`: valid UTF-8 without NUL.
  /// Linear.
  static func readLines(
    _ text: Bytes, behind linesBefore: Int, diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    withoutActuallyEscaping(take) { take in
      var pass = JSONPass(text, .jsonLines, diagnostics, take)
      pass.readLines(behind: linesBefore)
    }
  }
}

/// One pass over a text.
private struct JSONPass {
  let text: Bytes
  let isLines: Bool
  let take: (Piece) -> Void
  var articles: JSONArticles
  let document = JSONDocument()

  init(
    _ text: Bytes, _ format: Format, _ diagnostics: [Diagnostic], _ take: @escaping (Piece) -> Void
  ) {
    self.text = text
    self.take = take
    isLines = format == .jsonLines
    articles = JSONArticles(format: format, diagnostics: diagnostics, take: take)
  }

  mutating func read() {
    guard let first = JSONLines(text).first(where: { _ in true })?.range else {
      return drop("the document", "nothing in it")
    }
    if isLines, parse(first) == nil { return readLines() }
    guard let why = readWhole() else { return }
    // A first line that is a value is one of many; one that leaves a bracket open is not.
    let splitter = JSONSplitter(text)
    if isLines ? !splitter.isOpen(after: first) : parse(first) == nil {
      readLines()
    } else {
      readValues(splitter, why)
    }
  }

  /// Reads the text as one value.
  /// - Returns: why it is none.
  private mutating func readWhole() -> String? {
    if let why = parse(0..<text.count) { return why }
    if let root = document.root { articles.read(root, place: "the document", isAlone: true) }
    return nil
  }

  mutating func readLines(behind linesBefore: Int = 0) {
    for line in JSONLines(text) {
      let place = "line \(linesBefore + line.number)"
      if let why = parse(line.range) {
        drop(place, "not valid JSON: \(why)")
      } else if let root = document.root {
        articles.read(root, place: place, isAlone: false)
      }
    }
  }

  private mutating func readValues(_ splitter: JSONSplitter, _ wholeError: String) {
    var number = 0
    for value in splitter {
      number += 1
      let place = "record \(number)"
      if !value.isWhole {
        drop(place, "the file ends inside it")
      } else if let why = parse(value.range) {
        drop(place, "not valid JSON: \(why)")
      } else if let root = document.root {
        articles.read(root, place: place, isAlone: false)
      }
    }
    if number == 0 { drop("the document", "not valid JSON: \(wholeError)") }
  }

  /// - Returns: what is wrong, nil where `document` holds the value.
  func parse(_ range: Range<Int>) -> String? {
    let value = Bytes(rebasing: text[range])
    guard let why = document.read(value, readableBehind: text.count - range.upperBound) else {
      return nil
    }
    guard let mended = JSONRepair.mended(value) else { return why }
    return mended.withUnsafeBufferPointer { document.read($0) } == nil ? nil : why
  }

  private func drop(_ place: String, _ why: String) {
    take(.dropped(DroppedRecord(place: place, why: why)))
  }
}

/// The lines of a text that are not blank, with their numbers; the record separator of RFC 7464 counts as blank.
private struct JSONLines: Sequence, IteratorProtocol {
  let text: Bytes
  private var offset = 0
  private var number = 0

  init(_ text: Bytes) { self.text = text }

  mutating func next() -> (number: Int, range: Range<Int>)? {
    guard let base = text.baseAddress else { return nil }
    while offset < text.count {
      var start = offset
      let found = memchr(base + start, 0x0A, text.count - start)
      var end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
      offset = end + 1
      number += 1
      while start < end, Self.isBlank(text[start]) { start += 1 }
      while end > start, Self.isBlank(text[end - 1]) { end -= 1 }
      if start < end { return (number, start..<end) }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x1E
  }
}
