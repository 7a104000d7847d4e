// Reads the files that names are marked in: columns of tokens and tags, text with brackets, and marks
// that stand apart from their text. Which files there are is known to Materials.

import Names

/// Reads a file of one token a line with a tab and its tag (`O`, `B-PER`, `I-PER` …), an empty line
/// between sentences, `# doc = NAME` where a document begins. O(bytes).
func readColumns(_ content: String, name: String) -> [AnnotatedDocument] {
  var documents: [AnnotatedDocument] = []
  var document = AnnotatedDocument(name: name)
  var open: (first: Int, type: TagType)?
  func close() {
    if let name = open { document.mark(name.first..<document.tags.count, name.type) }
    open = nil
  }
  for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
    let fields = line.split(separator: "\t")
    if line.isEmpty || line.hasPrefix("# ") {
      close()
      document.endSentence()
      if line.hasPrefix("# doc = ") {
        if !document.tags.isEmpty { documents.append(document) }
        document = AnnotatedDocument(name: String(line.dropFirst(8)))
      }
    } else if fields.count == 2 {
      let type = TagType(label: fields[1])
      if type != open?.type || fields[1].hasPrefix("B-") { close() }
      if let type, open == nil { open = (document.tags.count, type) }
      document.append(fields[0].utf8)
    }
  }
  close()
  document.endSentence()
  return document.tags.isEmpty ? documents : documents + [document]
}

/// Reads a text with a sentence a line, names in brackets (`[PER Anna Kovač] said .`), and an empty line
/// between documents, which get the names `NAME/0`, `NAME/1` … O(bytes).
func readMarked(_ content: String, name: String) -> [AnnotatedDocument] {
  let paragraphs = content.split(separator: "\n", omittingEmptySubsequences: false)
    .split(separator: "")
  return paragraphs.enumerated().map { number, lines in
    var document = AnnotatedDocument(name: "\(name)/\(number)")
    for line in lines { appendMarked(line, to: &document) }
    return document
  }
}

private func appendMarked(_ line: Substring, to document: inout AnnotatedDocument) {
  var open: (first: Int, type: TagType)?
  for token in line.split(separator: " ") {
    if token.first == "[", let type = TagType(label: token.dropFirst()) {
      open = (document.tags.count, type)
    } else if let name = open, token.last == "]" {
      document.append(token.dropLast().utf8)
      document.mark(name.first..<document.tags.count, name.type)
      open = nil
    } else {
      document.append(token.utf8)
    }
  }
  document.endSentence()
}

/// Reads tokenised sentences, one a line, each a document of its own: `NAME:1`, `NAME:2` …
func readSentences(_ content: String, name: String) -> [AnnotatedDocument] {
  let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().map { number, line in
    var document = AnnotatedDocument(name: "\(name):\(number + 1)")
    for token in line.split(separator: " ") { document.append(token.utf8) }
    document.endSentence()
    return document
  }
}

/// Names that stand apart from their text, by `document:sentence`.
///
/// A line is the place, a tab and names as `FIRST-LIMIT:TYPE`, in tokens of the sentence from 0. A place
/// without names was read and has none.
struct StandoffNames {
  private(set) var names: [Substring: [TaggedName]] = [:]

  /// Reads a file. O(bytes).
  init(_ content: String) {
    for line in content.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      names[fields[0]] = fields.dropFirst().joined().split(separator: " ").compactMap(Self.name)
    }
  }

  private static func name(_ field: Substring) -> TaggedName? {
    let parts = field.split { $0 == "-" || $0 == ":" }
    guard parts.count == 3, let first = Int(parts[0]), let limit = Int(parts[1]),
      let type = TagType(label: parts[2])
    else { return nil }
    return TaggedName(first, limit, type)
  }

  /// A document with these names in place of its own; nil where none of its sentences was read. What was
  /// not read is left out. O(tokens).
  func mark(_ document: AnnotatedDocument) -> AnnotatedDocument? {
    var marked = AnnotatedDocument(name: document.name)
    for (number, sentence) in document.row.sentences.enumerated() {
      guard let names = names["\(document.name):\(number)"] ?? names[document.number] else {
        continue
      }
      let first = marked.tags.count
      for index in sentence { marked.append(document.text[document.row.ranges[index].offsets]) }
      for name in names where name.limit <= sentence.count {
        marked.mark(first + name.first..<first + name.limit, name.type)
      }
      marked.endSentence()
    }
    return marked.tags.isEmpty ? nil : marked
  }
}

extension AnnotatedDocument {
  /// What stands behind the colon of a sentence's name.
  fileprivate var number: Substring {
    name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? ""
  }
}
