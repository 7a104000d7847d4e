// `entities --json` on the sample articles. How good the recogniser is, NamesTests look at.
import ProgramRunning
import Testing

@Suite("entities")
struct EntitiesContractTests {
  private static let types: Set<String> = ["person", "organization", "place", "event", "other"]

  @Test("Every entity has every field, and so have its parts")
  func hasItsFields() throws {
    for entity in try records(["entities", "seeds", "--mentions"]) {
      #expect(
        entity.names.isSuperset(of: [
          "id", "name", "type", "articles", "count", "role", "aliases", "mentions",
        ]))
      for alias in entity["aliases"].list {
        #expect(alias.names.isSuperset(of: ["text", "count", "confidence", "why"]))
        #expect((0...1).contains(alias["confidence"].number ?? -1))
        #expect(alias["why"].text?.isEmpty == false)
      }
      for mention in entity["mentions"].list {
        #expect(mention.names.isSuperset(of: ["article", "start", "end", "text"]))
      }
    }
  }

  @Test("The printed example: Alexander Bortnikov is one person under several forms")
  func joinsForms() throws {
    let person = try #require(
      try records(["entities", "seeds", "--mentions"]).first {
        $0["id"] == "person:alexander-bortnikov"
      })
    #expect(person["name"] == "Alexander Bortnikov")
    #expect(person["type"] == "person")
    #expect(person["count"] == 9)
    #expect(person["role"] == "head of the FSB")
    #expect(person["aliases"].list.contains { $0["text"] == "Bórtnikov" })
    let mention = person["mentions"].list.first {
      $0["article"] == "seeds/003_8038ae532e233db9.txt"
    }
    #expect(mention?.range == 393..<412)
    #expect(mention?["text"] == "Alexander Bortnikov")
  }

  @Test("Mentions are asked for, and only people have roles, of ten words at most")
  func leavesOut() throws {
    for entity in try records(["entities", "seeds"]) {
      #expect(entity["mentions"] == [])
      guard let role = entity["role"].text else { continue }
      #expect(entity["type"] == "person")
      #expect((1...10).contains(role.split(separator: " ").count), "\(role)")
    }
  }

  @Test("Ids are unique and begin with the type")
  func namesThem() throws {
    let entities = try records(["entities", "seeds"])
    #expect(Set(entities.map { $0["id"].text }).count == entities.count)
    for entity in entities {
      let type = try #require(entity["type"].text)
      #expect(Self.types.contains(type))
      #expect(entity["id"].text?.hasPrefix("\(type):") == true)
    }
  }

  @Test("Most mentioned first, and the counts are those of the mentions")
  func counts() throws {
    let entities = try records(["entities", "seeds", "--mentions"])
    let counts = entities.compactMap { $0["count"].integer }
    #expect(counts == counts.sorted(by: >))
    for entity in entities {
      let mentions = entity["mentions"].list
      #expect(entity["count"].integer == mentions.count)
      let articles = entity["articles"].texts
      #expect(articles == Set(mentions.compactMap { $0["article"].text }).sorted())
      let aliases = entity["aliases"].list.compactMap { $0["count"].integer }
      #expect(aliases.reduce(0, +) <= mentions.count)
    }
  }

  @Test("A mention is the article's text there, and none overlaps another", arguments: seeds)
  func standsInTheText(seed: Seed) throws {
    let mentions = try records(["entities", "seeds", "--mentions"])
      .filter { $0["type"] != "event" }.flatMap { $0["mentions"].list }
      .filter { $0["article"].text == seed.id }
    #expect(!mentions.isEmpty)
    for mention in mentions { #expect(mention["text"].text == seed[mention.range]) }
    let ranges = mentions.compactMap(\.range).sorted { $0.lowerBound < $1.lowerBound }
    for (left, right) in zip(ranges, ranges.dropFirst()) {
      #expect(left.upperBound <= right.lowerBound)
    }
  }

  @Test("An event holds other mentions whole, and no event overlaps another", arguments: seeds)
  func events(seed: Seed) throws {
    let all = try records(["entities", "seeds", "--mentions"]).flatMap { entity in
      entity["mentions"].list.filter { $0["article"].text == seed.id }
        .compactMap { mention in mention.range.map { (entity["type"] == "event", $0) } }
    }
    for (_, event) in all.filter(\.0) {
      for (isEvent, other) in all where event.overlaps(other) && event != other {
        #expect(!isEvent && event.lowerBound <= other.lowerBound)
        #expect(other.upperBound <= event.upperBound)
      }
    }
  }

  @Test("Titles and a leading “the” are outside of mentions")
  func leavesTitlesOut() throws {
    let outside: Set<String> = ["the", "mr", "mrs", "ms", "dr", "president", "minister"]
    for mention in try records(["entities", "seeds", "--mentions"]).flatMap({ $0["mentions"].list })
    {
      let words = plainWords(mention["text"].text ?? "")
      #expect(words.first.map { outside.contains($0) } == false, "\(words)")
    }
  }

  @Test("A reason for an alias is true: the same letters are the same letters")
  func givesTrueReasons() throws {
    for entity in try records(["entities", "seeds"]) {
      for alias in entity["aliases"].list
      where alias["why"].text?.hasPrefix("the same letters") == true {
        let name = plainWords(entity["name"].text ?? "").joined()
        #expect(plainWords(alias["text"].text ?? "").joined() == name)
      }
    }
  }

  @Test("An article without names: nothing matched")
  func findsNone() throws {
    let result = try runBroadsheet(
      ["entities", "-", "--json"], standardInput: Array("it rained all day, and nobody came.".utf8))
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
  }
}
