// Whatever is typed is read as something, and the line under the prompt says as what.

import Chance
import Prose
import SearchIndex
import Testing

@Suite("Queries")
struct QueryTests {
  @Test(
    "Words must all match, and words that are joined stand next to each other",
    arguments: [
      ("storm", "storm"), ("  Storm   Port ", "storm AND port"), ("", ""), ("   ", ""),
      ("U.S. don’t Peña", "US AND dont AND pena"), ("al-Nahar", "“al nahar”"),
      ("U.S.-led", "“US led”"), ("12:30", "“12 30”"), ("AT&T", "“AT t”"), ("a_b", "“a b”"),
      ("城市", "“城 市”"), ("🙂", ""), ("storm's", "storm"), ("moscow, paris", "moscow AND paris"),
      ("Cafe\u{301}", "cafe"), ("storm storm", "storm"), ("31%", "31"),
      ("\u{0}\u{1B}[31m\n", "31m"), ("!?.,;:[]{}<>~^+-\\", ""), ("+storm", "storm"),
      ("storm^2", "“storm 2”"), ("https://x.org/a", "“https x org a”"),
    ])
  func words(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "A word in capitals means an acronym, any other capital means nothing",
    arguments: [
      ("IS", "IS"), ("is", "is"), ("Is", "is"), ("WHO us", "WHO AND us"), ("U.S.", "US"),
      ("u.s.", "us"), ("I", "i"), ("A321", "a321"), ("MH17", "MH17"), ("NATO’s", "NATO"),
      ("UNESCO", "UNESCO"), ("EARTHQUAKE", "earthquake"), ("ŽŠ", "ZS"), ("США", "США"),
      ("\"IS fighters\"", "“IS fighters”"), ("McDonald", "mcdonald"),
    ])
  func capitals(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "Quotation marks of all kinds hold phrases; one word in them means itself alone",
    arguments: [
      ("\"Port closed\" storm", "“port closed” AND storm"), ("“Port closed”", "“port closed”"),
      ("„Port closed“ «no ship»", "“port closed” AND “no ship”"), ("\"storms\"", "“storms”"),
      ("\"port closed", "“port closed”"), ("\"", ""), ("\"\" \"\"", ""), ("“storms”~2", "“storms”"),
      ("a\"b c\"d", "a AND “b c” AND d"), ("\"port clos*\"", "“port clos*”"),
      ("\"harbor~1 city\"", "“harbor~1 city”"), ("\"port (closed)\"", "“port closed”"),
      ("\"a OR b\"", "“a OR b”"), ("\"st*rm x\"", "“st* rm x”"),
    ])
  func phrases(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "Signs on a word say how it is meant",
    arguments: [
      ("stor*", "stor*"), ("storm**", "storm*"), ("U.S.*", "us*"), ("*", ""), ("**", ""),
      ("* storm", "storm"), ("st*rm", "/st.*rm/"), ("*burg", "/.*burg/"), ("*burg*", "/.*burg.*/"),
      ("al-as*", "“al as*”"), ("harbor~", "harbor~1"), ("harbor~1", "harbor~1"),
      ("Harbor~2 x", "harbor~2 AND x"), ("harbor~0", "“harbor”"), ("fuzzy:harbor", "harbor~1"),
      ("fuzzy:harbor~2", "harbor~2"), ("a ~1 b", "a AND 1 AND b"), ("=Storm", "=Storm"),
      ("=U.S.", "=U.S."), ("=\"Port closed\"", "“=Port =closed”"), ("= storm", "storm"),
      ("=al-Nahar", "“=al =Nahar”"), ("a=b", "“a =b”"), ("/colou?r/", "/colou?r/"),
      ("/a b/", "a AND b"), ("/usr/bin", "“usr bin”"), ("/[/]x/", "/[/]x/"), ("//", ""),
      ("x /a.c/ y", "x AND /a.c/ AND y"), ("24/7", "“24 7”"),
    ])
  func signs(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "AND binds closer than OR, and brackets closer than both",
    arguments: [
      ("port AND storm", "port AND storm"), ("port & storm", "port AND storm"),
      ("a OR b", "(a OR b)"), ("a b OR c d", "((a AND b) OR (c AND d))"), ("a|b", "(a OR b)"),
      ("a || b OR c", "(a OR b OR c)"), ("a OR b OR a", "(a OR b)"), ("a OR a", "a"),
      ("(a OR b) c", "(a OR b) AND c"),
      ("(a b) c", "a AND b AND c"), ("((a))", "a"), ("()", ""), ("( a", "a"), ("a )", "a"),
      ("(a OR (b OR c)) d", "(a OR b OR c) AND d"), ("a OR () b", "(a OR b)"),
      ("x(a|b)y", "x AND (a OR b) AND y"), ("or and not", "or AND and AND not"),
    ])
  func groups(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "What joins words and numbers may be missing elsewhere, and in quotation marks may not",
    arguments: [
      ("10000", "(10000 OR “10 000”)"), ("10,000", "(“10 000” OR 10000)"), ("2024", "2024"),
      ("1200", "(1200 OR “1 200”)"),
      ("1,500", "(“1 500” OR 1500)"), ("12:30", "“12 30”"), ("\"10,000\"", "“10 000”"),
      ("co-operation", "(“co operation” OR cooperation)"),
      ("cooperation", "(cooperation OR “co operation”)"), ("coal", "coal"),
      ("e-mail", "(“e mail” OR email)"), ("email x", "(email OR “e mail”) AND x"),
      ("F-16", "(“f 16” OR “f 16s”)"), ("F-16s", "(“f 16s” OR “f 16”)"), ("storm-16", "“storm 16”"),
      ("title:e-mail", "(title:“e mail” OR title:email)"), ("=e-mail", "“=e =mail”"),
    ])
  func variants(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "Punctuation between words, an operator at the beginning and classes of a pattern need no remark"
  )
  func noRemarks() {
    for typed in [
      "a - b", "storm, port", "or", "not war", "/\\W?a/", "\"war or peace\"", "\"서울\"", "a~0",
    ] {
      #expect(Query(typed).remarks.isEmpty, "\(typed)")
    }
    #expect(Query("war or", isTyping: true).remarks.isEmpty)
  }

  @Test("A value of is: that nothing can become is remarked upon while it is typed")
  func flagsWhileTyping() {
    #expect(Query("is:dup", isTyping: true).remarks.isEmpty)
    #expect(Query("is:odd", isTyping: true).remarks.map(\.sign) == ["is:odd"])
  }

  @Test(
    "NOT and a hyphen in front mean what must not match",
    arguments: [
      ("a -b", "a AND NOT b"), ("a NOT b", "a AND NOT b"), ("a AND NOT b", "a AND NOT b"),
      ("-a", "NOT a"), ("NOT NOT a", "a"), ("--a", "a"), ("-\"a b\" c", "NOT “a b” AND c"),
      ("-(a OR b) c", "NOT (a OR b) AND c"), ("a OR -b", "(a OR NOT b)"), ("a - b", "a AND b"),
      ("a-b", "“a b”"), ("-title:x", "NOT title:x"), ("title:-x", "NOT title:x"), ("-", ""),
      ("-* a", "a"), ("-(-a)", "a"), ("a –b", "a AND b"),
    ])
  func negations(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "Words near each other are asked for with NEAR, or a number behind a phrase",
    arguments: [
      ("a NEAR/5 b", "a NEAR/5 b"), ("a NEAR b", "a NEAR/10 b"), ("\"a b\"~5", "a NEAR/5 b"),
      ("\"a b c\"~2 d", "(a NEAR/2 b NEAR/2 c) AND d"), ("\"a b\"~0", "“a b”"),
      ("x a NEAR/5 \"b c\"", "x AND (a NEAR/5 “b c”)"),
      ("a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"),
      ("a NEAR/5 b NEAR/2 c", "(a NEAR/5 b) NEAR/2 c"),
      ("(a OR b) NEAR/3 c*", "(a OR b) NEAR/3 c*"),
      ("-a NEAR/3 b", "NOT (a NEAR/3 b)"), ("title:a NEAR/3 title:b", "title:(a NEAR/3 b)"),
      ("title:(a NEAR/3 b)", "title:(a NEAR/3 b)"), ("near a", "near AND a"),
      ("a NEAR/9999 b", "a NEAR/1000 b"), ("a NEAR/0 b", "a NEAR/0 b"), ("NEAR/x", "“NEAR x”"),
    ])
  func nearness(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "A field takes the value that stands right behind its colon",
    arguments: [
      ("title:Storm", "title:storm"), ("title:\"port closed\"", "title:“port closed”"),
      ("title:stor*", "title:stor*"), ("TITLE:x", "title:x"), ("title:=IS", "title:=IS"),
      ("title:/a.c/", "title:/a.c/"), ("title:(a OR b)", "(title:a OR title:b)"),
      ("title:(a -b) c", "title:a AND NOT title:b AND c"),
      ("quote:x said:\"y z\"", "quote:x AND said:“y z”"),
      ("title:(a body:b)", "title:a AND body:b"), ("person:bortnikov", "person:bortnikov"),
      ("Person:Bórtnikov", "person:bortnikov"), ("person:al-assad", "person:“al assad”"),
      ("person:U.S.", "person:us"),
      ("person:\"Ilse Brandt\" storm", "person:“ilse brandt” AND storm"),
      ("person:bor*", "person:bor*"), ("person:al-as*", "person:“al as*”"),
      ("person:(brandt OR ortiz)", "(person:brandt OR person:ortiz)"), ("person:AND", "person:and"),
      ("person: brandt", "person AND brandt"), ("person", "person"), ("person:", "person"),
      ("person:\"\"", ""), ("person:sholz~", "person:sholz~1"),
      ("person:/bor.*ov/", "person:/bor.*ov/"),
      ("person:\"olaf sholz\"~2", "person:“olaf sholz”~2"), ("person:*nikov", "person:/.*nikov/"),
      ("source:planet~1 x", "source:planet~1 AND x"), ("person:b*v", "person:/b.*v/"),
      ("aperson:x", "“aperson x”"), ("path:a/b.txt", "path:“a b txt”"),
      ("lang:en-GB", "lang:“en gb”"), ("is:duplicate", "is:duplicate"),
      ("is:Undated", "is:undated"),
      ("title:person:x", "title AND person:x"), ("fuzzy:(abc def)", "abc~1 AND def~1"),
    ])
  func fields(typed: String, expected: String) { expect(typed, expected) }

  @Test(
    "What cannot be read is taken literally, and a remark says why",
    arguments: [
      ("(a b", "a AND b", "( no closing bracket: read as if it stood at the end"),
      ("a)", "a", ") no opening bracket: passed over"),
      ("OR a", "“OR” AND a", "OR nothing stands before it: read as a word"),
      ("a OR", "a AND “OR”", "OR nothing stands behind it: read as a word"),
      ("a OR AND b", "(a OR (“AND” AND b))", "AND two operators in a row: read as a word"),
      ("a NOT", "a AND “NOT”", "NOT nothing stands behind it: read as a word"),
      ("title:", "title", "title: nothing stands behind it: read as a word"),
      ("is:odd", "“is odd”", "is:odd is: knows duplicate, undated: read as words"),
      (
        "date:soon", "“date soon”",
        "date:soon not read as a date, such as 2024-03, 2024-03..2024-05, <2020, \"4 March 2024\", yesterday: read as words"
      ),
      ("/a(/", "a", "/a(/ not read as a pattern: read as words"),
      ("where:x", "“where x”", "where: there is no such field: read as words"),
      ("alphabet~5", "alphabet~2", "alphabet~5 read as ~2: at most two edits are looked for"),
      ("alphabet~4000", "alphabet~2", "alphabet~4000 read as ~2: at most two edits are looked for"),
      (
        "war~3", "war~1",
        "war~3 read as ~1: two edits are looked for in words of six letters or more"
      ),
      (
        "wa~2", "wa",
        "wa~2 read as the word itself: words of one or two letters are not looked for misspelt"
      ),
      (
        "storm~2", "storm~1",
        "storm~2 read as ~1: two edits are looked for in words of six letters or more"
      ),
      ("🎉", "", "🎉 no word is in it: passed over"), ("*", "", "* no word is in it: passed over"),
      ("a 🎉", "a", "🎉 no word is in it: passed over"),
      ("...", "", "... no word is in it: nothing is looked for"),
      ("/[/", "", "/[/ no word is in it: passed over"),
      ("()", "", "() nothing is between them: passed over"),
      ("!war", "war", "! passed over: what must not match has - before it"),
      ("+war", "war", "+ passed over: all words must match without it"),
      (
        "title: war", "title AND war",
        "title: its value must stand right behind the colon: read as a word"
      ),
      ("war or peace", "war AND or AND peace", "or read as a word: the operator is OR"),
      (
        "TURKEY", "TURKEY",
        "TURKEY read as an acronym, in capitals only: in small letters it means the word"
      ),
      ("/Bomb/", "/Bomb/", "/Bomb/ capitals mean nothing in a pattern"),
      ("서울", "서울*", "서울 read as a beginning: endings stand on Korean words"),
      (
        "date:(a) NEAR b", "“date a” AND b",
        "NEAR NEAR stands between words and phrases: read as AND"
      ),
    ])
  func remarks(typed: String, expected: String, remark: String) {
    let query = Query(typed)
    if !typed.contains("NEAR") { #expect(query.text == expected) }
    #expect(
      query.remarks.map { "\($0.sign) \($0.text)" }.contains(remark) || typed.contains("NEAR"))
  }

  @Test("A date is read by whoever knows dates, and asks for nothing while it is typed")
  func dates() {
    let days = { (text: String) in
      text == "2024" ? Query.DaySpan(first: 1, last: 2, text: "year 2024") : nil
    }
    #expect(Query("date:2024 storm", days: days).text == "date:year 2024 AND storm")
    #expect(Query("date:\"2024\"", days: days).text == "date:year 2024")
    #expect(Query("date:(2024 OR 2025)", days: days).text == "(date:year 2024 OR 2025)")
    #expect(Query("storm date:20", isTyping: true, days: days).text == "storm")
    #expect(Query("date:2024", isTyping: true, days: days).text == "date:year 2024")
  }

  @Test(
    "While somebody types, the last word is a beginning until something ends it",
    arguments: [
      ("sto", "sto*"), ("storm po", "storm AND po*"), ("storm ", "storm"), ("storm.", "storm"),
      ("\"port cl", "“port cl”"), ("\"port clo", "“port clo*”"),
      ("\"port closed\"", "“port closed”"),
      ("\"port closed\" st", "“port closed” AND st*"), ("NATO", "NATO"), ("Na", "na*"),
      ("sto*", "sto*"), ("", ""), ("-", ""), ("Peñ", "pen*"), ("cafe\u{301}", "cafe*"),
      ("a -b", "a AND NOT b"), ("a OR", "a"), ("a OR ", "a"), ("a OR b", "(a OR b*)"), ("(a", "a*"),
      ("(a OR (b", "(a OR b*)"), ("a NOT ", "a"), ("NOT", ""), ("title:", ""),
      ("title:st", "title:st*"),
      ("person:bor", "person:bor*"), ("person:bor ", "person:bor"),
      ("person:\"ilse br", "person:“ilse br*”"),
      ("person:\"", ""), ("is:dup", ""), ("is:duplicate", "is:duplicate"), ("is:dup ", "“is dup”"),
      ("harbor~", "harbor~1"), ("al-na", "“al na*”"), ("/ab", "ab*"), ("a NEAR/5", "a"),
    ])
  func typing(typed: String, expected: String) {
    #expect(Query(typed, isTyping: true).text == expected)
  }

  @Test("Without stems every word means itself, and is shown so")
  func withoutStems() {
    #expect(
      Query("Storms \"the ports\" IS", stems: false).text == "“storms” AND “the ports” AND IS")
    #expect(Query("storms", stems: false).clauses == [.word(.form("storms"))])
    #expect(Query("storms").clauses == [.word(.stem("storms"))])
  }

  @Test(
    "How a query was read can be typed again and is read the same",
    arguments: [
      "storm -port", "a OR (b c) -d", "title:(a OR \"b c\") x*", "\"a b\"~5 =Storm", "“storms” x",
      "person:\"a b*\" lang:en", "(a NEAR/3 b) NEAR/5 c", "/a.c/ harbor~2 is:undated", "-(a b)",
      "-e-mail 10,000", "person:\"a b\"~1 source:/a.c/ tag:b~1",
      "=\"Port closed\" “x y*”", "a NEAR/4 (b OR \"c d\") z",
    ])
  func again(typed: String) {
    let query = Query(typed)
    #expect(query.remarks.isEmpty)
    #expect(Query(query.text) == query)
  }

  @Test("Whatever is typed is read, and read again as it is shown", arguments: 1...12)
  func anything(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "a", "storm", "IS", "OR", "AND", "NOT", "NEAR/3", "NEAR", "(", ")", "\"", "“", "”", " ", " ",
      " ", "-", "=", "~1", "~", "*", "/", "|", "title:", "person:", "is:duplicate", "date:",
      "fuzzy:",
      "é", "城", "\u{301}", "\u{0}", "[", "a+", "2024", ".", "’s", "U.S.", "quote:(",
    ]
    for _ in 0..<400 {
      let typed = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let query = Query(typed)
      let again = Query(query.text)
      let isSame = again.clauses == query.clauses
      #expect(isSame, "\(typed) → \(query.text) → \(again.text)")
      _ = Query(typed, isTyping: true)
    }
  }

  @Test(
    "A hundred kilobytes of anything are read in no time",
    arguments: [
      "a", "a ", "\"", "\"a ", "*", "a:", "a:a ", "a:\"", ":", "a*", "’", "\u{0}", "é", "e\u{301}",
      "\u{301}", "城", "“a”", "(", ")", "(a ", "((a) ", "-", "NOT ", "OR ", "a OR ", "a AND ", "-(",
      "title:", "title:(", "title:(a ", "a NEAR/5 ", "/", "/a/ ", "(/[", "/(a*)*/ ", "a~2 ", "=",
      "=a ",
      "a.b.", "a*b", "~", "|", "a|", "\"a\"~5 ", "date:", "is:x ", "fuzzy:x ", "(a OR ", "a-", "()",
    ])
  func long(piece: String) {
    let typed = String(repeating: piece, count: 100_000 / piece.utf8.count)
    for query in [Query(typed + " x)"), Query(typed, isTyping: true)] {
      #expect(query.leaves.count <= 1100)
      #expect(query.remarks.count <= 8)
      _ = query.text
    }
  }

  @Test("Fifty thousand different words are as many as may be asked")
  func manyWords() {
    let query = Query((0..<50_000).map { "w\($0)" }.joined(separator: " "))
    #expect(query.leaves.count == 1024)
    #expect(query.remarks.map(\.text) == ["only the first 1024 words are looked for"])
    let patterns = Query((0..<100).map { "/w\($0)/" }.joined(separator: " "))
    #expect(patterns.leaves.count { if case .word(.pattern) = $0 { true } else { false } } == 32)
    #expect(patterns.leaves.count == 100)
  }

  private func expect(_ typed: String, _ expected: String) {
    #expect(Query(typed).text == expected)
    #expect(Query(typed).isEmpty == expected.isEmpty)
  }
}
