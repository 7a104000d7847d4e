// What holds for any names at all: order means nothing, roots are stable, persons are no places,
// and time grows with the names.

import Chance
import Growth
import Testing

@testable import Names

@Suite("Aliases of any names")
struct AliasPropertyTests {
  /// Invented names that collide often: few syllables, all types.
  static func invented(_ count: Int, _ random: inout SplitMix, syllables: Int = 2) -> [String] {
    let parts = [
      "ka", "kha", "qa", "ga", "mo", "mu", "sha", "cha", "ju", "yu", "lin", "lyn", "ber", "bor",
      "dan",
      "tan", "ris", "riz", "vo", "wo", "fe", "ou", "ee", "zhi", "tsu",
    ]
    func word() -> String {
      (0..<syllables).map { _ in parts.randomElement(using: &random) ?? "" }.joined().capitalized
        + (["", "", "ov", "sky", "skiy", "enko", "i", "a"].randomElement(using: &random) ?? "")
    }
    let given = [
      "Ivan", "Bill", "William", "Mohamed", "Muhammad", "Alex", "Anna", "V.", "J.K.", "Kim",
    ]
    return (0..<count).map { _ in
      let first = random.next() % 3 == 0 ? word() : given.randomElement(using: &random) ?? ""
      return switch random.next() % 10 {
      case 0: "P \(word())"
      case 1: "P \(first) \(word()) \(word())"
      case 2: "L \(word())"
      case 3: "O \(word()) \(word()) Inc"
      case 4: "O Ministry of \(word()) of Russia"
      case 5: "X \(word()) \(random.next() % 20)"
      case 6: "P \(first) al-\(word())"
      default: "P \(first) \(word())"
      }
    }
  }

  /// Distinct keys only, each with articles.
  private static func lines(_ seed: UInt64, _ count: Int) -> [String] {
    var random = SplitMix(state: seed)
    var known = Set<String>()
    return invented(count, &random, syllables: 1).filter { known.insert(foldedKey($0)).inserted }
      .map { line in
        let held = Set((0...random.next() % 4).map { _ in random.next() % 40 }).sorted()
        return line + " | " + held.map(String.init).joined(separator: " ")
      }
  }

  @Test("The order of names changes nothing", arguments: 1...12 as ClosedRange<UInt64>)
  func order(seed: UInt64) {
    let lines = Self.lines(seed, 400)
    var random = SplitMix(state: seed)
    let shuffled = lines.shuffled(using: &random)
    let (first, second) = (Listing(lines), Listing(shuffled))
    let (one, other) = (Aliases(of: first.names), Aliases(of: second.names))
    let moved = first.texts.map(second.index)
    #expect(
      one.roots.map { first.texts[Int($0)] } == moved.map { second.texts[Int(other.roots[$0])] })
    #expect(
      one.partners.map { first.texts[Int($0)] }
        == moved.map { second.texts[Int(other.partners[$0])] })
    #expect(one.kinds == moved.map { other.kinds[$0] })
    #expect(one.confidences == moved.map { other.confidences[$0] })
    let asked = one.questions.map { [first.texts[Int($0.name)], first.texts[Int($0.other)]] }
    let again = other.questions.map { [second.texts[Int($0.name)], second.texts[Int($0.other)]] }
    #expect(asked == again)
  }

  @Test(
    "Roots stand for themselves, and partners lead to them",
    arguments: 20...32 as ClosedRange<UInt64>)
  func roots(seed: UInt64) {
    let names = Listing(Self.lines(seed, 400)).names
    let aliases = Aliases(of: names)
    let all = Array(0..<names.count)
    #expect(all.allSatisfy { aliases.roots[Int(aliases.roots[$0])] == aliases.roots[$0] })
    #expect(all.allSatisfy { (aliases.kinds[$0] == .itself) == (Int(aliases.roots[$0]) == $0) })
    #expect(aliases.confidences.allSatisfy { $0 > 0.2 && $0 <= 1 })
    for name in all {
      var step = name
      var steps = 0
      while step != Int(aliases.partners[step]), steps < all.count {
        step = Int(aliases.partners[step])
        steps += 1
      }
      #expect(step == Int(aliases.roots[name]))
    }
    let questions = aliases.questions
    #expect(
      questions.allSatisfy { aliases.roots[Int($0.name)] != aliases.roots[Int($0.other)] })
    #expect(questions.allSatisfy { $0.confidence >= AliasFinder.asks && $0.confidence < 1 })
  }

  @Test(
    "No person is a place, and no entity has two first names",
    arguments: 40...52 as ClosedRange<UInt64>)
  func contradictions(seed: UInt64) {
    let listing = Listing(Self.lines(seed, 400))
    let aliases = Aliases(of: listing.names)
    var words = NameWords(minimumCapacity: 64)
    let persons = PersonPairs(listing.names, &words)
    for name in 0..<listing.names.count {
      for other in 0..<name where aliases.roots[name] == aliases.roots[other] {
        let types = (listing.names.types[name], listing.names.types[other])
        #expect((types.0 == .person) == (types.1 == .person))
        guard types.0 == .person else { continue }
        let match = persons.compare(name, other, &words)
        #expect(match != nil, "\(listing.texts[name]) / \(listing.texts[other])")
      }
    }
  }

  @Test("Names of nothing, of marks and of endless letters harm nobody")
  func hostile() {
    let texts = [
      "", "s", "Jr", "Jr.", "s s", "Jr Jr", "II", "al", "al al", "al-", "bin bin bin", "Abdul",
      "Abu",
      "abu abu", "J.", "J. K.", "J.K.L.M.N.O.", "A A A A A A A", "the", "The The", "Inc", "Inc Inc",
      "of the of", "Ministry of Russia", "Russia Russia", "Ministry", "e", "h", "eh", "ic", "Ж",
      "城",
      "ِ", "y", "yy", "Xi Xi Xi", "Kim", "\u{301}", "0", "0 0", "-",
      String(repeating: "kha", count: 9_000),
      String(repeating: "a ", count: 9_000), String(repeating: "sch", count: 40),
    ]
    for type in EntityType.allCases {
      var known = Set<String>()
      let lines = texts.map { "\(type.letter) \($0)" }.filter {
        known.insert(foldedKey($0)).inserted
      }
      let aliases = Aliases(of: Listing(lines).names)
      #expect(aliases.roots.count == lines.count)
    }
    #expect(Aliases(of: Listing([]).names).roots.isEmpty)
  }

  @Test(
    "Time grows with the names",
    arguments: ["P V.", "P V. * Putin", "P * Mohamedov", "P Ivan", "O Union of * Inc", "L Khan"])
  func growth(pattern: String) {
    // One surname, or one first name, or one sound, with thousands of others beside it.
    let corpora = [500, 4_000].map { count in
      Listing((0..<count).map { Self.line(pattern, $0) }).names
    }
    let growth = Growth.growth(from: [0], to: [0, 0]) { text in
      Aliases(of: corpora[text.count - 1]).roots.count
    }
    #expect(growth < mostGrowth)
  }

  /// A word of its own for each number, in the place of the star or at the end.
  private static func line(_ pattern: String, _ number: Int) -> String {
    let letters = Array("abcdefghijklmnoprstu")
    let word = String(
      String(number, radix: 20).map { letters[$0.hexDigitValue ?? Int($0.asciiValue ?? 0) - 87] })
    let words = pattern.split(separator: " ").map { $0 == "*" ? word : String($0) }
    return words.joined(separator: " ") + (pattern.contains("*") ? "" : " \(word)")
  }
}
