// Who several articles together say that somebody is.

import Testing

@testable import NewsCorpus

@Suite("Roles of entities")
struct EntityRolesTests {
  private func role(_ paragraphs: String...) throws -> String? {
    let files = paragraphs.enumerated().map {
      ("\($0.offset).txt", article("Talks go on", $0.element))
    }
    let corpus = try Newsroom(files).load()
    let entity = try #require(
      (0..<corpus.entities.count).first { corpus.entities.key($0) == "ilse brandt" })
    return corpus.role(ofEntity: entity)
  }

  @Test("The role that most articles tell, whatever their capitals")
  func commonest() throws {
    #expect(
      try role(
        "The deputy mayor of the city Ilse Brandt spoke.", "Mayor Ilse Brandt spoke.",
        "It was mayor Ilse Brandt.") == "Mayor")
  }

  @Test("Of equally frequent roles the shortest that is more than a rank, then the first")
  func equal() throws {
    #expect(
      try role("Mayor Ilse Brandt spoke.", "Former mayor Ilse Brandt spoke.") == "Former mayor")
    #expect(
      try role(
        "The head of the northern fleet office Ilse Brandt spoke.",
        "The head of the fleet Ilse Brandt spoke.") == "head of the fleet")
    #expect(
      try role("It was Mayor Ilse Brandt.", "It was judge Ilse Brandt.") == "Mayor")
  }

  @Test("None where nobody tells")
  func none() throws {
    #expect(try role("Nobody saw Ilse Brandt there.") == nil)
  }
}
