// Words that tell whether a date has been or is to come, as data.

import Columns

/// Looks up words by what they say of the time of a date beside them.
struct TenseWords {
  enum Sign { case past, future, bound, present, plan, intent }

  private let keys: KeyTable
  private let signs: [Sign]

  static let shared = TenseWords()

  private init() {
    var keys = KeyTable(minimumCapacity: 256)
    var signs: [Sign] = []
    let lists = [
      (futureWords, Sign.future), (boundWords, .bound), (presentWords, .present),
      (planWords, .plan), (intentWords, .intent),
      (pastWords, .past),
    ]
    for (words, sign) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        var word = String(word)
        if word.withUTF8({ keys.insert($0) }) == signs.count { signs.append(sign) }
      }
    }
    (self.keys, self.signs) = (keys, signs)
  }

  /// The sign of a word in small letters. O(length).
  func find(_ word: Bytes) -> Sign? { keys.find(word).map { signs[$0] } }
}

/// What they stand with is to come.
private let futureWords = """
  will won’t won't we’ll we'll he’ll he'll they’ll they'll it’ll it'll i’ll i'll shall would may might due scheduled
  slated expected expects expect planned planning upcoming forthcoming postponed delayed
  deadline begins starts opens ends expires resumes matures faces tentatively
  forecast predicted estimated payable meets convenes
  """

/// Directly before a date they look forward to it.
private let boundWords = "by until till"

/// Directly before a date, too, and behind `to`. They are no nouns.
private let presentWords = "begin resume meet open arrive depart expire convene mature"

/// Behind `to` they speak of what is to come.
private let planWords = """
  visit hold start vote discuss attend leave return travel speak take sign decide present announce appear
  release publish hear send close end go play host run elect launch complete deliver pay air broadcast
  """

/// Before `to` they do.
private let intentWords = "plan plans set aims hopes going is are"

/// Past forms without `-ed`.
private let pastWords = """
  was were had did said says told took began became made came fell rose lost won met died left went sank
  broke shot found gave got held led sent spoke wrote saw hit struck fled flew drove fought built bought
  sold brought caught chose grew heard kept knew laid paid ran read stood taught thought threw understood
  wore has have been quit cut put since
  """
