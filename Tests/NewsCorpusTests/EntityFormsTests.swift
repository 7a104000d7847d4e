// Under which forms an entity is written, and why each is taken for it.

import NewsCorpus
import Testing

@Suite("Forms of a name")
struct EntityFormsTests {
  private static let files = [
    (
      "a.txt",
      article("Bridge", "Mayor Ilse Brandt opened a bridge. Ms. Brandt smiled, and Brandt left.")
    ),
    ("b.txt", article("Vote", "Voters met Ilse Brandt. On Sunday Ilse Brándt thanked them.")),
  ]

  @Test("Other forms have their count and a reason, commonest first")
  func forms() throws {
    let corpus = try Newsroom(Self.files).load()
    let mayor = try #require(
      (0..<corpus.entities.count).first { corpus.entities.key($0) == "ilse brandt" })
    let forms = EntityForms(corpus).aliases(of: mayor)
    #expect(forms.map(\.text) == ["Brandt", "Ilse Brándt"])
    #expect(forms.map(\.count) == [2, 1])
    #expect(forms[0].reason.why == "a part of the full name Ilse Brandt in the same article")
    #expect(forms[1].reason.why.hasPrefix("the same letters as Ilse Brandt"))
    #expect(forms.allSatisfy { (0...1).contains($0.reason.confidence) })
  }

  @Test("A name that is written in one way only has no other forms")
  func none() throws {
    let corpus = try Newsroom([Self.files[1], ("c.txt", article("Opera", "Rui Salgado sang."))])
      .load()
    let singer = try #require(
      (0..<corpus.entities.count).first { corpus.entities.key($0) == "rui salgado" })
    #expect(EntityForms(corpus).aliases(of: singer).isEmpty)
  }
}
