// English words that say how a sentence is built, not what it is about. Data, and one question.

import Columns

/// Whether a folded word is a function word: such words never make two texts alike. O(length).
package func isFunctionWord(_ folded: Bytes) -> Bool { functionWords.find(folded) != nil }

private let functionWords: KeyTable = {
  var table = KeyTable()
  for word in list.split(whereSeparator: \.isWhitespace) {
    var word = String(word)
    _ = word.withUTF8 { table.insert($0) }
  }
  return table
}()

/// Determiners, pronouns, prepositions, conjunctions, auxiliaries and the reporting verbs of news,
/// which stand in every article; apostrophes are folded away.
private let list = """
  a an the this that these those such same other another each every either neither both all any some
  no none one ones i me my mine myself you your yours yourself he him his himself she her hers herself
  it its itself we us our ours ourselves they them their theirs themselves who whom whose which what
  where when why how whoever whatever there here of for in on at by to from with without within into onto
  upon out off over under above below up down through during before after since until till about
  against among between across along around behind beside besides beyond near toward towards via per
  despite except like unlike than as and or but nor so yet if then else because while whereas although
  though unless whether once again also too very more most much many few less least little several own
  just only even still already not never ever always often am is are was were be been being do does
  did doing done have has had having will would shall should can could may might must ought need dare
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant cannot couldnt im ive
  youre hes shes were theyre thats theres whats lets said say says saying told tell tells added add
  adds according stated state states reported report reports noted notes mr mrs ms dr get got go goes
  went make made take took come came new first last year years day days week month time now today
  yesterday tomorrow however therefore thus moreover meanwhile s t d ll re ve
  """
