// Why two names are taken for one, as a sentence for people. The kind was decided elsewhere.

import Columns
import Prose

/// Writes the reasons of joins and questions.
package struct AliasReasons: Sendable {
  private let text: @Sendable (Int) -> String

  /// Reasons about names, given how each is shown to people.
  package init(text: @escaping @Sendable (Int) -> String) { self.text = text }

  /// Why a name belongs to its entity, or nil where it stands for it.
  package func why(_ name: Int, in aliases: Aliases) -> String? {
    let kind = aliases.kinds[name]
    return kind == .itself ? nil : why(name, Int(aliases.partners[name]), kind)
  }

  /// Why a reader is asked.
  package func why(_ question: AliasQuestion) -> String {
    let (name, other) = (text(Int(question.name)), text(Int(question.other)))
    return switch question.kind {
    case .surname, .initials, .middleName:
      "\(shorter(name, other)) may mean \(longer(name, other)), or somebody else of that name"
    case .acronym: "the letters of \(name) and \(other) fit, but articles do not agree on them"
    case .itself, .spelling, .knownForm, .formerName, .legalForm, .wordOrder, .transliteration,
      .otherLanguage, .nickname, .particle, .suffix, .secondSurname:
      why(Int(question.name), Int(question.other), question.kind)
    }
  }

  /// `the same name in another transliteration: Zelenskiy for Zelensky, both Volodymyr`.
  private func why(_ name: Int, _ other: Int, _ kind: AliasKind) -> String {
    let left = text(name)
    let right = text(other)
    let differences = differences(left, right)
    return switch kind {
    case .itself: "the name itself"
    case .spelling: "the same name in another spelling\(differences)"
    case .knownForm: "a known other form of \(right)"
    case .formerName: "another name of the place \(right), a former or a foreign one"
    case .legalForm: "the same body, with or without its legal form\(differences)"
    case .wordOrder: "the same words as \(right) in another order"
    case .acronym: "an acronym and what it stands for: \(left), \(right)"
    case .transliteration: "the same name in another transliteration\(differences)"
    case .otherLanguage:
      "the same first name as another language or transliteration has it\(differences)"
    case .nickname: "a short form of the first name\(differences)"
    case .initials: "initials for the first names of \(longer(left, right))"
    case .middleName: "\(longer(left, right)) without the middle names"
    case .particle: "the same name with another particle or none\(differences)"
    case .surname: "the surname of \(longer(left, right)), the only bearer in these articles"
    case .suffix: "one has Jr., Sr. or a number, the other has none\(differences)"
    case .secondSurname: "\(longer(left, right)) without the second surname"
    }
  }

  private func longer(_ left: String, _ right: String) -> String {
    left.utf8.count > right.utf8.count ? left : right
  }

  private func shorter(_ left: String, _ right: String) -> String {
    left.utf8.count > right.utf8.count ? right : left
  }

  /// `: Zelenskiy for Zelensky, both Volodymyr`, by the words that only one has.
  private func differences(_ left: String, _ right: String) -> String {
    let a = left.split(separator: " ").map(String.init)
    let b = right.split(separator: " ").map(String.init)
    let ours = Set(a.map(foldedWords))
    let theirs = Set(b.map(foldedWords))
    let own = a.filter { !theirs.contains(foldedWords($0)) }.joined(separator: " ")
    let others = b.filter { !ours.contains(foldedWords($0)) }.joined(separator: " ")
    let both = a.filter { theirs.contains(foldedWords($0)) }.joined(separator: " ")
    let shared = both.isEmpty ? "" : ", both \(both)"
    if own.isEmpty, others.isEmpty { return ": \(left) for \(right)" }
    if own.isEmpty || others.isEmpty { return ": \(left) for \(right)" }
    return ": \(own) for \(others)\(shared)"
  }
}
