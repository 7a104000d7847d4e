// The sample articles are as they were given, and the program knows none of them by its words: a
// rule that fits five articles by heart would say nothing about a sixth.
import Foundation
import ProgramRunning
import Testing

@Suite("The sample articles")
struct SeedFilesTests {
  /// Name, bytes and FNV-1a hash (64 bits) of each.
  private static let given: [(name: String, count: Int, hash: UInt64)] = [
    ("000_f2d2901ccde65c24.txt", 3591, 0x826b_7f9a_cd54_5925),
    ("001_267e9531c96d9baf.txt", 3323, 0x5c1f_4989_23bf_7f84),
    ("002_7f2c493f20ca32ce.txt", 4967, 0xcd2c_7411_23da_dc1c),
    ("003_8038ae532e233db9.txt", 4008, 0x1faa_64ae_0c3f_9566),
    ("004_e6cf7716721b8db7.txt", 2133, 0x5e4a_afe4_fc7c_e19e),
  ]

  @Test("seeds holds the five files byte for byte, and nothing else")
  func areUnchanged() throws {
    #expect(seeds.map(\.id) == Self.given.map { "seeds/\($0.name)" })
    for (seed, given) in zip(seeds, Self.given) {
      #expect(seed.bytes.count == given.count)
      #expect(Self.hash(seed.bytes) == given.hash, "\(seed.id)")
    }
  }

  /// FNV-1a (Fowler, Noll, Vo), 64 bits.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @Test("Nothing under Sources holds five consecutive words of a sample article")
  func areNotKnownByHeart() throws {
    var known: [String: String] = [:]
    for seed in seeds {
      for phrase in fives(plainWords(seed.string)) { known[phrase] = seed.number }
    }
    var fileCount = 0
    let root = URL(filePath: "\(packageRoot)/Sources").resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(atPath: root.path))
    for case let name as String in files {
      guard let data = FileManager.default.contents(atPath: "\(root.path)/\(name)") else {
        continue
      }
      fileCount += 1
      for phrase in fives(plainWords(String(decoding: data, as: UTF8.self))) {
        if let seed = known[phrase] { Issue.record("\(name) holds words of \(seed): \(phrase)") }
      }
    }
    #expect(fileCount > 50 && known.count > 2000)
  }

  /// Every five consecutive words, joined by blanks.
  private func fives(_ words: [String]) -> [String] {
    guard words.count >= 5 else { return [] }
    return (0...(words.count - 5)).map { words[$0..<($0 + 5)].joined(separator: " ") }
  }
}
