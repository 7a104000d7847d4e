// English words that say how a sentence is built, not what it is about. Data, and one question.

import Columns

/// Whether a folded word says nothing of what a text is about: a function word, or one that stands
/// in every news article. Such words never make two texts alike. O(length).
package func isFunctionWord(_ folded: Bytes) -> Bool { table.find(folded) != nil }

private let table: KeyTable = {
  var table = KeyTable()
  for word in (functionWords + " " + everydayWords).split(whereSeparator: \.isWhitespace) {
    var word = String(word)
    _ = word.withUTF8 { table.insert($0) }
  }
  return table
}()

/// The closed classes of words, folded: determiners, pronouns, prepositions, conjunctions,
/// auxiliaries and the adverbs that do their work. Separated by white space.
package let functionWords = """
  a about above according across after again against all almost along already also although always
  am amid among amongst an and another any anybody anyone anything anywhere are arent around as at
  be because been before behind being below beneath beside besides between beyond both but by can
  cannot cant could couldnt despite did didnt do does doesnt doing done dont down during each
  either else elsewhere enough even ever every everybody everyone everything everywhere except few
  first for from furthermore had hadnt has hasnt have havent having he hed hence her here heres
  hers herself hes him himself his how however i if im in instead into is isnt it its itself ive
  just last least less lets like little many may maybe me meanwhile might mine more moreover most
  mr much must mustnt my myself near neither never nevertheless no nobody none nonetheless noone
  nor not nothing notwithstanding now of off often on once one ones only onto or other others
  otherwise ought our ours ourselves out over own per perhaps quite rather same several shall she
  shes should shouldnt since so some somebody someone something somewhere still such than that
  thats the their theirs them themselves then there therefore theres these they theyd theyll
  theyre theyve this those though through throughout thus till to today together tomorrow too
  toward towards under underneath unless unlike until unto up upon us versus very via was wasnt we
  were werent weve what whatever whats when whenever where whereas wherever whether which while
  whilst who whoever whom whose why will with within without wont would wouldnt yesterday yet you
  youd youll your youre yours yourself youve
  """

/// What every article of news holds besides: verbs of reporting and of all work, forms of address,
/// spans of time, what apostrophes leave behind. A name may begin with such a word (New, Mr), so
/// these are not among the function words.
private let everydayWords = """
  add added adds came come d dare day days dr get go goes got ll made make month mrs ms need new
  noted notes re report reported reports s said say saying says state stated states t take tell
  tells time told took ve week went year years
  """
