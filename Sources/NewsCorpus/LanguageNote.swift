// What the reader is told of an article in a language that names and facts are not read in. Data, and two
// questions.

/// A line for an article in another language than English; nil for English, and where the language is
/// not known.
/// - Parameter language: a BCP 47 code such as `fr` or `pt-BR`.
package func languageNote(_ language: String?) -> String? {
  unreadLanguage(language).map { "names are read in English only; this article is in \($0)" }
}

/// The same for two that are compared by what they state; nil where both are read.
func languageNote(left: String?, right: String?) -> String? {
  let languages =
    switch (unreadLanguage(left), unreadLanguage(right)) {
    case (nil, nil): ""
    case (let one?, nil): "A is in \(one)"
    case (nil, let other?): "B is in \(other)"
    case (let one?, let other?):
      one == other ? "both are in \(one)" : "A is in \(one), B in \(other)"
    }
  return languages.isEmpty ? nil : "names and figures are read in English only; \(languages)"
}

/// What a language is called that names are not read in.
private func unreadLanguage(_ language: String?) -> String? {
  guard let code = language?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased(),
    !unnamedLanguages.contains(code)
  else { return nil }
  return languageNames[code] ?? "another language (\(code))"
}

/// English, and what stands for no language or several (ISO 639-2).
private let unnamedLanguages: Set<String> = ["en", "eng", "mis", "mul", "und", "zxx"]

/// Languages of many newspapers by their code (ISO 639-1).
private let languageNames = [
  "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
  "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech",
  "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish", "et": "Estonian",
  "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
  "gl": "Galician", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
  "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
  "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
  "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "lt": "Lithuanian",
  "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
  "ms": "Malay", "my": "Burmese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch",
  "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto",
  "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak",
  "sl": "Slovene", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
  "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "ti": "Tigrinya",
  "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese",
  "yo": "Yoruba", "zh": "Chinese", "zu": "Zulu",
]
