// Pairs of fictional articles whose texts are compared: an update, a version, a rewrite, a translation, strangers, an
// article and itself, edits and moved passages, and wide letters.

import Foundation
import NewsCorpus
import Screen
import Testing

@testable import Browser

/// Two articles of a corpus.
struct ComparedPair: CustomTestStringConvertible, Sendable {
  var name: String
  var corpus: Corpus
  var left: Int
  var right: Int
  var testDescription: String { name }

  static func named(_ name: String) -> ComparedPair {
    guard let pair = comparedPairs.first(where: { $0.name == name }) else {
      fatalError("no pair is called \(name)")
    }
    return pair
  }

  /// Both texts on the screen.
  func opened(
    columns: Int, rows: Int, look: ComparisonLook = .texts
  ) -> Reading {
    var reading = Reading(corpus, at: "news", columns: columns, rows: rows)
    reading.compare(left, right, look: look)
    return reading
  }
}

let comparedPairs: [ComparedPair] = [
  inPortHalden("update", "northline-0311-explosion", "northline-0313-toll"),
  inPortHalden("version", "harbour-post-0311-explosion.txt", "harbour-post-0311-explosion-late"),
  inPortHalden("rewrite", "harbour-post-0311-explosion.txt", "meridian-0312-explosion"),
  inPortHalden("translation", "harbour-post-0317-inquiry", "meridian-0318-inquiry"),
  inPortHalden("strangers", "harbour-post-0320-bakery", "meridian-0401-refinery"),
  inPortHalden("itself", "northline-0402-bridge", "northline-0402-bridge"),
  ComparedPair(name: "edited", corpus: corpus(edited), left: 0, right: 1),
  ComparedPair(name: "wide", corpus: corpus(wide), left: 0, right: 1),
]

private func inPortHalden(_ name: String, _ left: String, _ right: String) -> ComparedPair {
  func number(_ part: String) -> Int {
    (0..<portHalden.articleCount).first { portHalden[$0].id.contains(part) } ?? 0
  }
  return ComparedPair(
    name: name, corpus: portHalden, left: number(left), right: number(right))
}

/// Two versions: small edits, a word that turns a sentence round, a passage that moved up, one that was added.
private let edited: [(name: String, text: String)] = [
  (
    "a.txt",
    """
    Ferry company takes the night boat out of service

    The ferry company of Marrow Bay will take its night boat out of service in autumn, its director said on Tuesday evening in the town hall.

    The Halvard, built in a yard at Skarvoy forty years ago, needs a new engine and a new hull before it may carry passengers again.

    “Nobody wants to pay for a boat that sails half empty,” director Ylva Brandt told the council, which listened without a word.

    The council will vote on a subsidy next week. The mayor said that she would support it, as her party had promised before the election.

    Fishermen from the outer islands use the night boat to reach the morning market, and they say that the day boat comes too late for them.

    The last night boat is to leave the old pier at eleven in the evening, with a brass band on the quay.
    """
  ),
  (
    "b.txt",
    """
    Ferry company takes the night boat out of service

    The ferry company of Marrow Bay will take its night boat out of service in autumn, its director said on Tuesday evening in the town hall.

    Fishermen from the outer islands use the night boat to reach the morning market, and they say that the day boat comes too late for them.

    The Halvard, built in a shipyard at Skarvoy forty years ago, needs a new engine and a new hull before it may carry passengers again.

    “Nobody wants to pay for a boat that sails half empty,” director Ylva Brandt told the council, which listened without a word.

    The council will vote on a subsidy next week. The mayor said that she would not support it, as her party had promised before the election.

    A petition against the closure was signed by most of the islanders within two days.

    The last night boat is to leave the old pier at midnight in the evening, with a brass band on the quay.
    """
  ),
]

/// Wide letters, and letters with marks on them.
private let wide: [(name: String, text: String)] = [
  (
    "a.json",
    """
    {"title": "多爾納麵粉廠爆炸，十四人死亡，五十二人受傷，州長前往現場視察，並承諾徹底調查事故原因",
    "text": "An explosion at the Kestrel Mill (紅隼麵粉廠) in Dorna killed 14 people on March 3, 2021, and the governor 林美玲 came at once to see the ruins of the mill.\\n\\n“麵粉廠爆炸的時候，我們正在吃早飯，窗戶全都碎了，” said the baker Zoe\\u0308 Nova\\u0301kova\\u0301, whose shop 晨光麵包店 stands across the street.\\n\\nThe owner 港灣食品公司 was not reached."}
    """
  ),
  (
    "b.json",
    """
    {"title": "麵粉廠爆炸十六人死亡",
    "text": "An explosion at the Kestrel Mill (紅隼麵粉廠) in Dorna killed 16 people on March 3, 2021, and the governor 林美玲 came at once to see the ruins of the mill.\\n\\n“麵粉廠爆炸的時候，我們正在吃早飯，窗戶全都碎了，” said the baker Zoe\\u0308 Nova\\u0301kova\\u0301, whose shop 晨光麵包店 stands across the street.\\n\\nA fund for the families 多爾納互助基金 was opened on Friday."}
    """
  ),
]

/// The rows of a frame, and below each of them what is marked in it as changed: `^` words, `#` a number, `@` a date, `N`
/// a name, `!` what says the contrary. How that looks with and without colour is the palette's business.
func textWithMarks(_ frame: Frame) -> String {
  let signs: [(Role, Character)] = [
    (.changedWords, "^"), (.changedNumber, "#"), (.changedDate, "@"), (.changedName, "N"),
    (.changedTurn, "!"),
  ]
  return frame.rows.enumerated().map { row, text in
    let marks = (0..<frame.size.columns).map { column in
      signs.first { $0.0 == frame[row, column].style.role }?.1 ?? " "
    }
    let line = String(String(marks).reversed().drop { $0 == " " }.reversed())
    return line.isEmpty ? text + "\n" : text + "\n" + line + "\n"
  }.joined()
}
