// Articles in JSON of every shape that programs write.

import Articles
import Chance
import Columns
import Testing

@testable import Documents

private func json(_ text: String, _ format: Format = .json) -> String {
  pieces(text) { JSONReader.read($0, format: format, diagnostics: [], $1) }
}

@Suite("JSON articles")
struct JSONTests {
  @Test("An answer of NewsAPI, with a text that was cut off")
  func newsAPI() {
    #expect(
      json(
        """
        {"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"Harbour Post"},
         "author":"Ann Hale","title":"Ferry runs aground","description":"A ferry ran aground.",
         "url":"https://harbour.example/1","publishedAt":"2024-03-26T12:11:00Z",
         "content":"A ferry ran aground off Selm on Tuesday, the coast guard… [+1234 chars]"},
         {"source":{"name":"Harbour Post"},"author":null,"title":"[Removed]","content":null}]}
        """) == """
          # Ferry runs aground
          A ferry ran aground off Selm on Tuesday, the coast guard… [+1234 chars]
          ~ byline: Ann Hale
          ~ source: Harbour Post
          ~ url: https://harbour.example/1
          ~ date: 2024-03-26T12:11:00Z
          ~ truncated

          # [Removed]
          ~ source: Harbour Post
          """)
  }

  @Test("A JSON Feed: the feed's title is the source, the fuller text is taken")
  func feed() {
    #expect(
      json(
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Selm Daily","description":"News",
         "items":[{"id":"1","url":"https://selm.example/a","title":"Storm",
         "content_html":"<p>Wind &amp; rain.</p><p>More rain came.</p>","content_text":"Wind",
         "date_published":"2024-03-26T08:00:00+01:00","date_modified":"2024-03-27",
         "authors":[{"name":"Ann Hale"},{"name":"Bo Dee"}],"tags":["weather"],"language":"en"}]}
        """, .jsonFeed) == """
          # Storm
          Wind & rain.
          More rain came.
          ~ byline: Ann Hale, Bo Dee
          ~ source: Selm Daily
          ~ url: https://selm.example/a
          ~ language: en
          ~ date: 2024-03-26T08:00:00+01:00
          ~ changed: 2024-03-27
          """)
  }

  @Test("What news-please and trafilatura write")
  func extractors() {
    #expect(
      json(
        """
        {"authors":["Ann Hale"],"date_download":"2024-05-01 00:00:00","date_modify":null,
         "date_publish":"2024-03-26 12:11:00","description":"Short.","filename":"x.json",
         "language":"en","localpath":null,"maintext":"First paragraph.\\nSecond paragraph here.",
         "source_domain":"selm.example","title":"Storm","title_page":null,
         "url":"https://selm.example/a"}
        """) == """
          # Storm
          First paragraph. Second paragraph here.
          ~ byline: Ann Hale
          ~ source: selm.example
          ~ url: https://selm.example/a
          ~ language: en
          ~ date: 2024-03-26 12:11:00
          """)
    #expect(
      json(
        """
        {"title":"Storm","author":"Ann Hale","hostname":"selm.example","date":"2024-03-26",
         "fingerprint":"9","id":null,"license":null,"comments":"","raw_text":"Wind. Rain.",
         "text":"Wind.\\n\\nRain.","source":"https://selm.example/a","sitename":"Selm Daily",
         "categories":"weather"}
        """) == """
          # Storm
          Wind.
          Rain.
          ~ byline: Ann Hale
          ~ source: Selm Daily
          ~ section: weather
          ~ url: https://selm.example/a
          ~ date: 2024-03-26
          """)
  }

  @Test(
    "Articles are found in any envelope",
    arguments: [
      #"[A]"#, #"{"articles":[A]}"#, #"{"status":"ok","data":{"items":[A]}}"#,
      #"{"took":3,"hits":{"total":1,"hits":[{"_index":"n","_source":A}]}}"#,
      #"{"response":{"docs":[A],"meta":{"hits":1}}}"#, #"{"a":{"edges":[{"node":A}]}}"#,
      #"{"content":[A],"pageable":{"page":1}}"#, #"{"article":A}"#, #"{"2024":{"x1":A}}"#,
      #"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"S"},A]}"#,
    ])
  func envelopes(shape: String) {
    let article = #"{"title":"Storm","text":"Wind and rain."}"#
    #expect(
      json(shape.replacing("A", with: article)) == "# Storm\nWind and rain.")
  }

  @Test("Keys are known in any spelling, and values in their wrappings")
  func spellings() {
    #expect(
      json(
        """
        [{"webTitle":"A","bodyText":"x","webUrl":"u","sectionName":"s"},
         {"Head-Line":{"main":"B"},"ARTICLE_BODY":["x","y"],"pub_date":{"$date":1711455060000}},
         {"title":{"rendered":"C &#8217;s"},"content":{"rendered":"<p>x</p>"}},
         {"headLine":"ignored","title":"D","text":"x","published":1711455060,"year":"2020"},
         {"title":"E","text":"x","date":20240326,"author":{"name":"Ann"},"publisher":{"name":"P"}}]
        """) == """
          # A
          x
          ~ section: s
          ~ url: u

          # B
          x
          y
          ~ date: 2024-03-26T12:11:00Z

          # C ’s
          x

          # D
          x
          ~ date: 2024-03-26T12:11:00Z
          ~ date: 2020

          # E
          x
          ~ byline: Ann
          ~ source: P
          ~ date: 2024-03-26
          """)
  }

  @Test("A JSON-LD article, and what stands beside it")
  func linkedData() {
    #expect(
      json(
        """
        {"@context":"https://schema.org","@type":["NewsArticle"],"headline":"Storm",
         "datePublished":"2024-03-26","dateModified":"2024-03-27","description":"Wind and rain.",
         "author":[{"@type":"Person","name":"Ann Hale"}],"inLanguage":"en",
         "image":[{"title":"Sea","description":"The sea, photographed by night."}],
         "publisher":{"@type":"Organization","name":"Selm Daily"},"articleSection":["Weather"]}
        """) == """
          # Storm
          Wind and rain.
          ~ byline: Ann Hale
          ~ source: Selm Daily
          ~ section: Weather
          ~ language: en
          ~ date: 2024-03-26
          ~ changed: 2024-03-27
          """)
  }

  @Test(
    "A document without articles is dropped once, with its keys",
    arguments: [
      (
        #"{"name":"left","version":"1","description":"d","author":"A"}"#,
        "name, version, description, author"
      ),
      (
        #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"}}]}"#,
        "type, features"
      ),
      (#"[{"id":1},{"id":2}]"#, "id"),
      (#"{"title":"T","description":"d","type":"object"}"#, "title, description, type"),
      (
        #"{"packages":[{"name":"a","description":"d","time":"2024","source":{"url":"u"}}]}"#,
        "packages"
      ),
    ])
  func noArticle(text: String, keys: String) {
    #expect(json(text) == "- the document: no article in it, only \(keys)")
  }

  @Test("Records without title and text are dropped beside sound ones")
  func dropped() {
    #expect(
      json(#"[{"title":"A","text":"x"},{"id":1,"url":"u"},7,{"title":" ","text":"\u0000"}]"#) == """
        # A
        x

        - record 2: no title and no text in it, only id, url

        - record 3: not an object

        - record 4: no title and no text in it, only title, text
        """)
  }

  @Test("JSON Lines: bad lines are dropped by number, the rest is read")
  func lines() {
    #expect(
      json(
        "{\"title\":\"A\",\"body\":\"x\"}\r\n\r\n{\"title\":\n{\"id\":7}\n[1]\n"
          + "{\"index\":{\"_id\":\"1\"}}\n {\"title\":\"B\",\"body\":NaN,\"n\":-Infinity} \n{\"title\":\"C\",\"body\":\"a\tb\\ud83d\"}",
        .jsonLines) == """
          # A
          x

          - line 3: not valid JSON: The JSON document has an improper structure: missing or superfluous commas, braces, missing keys, etc.

          - line 4: no title and no text in it, only id

          - line 5: no article in it

          # B

          # C
          a b\u{FFFD}
          """)
  }

  @Test("Numbers beyond 64 bits spoil no record")
  func largeNumbers() {
    for number in ["123456789012345678901234", "-99999999999999999999", "1234567890123456789012.5"]
    {
      #expect(
        json(#"[{"title":"A","text":"x \u0031","id":N}]"#.replacing("N", with: number))
          == "# A\nx 1")
    }
  }

  @Test("Elements of a text that repeat other fields are left to those")
  func elements() {
    #expect(
      json(
        """
        [{"title":"A","author":"Ann Hale","published_date":1325379405000,"contents":[
         {"type":"title","content":"A"},{"type":"byline","content":"By Ann Hale"},
         {"type":"sanitized_html","content":"<p>One <b>two</b>.</p>"},{"type":"image","url":"u"},
         {"content":"Three & four."}]}]
        """) == """
          # A
          One two.
          Three & four.
          ~ byline: Ann Hale
          ~ date: 2012-01-01T00:56:45Z
          """)
  }

  @Test("One value over many lines, values one behind the other, and an array cut short")
  func sequences() {
    let pretty = "{\n \"title\": \"A\",\n \"text\": \"x}\"\n}\n"
    #expect(json(pretty + "\u{1E}" + pretty, .jsonLines) == "# A\nx}\n\n# A\nx}")
    #expect(json(pretty, .jsonLines) == "# A\nx}")
    #expect(
      json("{\"title\":\"A\",\"text\":\"x\"}\n{\"title\":\"B\",\"text\":\"x\"}")
        == "# A\nx\n\n# B\nx")
    #expect(
      json("[" + pretty + "," + pretty + ",{\"title\":\"B") == """
        # A
        x}

        # A
        x}

        - record 3: the file ends inside it
        """)
    for empty in ["", " \n\n"] { #expect(json(empty) == "- the document: nothing in it") }
  }

  @Test(
    "Text is read as what it is written in",
    arguments: [
      ("One.\\n\\nTwo.", "One.\nTwo."), ("<p>One.</p>\\n<h2>Two</h2>", "One.\nheading: Two"),
      ("One &amp; <b>two</b>.\\n\\nThree", "One & two.\nThree"), ("2 < 3 & 5 > 4", "2 < 3 & 5 > 4"),
      ("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;", "One\nTwo"),
    ])
  func markup(text: String, parts: String) {
    #expect(json("[{\"text\":\"\(text)\"}]") == parts)
  }

  @Test(
    "Times without marks become dates",
    arguments: [
      (1_711_455_060, "2024-03-26T12:11:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_711_455_060_000, "2024-03-26T12:11:00Z"), (4_102_444_799, "2099-12-31T23:59:59Z"),
      (20_240_326, "2024-03-26"), (2024, "2024"), (20_241_326, nil), (7, nil), (-1, nil),
      (1e300, nil),
    ] as [(Double, String?)])
  func times(number: Double, text: String?) { #expect(RecordTime.text(number) == text) }

  @Test("The articles of JSON Lines are those of the objects one by one")
  func alike() {
    var chance = SplitMix(state: 3)
    let keys = ["title", "body", "description", "url", "date", "author", "x", "source", "content"]
    let values = [
      "\"Wind and rain\"", "\"<p>A</p><p>B &amp; C</p>\"", "17", "null", "[\"a\",\"b\"]",
      "{\"name\":\"N\"}", "1711455060", "\"\"",
    ]
    let objects = (0..<300).map { _ in
      "{"
        + (0..<Int.random(in: 1...7, using: &chance)).map { _ in
          "\"\(keys.randomElement(using: &chance) ?? "")\":\(values.randomElement(using: &chance) ?? "")"
        }.joined(separator: ",") + "}"
    }
    let whole = json(objects.joined(separator: "\n"), .jsonLines)
    let each = objects.enumerated().map { index, object in
      json(object, .jsonLines).replacing("- line 1:", with: "- line \(index + 1):")
    }
    #expect(whole == each.joined(separator: "\n\n"))
  }

  @Test("Nothing traps: cut at every byte, mutated, nested deeply")
  func hostile() {
    let sample = Array(
      #"{"articles":[{"title":"A\ud83d\ude00","content":["<p>x</p>",{"text":"y"}],"date":{"$date":1e9}}]}"#
        .utf8)
    for format in [Format.json, .jsonLines, .jsonFeed] {
      for count in 0...sample.count {
        #expect(
          !pieces(Array(sample[..<count])) {
            JSONReader.read($0, format: format, diagnostics: [], $1)
          }.isEmpty)
      }
      var chance = SplitMix(state: 9)
      for _ in 0..<3000 {
        var text = sample
        for _ in 0..<3 {
          text[Int.random(in: 0..<text.count, using: &chance)] =
            Array("{}[]\",:\\u09e-\n <&a".utf8).randomElement(using: &chance) ?? 0
        }
        _ = pieces(text) { JSONReader.read($0, format: format, diagnostics: [], $1) }
      }
    }
    for open in ["[", "{\"a\":", "{\"articles\":[", "{\n", "\"", "{\"title\":{\"name\":"] {
      #expect(json(String(repeating: open, count: 50_000)).hasPrefix("- "))
    }
    #expect(
      json("{\"title\":\"A\",\"text\":" + String(repeating: "[", count: 5000)).hasPrefix("- "))
  }

  @Test("JSON as people write it by hand: comments, and a comma behind the last member")
  func byHand() {
    #expect(
      json(
        """
        { // the ferry
          "title": "Ferry // runs, aground", /* see, below */
          "body": "On Tuesday, [off Selm,] it /* ran */ aground,",
          "tags": ["a", "b", /* c */ ],
        }
        """) == "# Ferry // runs, aground\nOn Tuesday, [off Selm,] it /* ran */ aground,")
    for hostile in ["/*", "//", ",", "\"/*", "[,", "/* ", "\"\\"] {
      _ = json(String(repeating: hostile, count: 100_000))
    }
  }
}
