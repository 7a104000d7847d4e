// Who an article says that somebody is.

import Articles
import Testing

@Suite("Roles")
struct RoleTests {
  @Test(
    "An office directly before a name is a role, with what it is of and without its article",
    arguments: [
      ("The head of the FSB Alexander Bortnikov spoke.", "head of the FSB"),
      ("Foreign Minister Sergei Lavrov spoke.", "Foreign Minister"),
      ("On Monday President Vladimir Putin spoke.", "President"),
      ("A White House spokesman John Kirby spoke.", "White House spokesman"),
      ("The former French president Jacques Chirac spoke.", "former French president"),
      ("He met the President of Russia Vladimir Putin there.", "President of Russia"),
      ("US Secretary of State Antony Blinken spoke.", "US Secretary of State"),
      ("Ukraine’s foreign minister Dmytro Kuleba spoke.", "Ukraine’s foreign minister"),
    ])
  func before(text: String, role: String) {
    #expect(roles(text).map(\.role) == [role])
  }

  @Test(
    "A phrase between commas is a role, before the name and behind it",
    arguments: [
      ("The head of the FSB, Alexander Bortnikov, said so.", "head of the FSB"),
      (
        "The head of the Russian Security Services (FSB), Alexander Bortnikov, said so.",
        "head of the Russian Security Services"
      ),
      ("It was John Kirby, the White House spokesman, who said so.", "White House spokesman"),
      (
        "So said Ilya Rogachev, director of the department for new challenges.",
        "director of the department for new challenges"
      ),
      ("John Kirby (spokesman for the White House) said so.", "spokesman for the White House"),
      ("Sergei Lavrov, Russia’s foreign minister, said so.", "Russia’s foreign minister"),
    ])
  func beside(text: String, role: String) {
    #expect(roles(text).map(\.role) == [role])
  }

  @Test(
    "An office that is somebody else’s, or that no comma closes, is no role",
    arguments: [
      "So said John Kirby, the day after.",
      "According to John Kirby, the spokesman said nothing.",
      "Talks with John Kirby, the White House, the FSB and others followed.",
      "The president of the country met John Kirby there.",
      "The head of the army met John Kirby there.",
      "The president told John Kirby so.",
      "Presidents Vladimir Putin and Joe Biden met.",
      "Mr. John Kirby spoke.",
      "Her husband John Kirby spoke.",
      "John Kirby wrote to the president.",
      "Foreign Minister Smith spoke.",
      "A year later John Kirby, as president of the club said, left.",
      "They met Vladimir Putin, the foreign minister, John Kirby, and others.",
    ])
  func none(text: String) {
    #expect(roles(text).map(\.role) == [])
  }

  @Test("Where a country is only where something happened, it is no part of a role")
  func scene() {
    #expect(roles("In Russia President Vladimir Putin spoke.").map(\.role) == ["President"])
  }

  @Test("A role has ten words at most, and is cut where an “of” begins")
  func long() {
    let text =
      "So said the head of the Department of foreign Affairs of the Russian Federation on the "
      + "issues of new rules and duties Ilya Rogachev in a letter."
    #expect(roles(text).map(\.role) == ["head of the Department of foreign Affairs"])
    let behind = "So said Ilya Rogachev, head of the Department of foreign Affairs of the Russian "
    #expect(
      roles(behind + "Federation for the Pacific region.").map(\.role)
        == ["head of the Department of foreign Affairs"])
  }

  @Test("Of several roles in an article a name has the longest; a surname brings its full name’s")
  func longest() {
    let text =
      "President Vladimir Putin spoke. Russian President Putin left, and the president slept."
    #expect(roles(text) == [Role(name: "Vladimir Putin", role: "Russian President")])
  }

  @Test("A role belongs to the person beside it only")
  func neighbours() {
    let text = "French President Emmanuel Macron met German Chancellor Angela Merkel in Paris."
    #expect(
      roles(text) == [
        Role(name: "Emmanuel Macron", role: "French President"),
        Role(name: "Angela Merkel", role: "German Chancellor"),
      ])
  }
}

private struct Role: Equatable {
  var name: String
  var role: String
}

/// The names of a paragraph that have roles.
private func roles(_ text: String) -> [Role] {
  let marked = Marked([(.paragraph, text)])
  return marked.names.names.filter { !$0.role.isEmpty }.map { name in
    Role(
      name: String(decoding: marked.names.bytes[name.text.offsets], as: UTF8.self),
      role: String(decoding: marked.text[name.role.offsets], as: UTF8.self))
  }
}
