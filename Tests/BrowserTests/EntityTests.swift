// What a reader does in the entities pane: order, type, one entity, its mentions from article to
// article.

import Browser
import Foundation
import NewsCorpus
import Screen
import Testing

@Suite("Entities")
struct EntityTests {
  /// The rows of the entities pane, letter and name, as long as the pane is on the left.
  private func listed(_ reading: Reading) -> [String] {
    let rows = reading.frame.rows
    guard let top = rows.firstIndex(where: { $0.contains("3 Entities") }) else { return [] }
    return rows[(top + 1)...].prefix { $0.hasPrefix("│") }.compactMap { row in
      let row = row.dropFirst(2)
      guard row.dropFirst().hasPrefix(" "), row.first != " " else { return nil }
      let name = row.dropFirst(12).prefix { $0 != "│" }
      return String(row.prefix(1)) + " " + name.split(separator: " ").joined(separator: " ")
    }
  }

  private func title(_ reading: Reading) -> String {
    reading.frame.rows.first { $0.contains("3 Entities") } ?? ""
  }

  @Test("o orders by rarity, by name, by type and again by count; the title says which")
  func orders() {
    var reading = Reading()
    reading.press("3")
    let byCount = listed(reading)
    #expect(title(reading).contains("▶3 Entities ─ by count"))
    reading.press("o")
    #expect(title(reading).contains("3 Entities ─ by rarity"))
    #expect(listed(reading) != byCount)
    reading.press("o")
    #expect(title(reading).contains("3 Entities ─ by name"))
    let names = listed(reading).map { $0.dropFirst(2).lowercased() }
    #expect(names == names.sorted())
    reading.press("o")
    #expect(title(reading).contains("3 Entities ─ by type"))
    let places = listed(reading).compactMap { row in "POLEX".firstIndex { $0 == row.first } }
    #expect(places == places.sorted())
    reading.press("o")
    #expect(listed(reading) == byCount)
  }

  @Test("t lists one type after the other, and then all again")
  func types() {
    var reading = Reading()
    reading.press("3")
    let all = listed(reading)
    for letter in ["P", "O", "L", "E", "X"] {
      reading.press("t")
      #expect(title(reading).contains("3 Entities ─ \(letter) by count"))
      #expect(listed(reading).allSatisfy { $0.hasPrefix(letter) })
    }
    reading.press("t")
    #expect(listed(reading) == all)
  }

  @Test("In the reader o and t change nothing, and say where they would")
  func elsewhere() {
    var reading = Reading()
    reading.press("2")
    let before = listed(reading)
    for key in ["o", "t"] {
      reading.press(key)
      #expect(reading.lastRow.contains("3 to the entities"))
      #expect(listed(reading) == before)
    }
  }

  @Test("An order that is still to come says so, and an older answer is dropped")
  func slowOrder() {
    var reading = Reading()
    reading.press("3")
    let byCount = title(reading)
    reading.isSlow = true
    reading.press("o")
    #expect(title(reading).contains(" here of …"))
    reading.press("o", "o", "t")
    #expect(reading.screen.contains("ordering …"))
    reading.press("o", "t", "t", "t", "t", "t")
    reading.answerAll()
    #expect(title(reading) == byCount)
    #expect(!reading.screen.contains("ordering …"))
  }

  /// The second sample, with its FSB chief selected.
  private func atBortnikov(columns: Int = 120, rows: Int = 40) -> Reading {
    var reading = Reading(columns: columns, rows: rows)
    reading.press("j", "j", "3", "/")
    reading.type("bortnikov")
    reading.press("Enter")
    return reading
  }

  @Test("i tells about the selected entity: its forms, why, where, and who is named beside it")
  func about() {
    var reading = atBortnikov()
    reading.press("i")
    for text in [
      "▶About Alexander Bortnikov", "person", "9 times in 2 articles",
      "Alexander Bortnikov · 2 times · its name", "Bórtnikov · ", "% sure",
      "a part of the full name Alexander Bortnikov in the same article",
      "Named in the same articles",
    ] {
      #expect(reading.screen.contains(text), "\(text)")
    }
    reading.press("i")
    #expect(reading.screen.contains("▶3 Entities"))
  }

  @Test("Enter on who is named beside it tells about that entity; Backspace goes back")
  func companions() {
    var reading = atBortnikov()
    reading.press("i", "G", "Enter")
    #expect(reading.screen.contains("▶About "))
    #expect(!reading.screen.contains("▶About Alexander Bortnikov"))
    reading.press("Backspace")
    #expect(reading.screen.contains("▶About Alexander Bortnikov"))
    reading.press("G", "Enter")
    let name = title(of: reading)
    reading.press("Esc")
    #expect(listed(reading).contains { $0.hasSuffix(name) })
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › \(name)"))
  }

  /// Whom the view tells about.
  private func title(of reading: Reading) -> String {
    let row = reading.frame.rows.first { $0.contains("▶About ") } ?? ""
    return String(row.dropFirst("┌▶About ".count).prefix { $0 != "─" }.dropLast())
  }

  @Test("Enter on an article of a form opens it with the entity chosen and its mentions lit")
  func holders() {
    var reading = atBortnikov()
    reading.press("i", "j", "j", "j", "j", "j", "Enter")
    #expect(reading.screen.contains("▶2 Reader"))
    #expect(reading.firstRow.hasPrefix(" seeds › Alexander Bortnikov"))
    #expect(words(in: .lit, of: reading.frame).contains("Alexander Bortnikov"))
    reading.press("Backspace")
    #expect(reading.firstRow.hasPrefix(" seeds   "))
  }

  @Test("n reaches every mention in every article and says where it went on; N goes back")
  func everyMention() {
    var reading = atBortnikov()
    reading.press("Enter")
    #expect(reading.screen.contains("mention 1/2"))
    reading.press("n")
    #expect(reading.screen.contains("mention 2/2"))
    reading.press("n")
    #expect(reading.lastRow.contains("on to article 2 of 2 that mentions Alexander Bortnikov"))
    #expect(reading.screen.contains("mention 1/7"))
    for _ in 0..<7 { reading.press("n") }
    #expect(reading.screen.contains("mention 7/7"))
    #expect(reading.lastRow.contains("this is the last article that mentions"))
    for _ in 0..<7 { reading.press("N") }
    #expect(reading.lastRow.contains("back to article 1 of 2"))
    #expect(reading.screen.contains("mention 2/2"))
  }

  @Test("What is found in the reader ends with the article: n does not leave it")
  func findStays() {
    var reading = atBortnikov()
    reading.press("Enter", "2", "/")
    reading.type("bortnikov")
    reading.press("Enter", "n", "n", "n", "n")
    #expect(reading.lastRow.contains("no more places"))
    #expect(reading.screen.contains("2 Reader ─ seeds/002"))
  }

  @Test("An account that was left before it came does not open")
  func leftAccount() {
    var reading = atBortnikov()
    reading.press("i")
    reading.isSlow = true
    reading.press("G", "Enter", "q")
    reading.answerAll()
    #expect(!reading.screen.contains("▶About"))
  }

  @Test("A search for a person finds and lights every spelling, and says how it was read")
  func searchForPerson() {
    var reading = Reading()
    reading.press("S")
    reading.type("person:bortnik")
    #expect(reading.lastRow.contains("person:bortnik* 2"))
    #expect(reading.firstRow.contains("2/5 articles"))
    reading.type("ov")
    reading.press("Enter")
    var lit = words(in: .hit, of: reading.frame)
    for _ in 0..<8 {
      reading.press("n")
      lit += words(in: .hit, of: reading.frame)
    }
    #expect(Set(lit).isSuperset(of: ["Alexander Bortnikov", "Bortnikov", "Bórtnikov"]))
  }

  private static let wide = """
    首相が橋を開く、首相が橋を開く、首相が橋を開く、首相が橋を開く

    TOKYO, May 3 (Reuters) - Minister Ilse Brandt met Mr. Zoe\u{308} Mu\u{308}ller of the Organisation \
    for the Prohibition of Chemical Weapons on Monday. Mr. Mu\u{308}ller left.

    """

  @Test("Wide letters, combining marks and long names end inside the border", arguments: 60...70)
  func borders(columns: Int) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("wide-\(UUID().uuidString).txt")
    try Self.wide.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    var reading = Reading(Loader([file.path]) { _, _ in }.load(), columns: columns, rows: 24)
    reading.press("3")
    #expect(reading.screen.contains("Zoe\u{308} Mu\u{308}ller"))
    for key in ["o", "o", "i"] {
      reading.press(key)
      for row in 2..<6 { #expect(reading.frame[row, columns - 1].text == "│", "row \(row)") }
    }
    #expect(reading.screen.contains("1×  首相が橋を開く"))
  }
}
