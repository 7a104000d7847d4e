// What is trained on and what is measured on: files of the training folder, with the project's own
// annotations, and the project's invented text; split by document. Models/names/README.md names the
// sources.

import Names

/// Sets of documents by name.
struct Materials {
  /// Only trained on: Wikipedia, whose marks are kept as they are.
  private(set) var background: [AnnotatedDocument] = []
  /// Split into what is trained on and what is held out.
  private(set) var sets: [(name: String, documents: [AnnotatedDocument])] = []
  /// Sentences without marks.
  private(set) var unmarked: [AnnotatedDocument] = []

  /// Reads all there is. Without the folder only the invented text is there.
  /// - Parameters:
  ///   - folder: with `train/*.bio`, or nil.
  ///   - sentences: the unpacked file of sentences without marks, or nil.
  ///   - model: the project's `Models/names`.
  init(folder: String?, sentences: String?, model: String) throws {
    for kind in ["wire", "trans", "world"] { try addInvented(kind, model) }
    if let folder {
      for file in ["wikigold", "crossner_politics_traindev"] {
        background += readColumns(try readText("\(folder)/train/\(file).bio"), name: file)
      }
      try addMarked("gum", readColumns(readText("\(folder)/train/gum_open.bio"), name: ""), model)
      try addMarked(
        "re3d", readColumns(readText("\(folder)/train/re3d_open_train.bio"), name: ""), model)
    }
    if let sentences {
      let all = readSentences(try readText(sentences), name: "voa")
      try addMarked("voa", all, model)
      let known = Set(sets.last?.documents.map(\.name) ?? [])
      unmarked = all.filter { !$0.tags.isEmpty && !known.contains($0.name) }
    }
  }

  private mutating func addInvented(_ kind: String, _ model: String) throws {
    var documents: [AnnotatedDocument] = []
    for number in 0... {
      let name = "\(kind)-\(number < 10 ? "0" : "")\(number)"
      guard let text = try? readText("\(model)/invented/\(name).txt") else { break }
      documents += readMarked(text, name: name)
    }
    sets.append((kind, documents))
  }

  private mutating func addMarked(
    _ name: String, _ documents: [AnnotatedDocument], _ model: String
  ) throws {
    let names = StandoffNames(try readText("\(model)/annotations/\(name).txt"))
    sets.append((name, documents.compactMap(names.mark)))
  }

  /// Documents that may be learned from.
  var training: [AnnotatedDocument] {
    background + sets.flatMap { $0.documents.filter { !Self.isHeldOut($0) } }
  }

  /// Documents that nothing is learned from.
  var development: [(name: String, documents: [AnnotatedDocument])] {
    sets.map { ($0.name, $0.documents.filter(Self.isHeldOut)) }
  }

  /// One document in eight, by a hash of its name (FNV-1a).
  static func isHeldOut(_ document: AnnotatedDocument) -> Bool {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in document.name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return (hash &* 0x9e37_79b9_7f4a_7c15) >> 61 == 0
  }
}
