// Words that a full stop follows inside English sentences. Data: what is done with them is
// Sentences' business.

/// Before a name, a full stop after one of these never ends a sentence: titles and ranks.
let titleAbbreviations: Set<String> = [
  "mr", "mrs", "ms", "messrs", "dr", "prof", "sen", "rep", "gov", "pres", "hon", "rev", "amb",
  "gen",
  "lt", "col", "capt", "sgt", "maj", "brig", "cpl", "pvt", "cmdr", "adm", "supt", "det", "insp",
]

/// Abbreviations that end a sentence only where a word follows that opens one: months, streets,
/// company forms, times of day.
let abbreviations: Set<String> = [
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "a.m", "p.m",
  "st", "mt", "ft", "ave", "blvd", "dept", "inc", "ltd", "co", "corp", "bros", "sr", "jr", "vs",
  "etc",
  "ed", "est", "approx", "i.e", "e.g", "cf", "al", "u.s", "u.n", "u.k", "e.u", "d.c",
]

/// Words that are abbreviations only before a number: `No. 7`, but “He said no.”
let numberingAbbreviations: Set<String> = ["no", "nos", "fig", "vol", "pp", "art", "sec"]

/// Words that begin sentences and hardly ever names. Prepositions and conjunctions are not among
/// them, for headlines write those with capitals too: `U.S. And Allies`.
let sentenceOpeners: Set<String> = [
  "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "they", "we", "his", "her",
  "its", "their", "our", "there",
]
