// Why a quotation is given to its speaker, as sentences for people. They are made when asked for.

import Prose

extension Quotation {
  /// What in the article says who speaks, and why that means its person or body. `name` is what that one
  /// is called, `text` gives the string of a range of the article's text.
  package func why(name: String?, text: (TextRange) -> String) -> String {
    let place = signSentence(cue: text(cue))
    let person = readingSentence(speaker: text(speaker), name: name ?? "nobody")
    return person.isEmpty ? place : "\(place) \(person)"
  }

  private func signSentence(cue: String) -> String {
    switch sign {
    case .none:
      return form == .pullQuote ? "It is set apart, without a name." : "Nothing says who speaks."
    case .clauseAfter: return "“\(cue)” stands in the clause behind it."
    case .clauseBefore: return "“\(cue)” stands before it in its sentence."
    case .accordingTo: return "“\(cue)” names a source."
    case .label: return "The name beside a colon or a dash is the speaker’s."
    case .nameLine: return "The line below the pull quote names the speaker."
    case .insideMarks: return "“\(cue)” stands inside the marks."
    case .spokenOf: return "The sentence speaks of somebody’s “\(cue)”."
    case .continued: return "It goes on from the quotation before."
    case .sentenceBefore: return "“\(cue)” stands in the sentence before."
    case .headline: return "The headline names one speaker, and the text no other."
    }
  }

  private func readingSentence(speaker: String, name: String) -> String {
    switch reading {
    case .unnamed: return speaker.isEmpty ? "" : "Whom “\(speaker)” means is not told."
    case .named: return speaker == name ? "" : "“\(speaker)” is \(name)."
    case .pronoun: return "The text speaks of \(name) there, so “\(speaker)” is \(name)."
    case .role: return "“\(speaker)” is what the article calls \(name)."
    case .kind: return "“\(speaker)” fits \(name), of whom the text speaks."
    case .foretold: return "\(name) is the first whom the article names as a speaker."
    }
  }
}
