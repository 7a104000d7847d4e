// What an article is called where there is little room: as much of its id as tells it from the others.

extension ArticleView {
  /// The beginning of the file's name that no other article's has, to the end of a word: `004`, `meridian-0312`,
  /// `feed.xml#12`. O(ids of the article and its neighbours).
  package var shortID: String {
    let own = Array(id.utf8)
    // In the order of the corpus the ids that begin most alike stand beside each other.
    let neighbours = [number - 1, number + 1].filter { 0..<corpus.articleCount ~= $0 }
    let alike =
      neighbours.map { other in
        zip(own, corpus[other].id.utf8).prefix { $0 == $1 }.count
      }.max() ?? 0
    let name = own.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    let told = max(name, alike)
    var end = own[told...].dropFirst().firstIndex { !Self.isWord($0) } ?? own.count
    let ending = own.lastIndex(of: UInt8(ascii: "."))
    if let ending, end == own.count, ending > name, !own[ending...].contains(UInt8(ascii: "#")) {
      end = ending
    }
    return String(decoding: own[name..<end], as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      true
    default: false
    }
  }
}
