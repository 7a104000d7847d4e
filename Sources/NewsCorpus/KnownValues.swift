// Values of fields that have only so many: languages and file formats, and how else readers call them.

import Articles
import SearchIndex

/// What can stand behind `lang:` and `type:`.
enum KnownValues {
  /// The value under the name that articles have: `en` for `english`, `markdown` for `md`.
  static func value(of field: Query.Field, _ value: Query.Value) -> Query.Value {
    guard let first = value.words.first, let known = names(of: field)[first] else { return value }
    return Query.Value(words: [known])
  }

  /// What to say of a value that no article can have; nil where some can.
  static func remark(on field: Query.Field, _ value: Query.Value) -> QueryRemark? {
    guard let first = value.words.first, value.edits == 0 else { return nil }
    let isKnown = { (names: [String]) in
      names.contains { value.isBeginning ? $0.hasPrefix(first) : $0 == first }
    }
    let typed = "\(field.rawValue):\(value.text)"
    switch field {
    case .lang:
      // Codes of languages have two letters or three (ISO 639).
      if (2...3).contains(first.utf8.count) || isKnown(Array(languages.keys)) { return nil }
      if value.isBeginning, first.utf8.count < 2 { return nil }
      return QueryRemark(
        typed, "no language: codes such as en and English names such as german are known")
    case .type:
      let formats = Format.allCases.map { $0.name.lowercased() }
      if isKnown(formats + Array(formatNames.keys)) { return nil }
      return QueryRemark(typed, "no type of file: known are \(formats.joined(separator: ", "))")
    case .person, .org, .place, .event, .entity, .source, .author, .tag, .path: return nil
    }
  }

  private static func names(of field: Query.Field) -> [String: String] {
    switch field {
    case .lang: languages
    case .type: formatNames
    case .person, .org, .place, .event, .entity, .source, .author, .tag, .path: [:]
    }
  }

  /// How files of a format end, and other names of it.
  private static let formatNames = [
    "md": "markdown", "txt": "text", "plain": "text", "htm": "html", "mht": "mhtml",
    "jsonl": "jsonlines", "ndjson": "jsonlines", "eml": "mail", "email": "mail",
    "newsmlg2": "newsml",
  ]

  /// English names of the languages that much news is written in, by ISO 639-1 code.
  private static let languages: [String: String] = {
    let table = """
      af afrikaans sq albanian am amharic ar arabic hy armenian az azerbaijani eu basque be belarusian
      bn bengali bs bosnian bg bulgarian my burmese ca catalan zh chinese hr croatian cs czech da danish
      nl dutch en english et estonian tl filipino fi finnish fr french gl galician ka georgian de german
      el greek gu gujarati ha hausa he hebrew hi hindi hu hungarian is icelandic id indonesian ga irish
      it italian ja japanese kn kannada kk kazakh km khmer ko korean ku kurdish ky kyrgyz lo lao
      lv latvian lt lithuanian mk macedonian ms malay ml malayalam mt maltese mr marathi mn mongolian
      ne nepali no norwegian ps pashto fa persian pl polish pt portuguese pa punjabi ro romanian
      ru russian sr serbian si sinhala sk slovak sl slovenian so somali es spanish sw swahili sv swedish
      tg tajik ta tamil te telugu th thai tr turkish tk turkmen uk ukrainian ur urdu uz uzbek
      vi vietnamese cy welsh yo yoruba zu zulu
      """
    let words = table.split(whereSeparator: \.isWhitespace).map(String.init)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: words.count, by: 2).map {
        (words[$0 + 1], words[$0])
      })
  }()
}
