// What the keys of records mean: the names that programs which write articles as JSON or tables give
// to headline, text and the rest. Data, and the look-up of one key.

import Columns

/// What a member of an object, or a column of a table, says of an article.
enum RecordField: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The headline; `name` is one only where a text comes with it, for everything has a name.
  case headline, name
  /// The article's text; a part or a short form of it.
  case text, summary
  /// When it was published; some time, perhaps of publication; when it was changed.
  case date, time, change
  case url, source, section, tags, byline, language
  /// The article itself lies in the member's value.
  case container
  /// Whether everybody may read it, in itself or in its parts; not before which time.
  case freedom, parts, embargo

  /// The keys of a field, the more telling ones first. In small letters, without `_`, `-`, `.` and
  /// blanks.
  private var keys: String {
    switch self {
    case .headline: "title headline webtitle articletitle newstitle posttitle headlines heading"
    case .name: "name titlepage subject headlinetext"
    // As news-please, trafilatura, NewsAPI, GNews, JSON Feed, schema.org, the Guardian and common
    // data sets name it. Where several hold a text, the fullest is taken.
    case .text:
      """
      maintext articlebody fulltext bodytext text body content contents article story contenthtml
      contenttext articletext articlecontent newscontent fullcontent cleanedtext plaintext
      bodyhtml html selftext document paragraphs contentencoded
      """
    case .summary:
      """
      rawtext description summary abstract snippet leadparagraph excerpt shortdescription subtitle
      deck standfirst lead trailtext teaser
      """
    case .date:
      """
      datepublished publishedat publisheddate datepublish publishdate pubdate publicationdate
      webpublicationdate firstpublished firstpublicationdate published publishedon publishtime
      articledate posteddate postedat date
      """
    case .time: "datetime created createdat datecreated timestamp time createdutc year"
    case .change:
      """
      datemodified datemodify modifiedat modified updatedat updated dateupdated lastmodified
      lastupdated lastmod
      """
    case .url:
      """
      canonicalurl canonical url link permalink weburl articleurl articlelink sourceurl uri href
      externalurl address
      """
    case .source:
      """
      source publisher sourcename sitename site publication newspaper outlet newsoutlet provider
      agency hostname sourcedomain domain netloc sourceid thread
      """
    case .section: "section sectionname articlesection category categories topic topics desk"
    case .tags: "tags keywords tag keyword newskeywords articletags labels subjects"
    case .byline: "byline author authors creator authorname writer journalist reporter"
    case .language: "language lang inlanguage languagecode"
    // Elasticsearch hits, the Guardian's fields, the edges of GraphQL.
    case .container: "fields doc node attributes"
    // schema.org's words, and ninjs'.
    case .freedom: "isaccessibleforfree"
    case .parts: "haspart"
    case .embargo: "embargoed embargo embargoeduntil embargodate embargountil"
    }
  }

  /// A field and how telling the key was: 0 is best.
  struct Match: Equatable, Sendable, BitwiseCopyable {
    var field: RecordField
    var rank: UInt8
  }

  /// What a key means; nil where it is unknown. Case, `_`, `-`, `.`, `:` and blanks do not count.
  static func match(_ key: Bytes) -> Match? {
    if key.elementsEqual("_source".utf8) { return Match(field: .container, rank: 0) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestKey) { folded in
      var count = 0
      for byte in key {
        switch byte {
        case 0x20, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
          continue
        case 0x41...0x5A: folded[count] = byte | 0x20
        default: folded[count] = byte
        }
        count += 1
        if count == longestKey { return nil }
      }
      return table.find(Bytes(rebasing: folded[..<count])).map { matches[$0] }
    }
  }

  private static let longestKey = 32

  private static let (table, matches): (KeyTable, [Match]) = {
    var table = KeyTable()
    var matches: [Match] = []
    for field in allCases {
      for (rank, key) in field.keys.split(whereSeparator: \.isWhitespace).enumerated() {
        var key = String(key)
        let id = key.withUTF8 { table.insert($0) }
        if id == matches.count { matches.append(Match(field: field, rank: UInt8(rank))) }
      }
    }
    return (table, matches)
  }()
}
