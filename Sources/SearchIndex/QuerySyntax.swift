// The one table of what can be typed in a query: it feeds help, manual and README.

/// A row of the table.
package struct QuerySyntax: Sendable {
  /// What to type.
  package var sign: String
  /// What it finds.
  package var meaning: String
  /// A query with it.
  package var example: String

  init(_ sign: String, _ meaning: String, _ example: String) {
    self.sign = sign
    self.meaning = meaning
    self.example = example
  }

  /// All of it.
  package static let rows = [
    QuerySyntax(
      "two words",
      "articles that hold all words, or others of their stem: attack finds attacks, attacked",
      "moscow attack"),
    QuerySyntax("\"a phrase\"", "words next to each other", "\"islamic state\""),
    QuerySyntax("\"word\"", "this form of the word only", "\"attacks\""),
    QuerySyntax("OR, |", "one or the other", "paris OR moscow"),
    QuerySyntax("NOT, -", "articles that do not hold it", "attack -paris"),
    QuerySyntax("( )", "what belongs together", "(paris OR moscow) attack"),
    QuerySyntax("IS", "two to six capitals: an acronym, never the word is", "IS fighters"),
    QuerySyntax("word*, *word", "what begins or ends so; st*rm works too", "terror*"),
    QuerySyntax(
      "word~1, word~2",
      "misspelt by one or two letters, the nearest first; two only in words of six or more",
      "bortnikof~2"),
    QuerySyntax("fuzzy:word", "the same as word~1", "fuzzy:moscov"),
    QuerySyntax("=word", "written exactly so: capitals, accents, ending", "=Turkey"),
    QuerySyntax(
      "/regex/", "words that a regular expression fits from end to end; capitals mean nothing",
      "/bomb(er|ing)s?/"),
    QuerySyntax(
      "\"a b\"~5", "with at most five words between them, in any order", "\"isis moscow\"~5"),
    QuerySyntax("a NEAR/5 b", "the same; NEAR alone is NEAR/10", "bomb* NEAR/3 plane"),
    QuerySyntax("title: body:", "in the headline; anywhere but there", "title:(syria OR russia)"),
    QuerySyntax(
      "quote: said:", "between quotation marks; where a speaker is named too", "said:war"),
    QuerySyntax(
      "person: org: place: event:",
      "who or what is named so by any article; entity: is all; word*, word~1, /regex/ too",
      "person:bortnikov"),
    QuerySyntax(
      "source: author: tag:", "printed as its source, byline, section or tag", "source:reuters"),
    QuerySyntax("path: lang: type:", "its path, language, file format", "lang:english type:html"),
    QuerySyntax(
      "date:",
      "a year, month or day (\"4 March 2024\", March), a..b, <, >=, today, yesterday, last-week",
      "date:2024-03..2024-05"),
    QuerySyntax("is:", "duplicate (others print the same), undated", "is:duplicate"),
  ]
}
