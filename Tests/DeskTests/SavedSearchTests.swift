// Saved searches: what a change does to the file's text, and that nothing else in it is lost.

import Desk
import Testing

@Suite("Saved searches")
struct SavedSearchTests {
  private func text(_ searches: SavedSearches) -> String {
    String(decoding: searches.text, as: UTF8.self)
  }

  @Test("A search is a table that explains itself, and is read as it was written")
  func written() {
    var searches = SavedSearches()
    let search = SavedSearch(name: "Crocus", query: "\"city hall\" -egypt \\d")
    #expect(searches.apply(.save(search)).told == "saved as “Crocus”")
    #expect(text(searches).hasPrefix("# Searches that a reader of Broadsheet saved."))
    #expect(
      text(searches).hasSuffix(
        "\n\n[[search]]\nname = \"Crocus\"\nquery = \"\\\"city hall\\\" -egypt \\\\d\"\n"))
    #expect(SavedSearches(searches.text).list == [search])
  }

  @Test("A name counts in whatever case: saving again replaces, in its place")
  func replaced() {
    var searches = SavedSearches()
    searches.apply(.save(SavedSearch(name: "One", query: "a")))
    searches.apply(.save(SavedSearch(name: "Two", query: "b")))
    let done = searches.apply(.save(SavedSearch(name: "one", query: "c")))
    #expect(done.told == "“one” is saved in the place of: a")
    #expect(done.lost == SavedSearch(name: "One", query: "a"))
    #expect(
      searches.list == [SavedSearch(name: "one", query: "c"), SavedSearch(name: "Two", query: "b")])
    #expect(SavedSearches(searches.text) == searches)
    let same = searches.apply(.save(SavedSearch(name: "ONE", query: "c")))
    #expect(same.told == "“ONE” is saved anew" && same.lost == nil)
    #expect(searches.apply(.delete("two")).lost == SavedSearch(name: "Two", query: "b"))
  }

  @Test("Renaming keeps the query, and never takes another's name")
  func renamed() {
    var searches = SavedSearches()
    searches.apply(.save(SavedSearch(name: "One", query: "a")))
    searches.apply(.save(SavedSearch(name: "Two", query: "b")))
    #expect(searches.apply(.rename("One", to: "Two")).told == "there is a search “Two” already")
    #expect(searches.apply(.rename("One", to: "Three")).told == "“One” is “Three” now")
    #expect(searches.list.map(\.name) == ["Three", "Two"])
    #expect(searches.apply(.rename("One", to: "Four")).told == "no search is called “One”")
  }

  @Test("What is not understood in the file is kept when searches come and go")
  func foreign() {
    let written = """
      # mine
      [[search]] # dear
      name = "One" # first
      query = "a"
      colour = "red"

      [other]
      name = "no search"

      [[search]]
      query = "nameless"

      [[search]]
      name = "Two"
      query = "unclosed
      [[search]]
      name = "Three"
      query = 'b'

      """
    var searches = SavedSearches(Array(written.utf8))
    #expect(searches.list.map(\.name) == ["One", "Three"])
    #expect(text(searches) == written)
    searches.apply(.delete("ONE"))
    searches.apply(.rename("Three", to: "3"))
    let kept = text(searches)
    for line in [
      "# mine", "# dear", "# first", "colour = \"red\"", "[other]", "name = \"no search\"",
      "query = \"nameless\"", "query = \"unclosed",
    ] {
      #expect(kept.contains(line), "\(line) is lost")
    }
    #expect(!kept.contains("\"One\""))
    #expect(SavedSearches(searches.text).list == [SavedSearch(name: "3", query: "b")])
  }

  @Test("Of two tables with one name the last counts")
  func twice() {
    let written = """
      [[search]]
      name = "A"
      query = "1"
      [[search]]
      name = "a"
      query = "2"
      """
    let searches = SavedSearches(Array(written.utf8))
    #expect(searches.list == [SavedSearch(name: "a", query: "2")])
  }

  @Test("A change takes over what another program wrote meanwhile")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("data/broadsheet/searches.toml")
    let (one, other) = (SavedSearchFile(path), SavedSearchFile(path))
    #expect(try one.read().list == [])
    _ = try one.apply(.save(SavedSearch(name: "One", query: "a")))
    let after = try other.apply(.save(SavedSearch(name: "Two", query: "b")))
    #expect(after.searches.list.map(\.name) == ["One", "Two"])
    #expect(try one.apply(.delete("One")).done.told == "“One” is deleted")
    #expect(try other.read().list.map(\.name) == ["Two"])
  }
}
