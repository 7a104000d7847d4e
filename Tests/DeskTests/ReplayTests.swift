// What decisions do to what the program found: both written out, and what comes of them.

import Chance
import Desk
import Names
import Testing

@Suite("Replaying decisions")
struct ReplayTests {
  /// Applies decisions, one a line, and draws the entities.
  private func apply(_ lines: String, to corpus: String) throws -> String {
    let entities = try found(corpus)
    return drawn(replay(try decisions(lines), on: entities), entities)
  }

  private static let examples: [(decided: String, found: String, becomes: String)] = [
    (
      "merge organization:is into organization:islamic-state",
      "organization: islamic state\norganization: is, isis",
      "organization: islamic state, is, isis"
    ),
    // The order of the corpus does not matter: the second name leads.
    (
      "merge organization:islamic-state into organization:is",
      "organization: islamic state\norganization: is, isis",
      "organization: is, islamic state, isis"
    ),
    // Merged into a form, it goes to the form's entity.
    (
      "merge person:bortnikow into person:bortnikov",
      "person: alexander bortnikov, bortnikov\nperson: bortnikow",
      "person: alexander bortnikov, bortnikov, bortnikow"
    ),
    // A form that is merged elsewhere takes its entity along: they were the same.
    (
      "merge person:kerry into person:john-kerry",
      "person: mr kerry, kerry\nperson: john kerry",
      "person: john kerry, mr kerry, kerry"
    ),
    // Unless it is split off first.
    (
      "apart person:kerry from person:john-kirby\nmerge person:kerry into person:john-kerry",
      "person: john kirby, kirby, kerry\nperson: john kerry",
      "person: john kirby, kirby\nperson: john kerry, kerry"
    ),
    (
      "apart person:bush from person:george-w-bush", "person: george w bush, bush, mr bush",
      "person: george w bush, mr bush\nperson: bush"
    ),
    // Said the other way round: the lead stays, with what is not spoken of.
    (
      "apart person:george-w-bush from person:bush", "person: george w bush, bush, mr bush",
      "person: george w bush, mr bush\nperson: bush"
    ),
    // Two forms apart from each other: the one that is named first leaves.
    (
      "apart person:mr-bush from person:bush", "person: george w bush, mr bush, bush",
      "person: george w bush, bush\nperson: mr bush"
    ),
    (
      "undecided person:bush or person:george-w-bush", "person: george w bush, bush",
      "person: george w bush, bush"
    ),
    (
      "retype person:tula to place", "person: tula, tuly\nperson: ivan",
      "place: tula, tuly\nperson: ivan"
    ),
    // The id that the screen shows once it is retyped means the same name.
    (
      "retype person:tula to place\nmerge place:tula into place:tula-region",
      "person: tula\nplace: tula region", "place: tula region, tula"
    ),
    (
      "rename organization:fsb to Federal Security Service", "organization: fsb",
      "organization: fsb “Federal Security Service”"
    ),
    // In another folder the program has made it a form: the reader's name for it stays.
    (
      "rename organization:fsb to FSB (Russia)", "organization: federal security service, fsb",
      "organization: federal security service, fsb “FSB (Russia)”"
    ),
    // But a name that the reader merged into another goes under that one's name.
    (
      "rename organization:is to IS\nmerge organization:is into organization:islamic-state",
      "organization: is\norganization: islamic state", "organization: islamic state, is"
    ),
    (
      "delete other:breaking-news", "other: breaking news, breaking\nperson: ivan",
      "other: (breaking news), (breaking)\nperson: ivan"
    ),
    // A form goes alone.
    (
      "delete person:he", "person: ivan, he", "person: ivan, (he)"
    ),
    // Of another type it is another name.
    (
      "delete person:jordan", "place: jordan", "place: jordan"
    ),
  ]

  @Test("A decision does what it says", arguments: examples)
  func does(decided: String, found: String, becomes: String) throws {
    #expect(try apply(decided, to: found) == becomes)
  }

  private static let conflicts: [(decided: String, becomes: String, outcomes: [Outcome])] = [
    // The last word on a pair holds, whatever was said before, in whatever order of the names.
    (
      "merge person:a into person:b\napart person:b from person:a",
      "person: a\nperson: b\nperson: c", [.overruled(by: 1), .applied]
    ),
    (
      "apart person:a from person:b\nmerge person:b into person:a",
      "person: a, b\nperson: c", [.overruled(by: 1), .applied]
    ),
    (
      "merge person:a into person:b\nundecided person:a or person:b",
      "person: a\nperson: b\nperson: c", [.overruled(by: 1), .applied]
    ),
    // Kept apart stays apart, whatever joins them: the earlier merge gives way to the later one.
    (
      "apart person:a from person:b\nmerge person:a into person:c\nmerge person:c into person:b",
      "person: a\nperson: b, c", [.applied, .keptApart(by: 0), .applied]
    ),
    (
      "merge person:c into person:b\nmerge person:a into person:c\napart person:a from person:b",
      "person: b\nperson: c, a", [.keptApart(by: 2), .applied, .applied]
    ),
    // A circle of merges: the last one's second name leads.
    (
      "merge person:a into person:b\nmerge person:b into person:c\nmerge person:c into person:a",
      "person: a, b, c", [.applied, .applied, .applied]
    ),
    (
      "merge person:z into person:a\nretype person:z to place",
      "person: a\nperson: b\nperson: c", [.absent, .absent]
    ),
    (
      "delete person:a\nmerge person:a into person:b",
      "person: b, a\nperson: c", [.overruled(by: 1), .applied]
    ),
    (
      "retype person:a to place\nretype person:a to event",
      "event: a\nperson: b\nperson: c", [.overruled(by: 1), .applied]
    ),
    (
      "retype person:a to place\nmerge person:a into person:b",
      "person: b, a\nperson: c", [.overruled(by: 1), .applied]
    ),
  ]

  @Test("Of decisions that contradict each other the last holds", arguments: conflicts)
  func lastHolds(decided: String, becomes: String, outcomes: [Outcome]) throws {
    // As a file may hold them: adding would take the earlier ones out.
    let text = try decided.split(separator: "\n").map { line in
      try Decisions().adding(String(line)).text
    }
    let decisions = Decisions(Array(text.joined(separator: Array("\n".utf8))))
    let entities = try found("person: a\nperson: b\nperson: c")
    let decided = replay(decisions, on: entities)
    #expect(drawn(decided, entities) == becomes)
    #expect(decided.outcomes == outcomes)
  }

  @Test("Each name tells by which decision it is where it is")
  func places() throws {
    let entities = try found("person: r, m, n\nperson: x, y\nperson: z")
    let decided = replay(
      try decisions("merge person:r into person:x\napart person:n from person:r"), on: entities)
    #expect(drawn(decided, entities) == "person: n\nperson: x, r, m, y\nperson: z")
    #expect((0..<6).map { decided.decision(placing: $0) } == [0, 0, 1, nil, nil, nil])
  }

  @Test("A confirmed form is decided, and grouped as before")
  func confirmed() throws {
    let entities = try found("person: r, m")
    let decided = replay(try decisions("merge person:m into person:r"), on: entities)
    #expect(decided.roots == entities.roots)
    #expect((0..<2).map { decided.decision(placing: $0) } == [nil, 0])
  }

  @Test("Type and shown name tell their decisions, and deletion holds, in all names of the entity")
  func reasons() throws {
    let entities = try found("person: r, m\nperson: x")
    let decided = replay(
      try decisions("rename person:r to R.\nretype person:r to event\ndelete person:r"),
      on: entities)
    #expect((0..<3).map { decided.decision(naming: $0) } == [0, 0, nil])
    #expect((0..<3).map { decided.decision(typing: $0) } == [1, 1, nil])
    #expect(decided.isDeleted == [true, true, false])
  }

  @Test("A name is found by any type that its mentions have, but only deleted by its own")
  func seenTypes() throws {
    var entities = try found("place: tula\norganization: kremlin")
    entities.seenTypes[1] = [EntityTypes(.organization), EntityTypes(.place)]
    let decided = replay(
      try decisions("retype organization:tula to event\nretype place:kremlin to event"),
      on: entities)
    #expect(decided.types == [.place, .event])
    let deleted = replay(
      try decisions("delete place:kremlin\ndelete place:tula"), on: entities)
    #expect(deleted.isDeleted == [true, false])
  }

  @Test("Without decisions all is as the program found it")
  func nothing() throws {
    let entities = try found("person: r, m\nperson: x")
    let decided = replay(Decisions(), on: entities)
    #expect(decided.roots == entities.roots)
    #expect(decided.types == entities.types)
    #expect(decided.isDeleted == [false, false, false])
    #expect(replay(Decisions(), on: try found("")).roots.isEmpty)
  }
}

extension Decisions {
  fileprivate func adding(_ line: String) throws -> Decisions {
    var copy = self
    copy.add(try decision(line))
    return copy
  }
}
