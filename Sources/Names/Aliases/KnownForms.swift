// Looks up names that are one thing by convention: the tables of this folder, then the lexicon's.
// It knows tables, not what is in a corpus.

import Columns

/// Known names by their folded forms.
struct KnownForms: Sendable {
  /// What a table says of a form.
  struct Known {
    /// The usual form, folded.
    var usual: [UInt8]
    /// What has such a name.
    var type: EntityType
    /// How the form is the usual one's.
    var kind: AliasKind
  }

  private var forms = KeyTable(minimumCapacity: 2000)
  /// By form: the id of the usual form, what has it, and whether the form counts only in capitals.
  private var usual: [UInt32] = []
  private var types: [EntityType] = []
  private var capitalsOnly: [Bool] = []
  private let lexicon = Lexicon.shared

  /// Built when first asked for.
  static let shared = KnownForms()

  private init() {
    add(formerPlaceNames, .place)
    add(bodyFormNames, .organization)
  }

  /// What the tables say of a name, or nil. `inCapitals`: it is written in capitals wherever it
  /// stands. O(length).
  func find(_ key: Bytes, inCapitals: Bool) -> Known? {
    if let id = forms.find(key), inCapitals || !capitalsOnly[id] {
      let kind: AliasKind = types[id] == .place ? .formerName : .knownForm
      return forms.arena.withUnsafeBufferPointer { arena in
        let main = Bytes(rebasing: arena[forms.range(Int(usual[id]))])
        return Known(usual: lexicalForm(main) ?? Array(main), type: types[id], kind: kind)
      }
    }
    guard let id = lexicon.form(key) else { return nil }
    let form = lexicon.details[id]
    guard inCapitals || !form.capitalsOnly, let usual = lexicalForm(key) else { return nil }
    return Known(usual: usual, type: form.kind.type, kind: .knownForm)
  }

  /// The form that the lexicon calls canonical.
  private func lexicalForm(_ key: Bytes) -> [UInt8]? {
    lexicon.form(key).map {
      Array(lexicon.forms.arena[lexicon.forms.range(Int(lexicon.details[$0].canonical))])
    }
  }

  private mutating func add(_ table: String, _ type: EntityType) {
    var main: UInt32?
    for item in table.split(whereSeparator: { $0 == "\n" || $0 == "," }) {
      let item = item.drop { $0 == " " }
      // A line that begins with `=` goes on with the forms of the item above.
      if item.first != "=" { main = nil }
      for form in item.split(separator: "=") { main = insert(form, type, main) }
    }
  }

  /// Inserts a form and returns the id of its usual one. The first item that holds a form keeps it.
  private mutating func insert(
    _ form: Substring, _ type: EntityType, _ main: UInt32?
  ) -> UInt32 {
    var letters = String(form.first == "^" ? form.dropFirst() : form)
    let id = letters.withUTF8 { forms.insert($0) }
    if id == usual.count {
      usual.append(main ?? UInt32(truncatingIfNeeded: id))
      types.append(type)
      capitalsOnly.append(form.first == "^")
    }
    return main ?? usual[id]
  }
}
