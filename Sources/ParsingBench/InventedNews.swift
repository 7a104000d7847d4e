// News that nobody wrote, to time parsing with: the shapes of real articles, the same bytes in every run.

import Glibc

/// Writes articles of some 4.4 kB, as plain text or as pages with all that sites put around a report.
struct InventedNews {
  private var random: UInt64
  private let isHTML: Bool

  init(seed: UInt64, isHTML: Bool) {
    random = seed
    self.isHTML = isHTML
  }

  /// Whether all were written, one file an article, a thousand in a folder.
  func write(_ count: Int, to folder: String) -> Bool {
    var news = self
    mkdir(folder, 0o777)
    for number in 0..<count {
      let part = "\(folder)/\(number / 1000)"
      if number % 1000 == 0 { mkdir(part, 0o777) }
      let text = isHTML ? news.page() : news.article().joined(separator: "\n\n") + "\n"
      guard let file = fopen("\(part)/\(number).\(isHTML ? "html" : "txt")", "w") else {
        return false
      }
      let isWritten = fputs(text, file) >= 0
      guard fclose(file) == 0, isWritten else { return false }
    }
    return true
  }

  private static let words = """
    the of to and in that a was on for with as he it by said from at is had were not his has be which \
    after who its their new been have would government more than police minister about one over two \
    officials when city region people against will two last year president could first also into week \
    storm harbour council budget talks border river train factory strike vote court school hospital \
    agreement company market price water bridge village company energy report investigation committee
    """.split(separator: " ").map(String.init)
  private static let names = """
    Ilse Brandt Tomas Varga Port Karsen Lower Velden Northern Delta Marta Oyelaran Kirov Bay Ana Salgado \
    Council Harbour Authority Ministry Transport Union Jonas Ekelund Westmark
    """.split(separator: " ").map(String.init)

  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private mutating func number(below bound: Int) -> Int {
    random &+= 0x9E37_79B9_7F4A_7C15
    var value = random
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private mutating func one(_ words: [String]) -> String { words[number(below: words.count)] }

  private mutating func sentence() -> String {
    var words: [String] = []
    for _ in 0..<(8 + number(below: 22)) {
      let isName = number(below: 9) == 0
      words.append(one(isName ? Self.names : Self.words))
    }
    words[0] = words[0].prefix(1).uppercased() + words[0].dropFirst()
    let line = words.joined(separator: " ")
    return number(below: 8) == 0 ? "“\(line),” \(one(Self.names)) said." : "\(line)."
  }

  private mutating func title() -> String {
    (0..<9).map { index in index % 3 == 0 ? one(Self.names) : one(Self.words) }.joined(
      separator: " ")
  }

  private mutating func article() -> [String] {
    var parts = [title()]
    var length = 0
    while length < 4100 {
      var paragraph = (0...(1 + number(below: 4))).map { _ in sentence() }.joined(separator: " ")
      if length == 0 { paragraph = "PORT KARSEN, March \(1 + number(below: 28)). \(paragraph)" }
      length += paragraph.utf8.count
      parts.append(paragraph)
      if number(below: 12) == 0 { parts += ["See also", title()] }
      if number(below: 9) == 0 { parts.append(title()) }
    }
    return parts
  }

  private mutating func page() -> String {
    let parts = article()
    let links = (0..<60).map { "<li class=\"nav-item\"><a href=\"/n/\($0)\">\(title())</a></li>" }
    let body = parts.dropFirst().map { "<p>\($0)</p>" }.joined(separator: "\n")
    return """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(parts[0]) | Karsen Daily</title>
      <meta property="article:published_time" content="2024-03-2\(number(below: 9))T10:00:00Z">
      <style>.nav-item{color:#333;padding:2px}</style>
      <script>window.settings={"items":[\((0..<400).map(String.init).joined(separator: ","))]};</script>
      </head><body><nav><ul>\(links.joined())</ul></nav><main><article><h1>\(parts[0])</h1>
      <div class="article-body">\(body)</div></article></main>
      <aside class="related"><ul>\(links.joined(separator: "\n"))</ul></aside>
      <footer><p>© Karsen Daily</p></footer></body></html>
      """
  }
}
