// The words by which news sites mark what is not the report: labels, furniture, credits, agencies,
// sections, header keys. Data only; LineForm, HeaderBlock and the rules read it.

/// Word lists of the news trade, in small letters.
enum NewsWords {
  /// Labels before titles of other pieces, each a line of its own.
  static let seeAlso: PhraseList = [
    "see also", "read also", "also read", "read more", "read next", "read this next", "read on",
    "related", "related articles", "related article", "related stories", "related story",
    "related content", "related links", "related news", "related topics", "related coverage",
    "related posts", "related reading", "more on this", "more on this story", "more on this topic",
    "more on the topic", "more stories", "more news", "more coverage", "more from this section",
    "on the topic", "on this topic", "further reading", "recommended", "recommended stories",
    "recommended for you", "recommended reading", "you may also like", "you might also like",
    "you may be interested in", "don't miss", "must read", "up next", "what to read next",
    "keep reading", "continue reading", "in other news", "dig deeper", "editor's picks",
    "editors' picks", "top stories", "latest news", "latest stories", "most read", "most popular",
    "trending", "trending now", "popular stories", "see more", "also in this section",
  ]

  /// Those of the labels that also stand before a title in the same line: `Read more: …`.
  static let inlineSeeAlso: PhraseList = [
    "see also", "read also", "also read", "read more", "read next", "related", "related article",
    "related story", "more on this", "more on this story", "don't miss", "must read",
    "recommended",
  ]

  /// Site furniture that is a whole line.
  static let furniture: PhraseList = [
    "exit mobile version", "advertisement", "advertisements", "advertising", "ad", "sponsored",
    "sponsored content", "promoted content", "share", "share this", "share this article",
    "share this story", "share this page", "share article", "share on facebook",
    "share on twitter", "share on x", "share on whatsapp", "share on linkedin", "share via email",
    "copy link", "tweet", "print", "print this page", "email", "email this article", "save",
    "save article", "listen", "listen to this article", "comments", "comment", "leave a comment",
    "leave a reply", "post a comment", "no comments", "view comments", "show comments",
    "skip to content", "skip to main content", "back to top", "loading", "menu", "close", "home",
    "search", "log in", "login", "sign in", "sign up", "register", "subscribe", "subscribe now",
    "donate", "support us", "contact us", "about us", "terms of use", "terms of service",
    "terms and conditions", "privacy policy", "cookie policy", "cookies", "all rights reserved",
    "story continues below", "story continues below advertisement",
    "article continues below", "article continues below advertisement",
    "article continues after ad", "continue reading the main story", "end of article", "ends",
    "facebook", "twitter", "whatsapp", "telegram", "linkedin", "pinterest", "reddit",
    "previous article", "next article", "previous post", "next post", "older posts",
    "newer posts", "view desktop version", "view full site", "add us on google",
    "this article is free to read", "accept cookies", "accept all",
  ]

  /// Beginnings of furniture lines that go on.
  static let furnitureStarts: PhraseList = [
    "sign up for", "sign up to", "subscribe to", "follow us", "follow @", "like us on",
    "join us on", "join our newsletter", "join our channel", "click here", "tap here",
    "download our", "download the app",
    "get the latest", "tags:", "tags :", "topics:", "keywords:", "filed under", "posted in",
    "share this", "share on", "share via", "enable javascript",
    "please enable", "we use cookies", "this site uses cookies", "by clicking",
    "listen to this article", "view this post", "for more information, visit",
    "for more news", "image source:", "word count", "this story has been shared",
    "contact our newsroom", "contact the newsroom",
  ]

  /// Beginnings of the line by which a sender asks not to publish before some time.
  static let embargoStarts: PhraseList = [
    "embargoed until", "embargoed till", "embargoed to", "embargoed for", "embargoed:",
    "strictly embargoed", "embargo:", "embargo until", "embargo till", "under embargo until",
    "under strict embargo", "strict embargo", "not for publication before",
    "not for publication until", "not for release before", "not for release until",
    "not for broadcast or publication before", "hold for release",
  ]

  /// The last word of a label before a code: `Story code: 1125003`, `News ID : 55`.
  static let codeLabels: PhraseList = [
    "code", "id", "number", "no", "no.", "ref", "ref.", "reference", "uid", "guid", "slug", "isbn",
    "issn", "doi",
  ]

  /// Beginnings of lines that say whose a picture is.
  static let creditStarts: PhraseList = [
    "photo by", "photos by", "photo:", "photos:", "photo :", "photo credit", "photograph:",
    "photograph by", "photography:", "photo courtesy", "picture:", "pictures:", "picture by",
    "image:", "images:", "image :", "image credit", "image by", "image copyright",
    "image courtesy", "images courtesy", "courtesy of", "courtesy:", "credit:", "credits:",
    "credit :", "illustration:", "illustration by", "video by", "graphic:", "graphic by",
    "getty images", "source:", "source :", "via getty", "ap photo", "afp photo", "reuters photo",
  ]

  /// Those of them that name the article's own source.
  static let sourceLabels: PhraseList = ["source:", "source :"]

  /// Those of them that announce a caption where more than a credit follows.
  static let pictureStarts: PhraseList = [
    "photo:", "photos:", "picture:", "pictures:", "image:", "images:", "photograph:",
  ]

  /// Beginnings of lines that describe a picture.
  static let captionStarts: PhraseList = [
    "file photo:", "file photo -", "file photo –", "file photo —", "file image:", "file picture:",
    "file:", "caption:", "image caption", "photo caption", "pictured:", "pictured above:",
    "above:", "in pictures:", "handout photo:", "undated photo:",
  ]

  /// What stands before a photographer's name at the end of a caption.
  static let captionTails: PhraseList = [
    "ap photo", "photo by", "photo:", "photos by", "photo courtesy", "image:", "image credit",
    "credit:", "getty images", "reuters/", "afp/", "file photo", "file:", "courtesy of",
    "picture:", "handout", "via reuters", "via ap", "via afp", "shutterstock", "file/",
  ]

  /// News agencies and outlets, as they stand in bylines, credits and datelines.
  static let agencies: PhraseList = [
    "ap", "afp", "aap", "ani", "ansa", "antara", "apa", "armenpress", "belta", "bernama",
    "bloomberg",
    "cnn", "cna", "cp", "dpa", "efe", "upi", "irna", "isna", "ians", "itar-tass", "interfax",
    "kuna",
    "kyodo", "lusa", "mehr", "ntb", "pa", "pa media", "pap", "prnewswire", "pr newswire", "pti",
    "reuters", "reuter", "ria novosti", "ria", "sana", "spa", "sputnik", "stt", "tanjug", "tass",
    "tasnim",
    "thomson reuters", "tt", "ukrinform", "unian", "wam", "xinhua", "yonhap", "anadolu",
    "anadolu agency", "aa", "associated press", "the associated press",
    "agence france-presse", "press association", "the canadian press", "business wire",
    "businesswire", "globe newswire", "globenewswire", "accesswire", "marketwatch", "dow jones",
    "bbc", "bbc news", "voa", "voa news", "npr", "rfe/rl", "al jazeera", "deutsche welle", "dw",
    "fox news", "nbc news", "abc news", "cbs news", "sky news", "politico", "axios", "euronews",
    "the guardian", "the new york times", "the washington post", "washington post", "the times",
    "financial times", "the economist", "the independent", "usa today", "kommersant", "getty",
    "getty images", "shutterstock", "epa", "epa-efe", "zuma press", "imago", "alamy", "handout",
    "wikinews", "wikimedia commons", "flickr", "pixabay", "unsplash",
  ]

  /// What a journalist is, behind the name in a byline.
  static let roles: PhraseList = [
    "staff writer", "staff reporter", "staff correspondent", "correspondent", "reporter", "editor",
    "senior writer", "senior reporter", "senior correspondent", "political editor",
    "political correspondent", "diplomatic correspondent", "foreign correspondent",
    "special correspondent", "special to", "contributor", "contributing writer", "columnist",
    "business editor", "business reporter", "science editor", "sports editor", "sports writer",
    "economics editor", "world affairs editor", "news editor", "deputy editor", "bureau chief",
    "managing editor", "guest columnist", "opinion columnist", "freelance journalist",
    "freelance writer",
  ]

  /// Words that begin a byline.
  static let bylineStarts: PhraseList = [
    "by", "by:", "written by", "reported by", "story by", "words by", "report by", "author:",
    "authors:", "author :", "posted by", "published by", "text by", "compiled by", "analysis by",
    "edited by", "reporting by", "(reporting by", "(reporting and writing by", "(writing by",
    "additional reporting by", "(additional reporting by", "(editing by", "from our correspondent",
    "by our correspondent",
  ]

  /// Second words that show that `By …` is no byline: `By Monday`, `By the sea`.
  static let notNames: PhraseList = [
    "the", "an", "this", "that", "these", "those", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december", "land", "sea", "air", "all", "any",
    "no", "now", "then", "next", "last", "contrast", "comparison", "law", "night", "day",
    "popular", "noon", "midnight", "chance", "default", "some", "far", "my", "our", "your", "his",
    "her", "its", "their",
  ]

  /// Small words inside a person's name.
  static let particles: PhraseList = [
    "al", "af", "av", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum",
  ]

  /// Shouted words that stand in capitals before a dash or colon and are no places.
  static let shouts: PhraseList = [
    "breaking", "breaking news", "update", "updated", "watch", "video", "exclusive", "correction",
    "clarification", "note", "notes", "analysis", "opinion", "explainer", "factbox", "live",
    "photos",
    "listen", "read", "urgent", "alert", "editor's note", "editors' note", "warning", "question",
    "answer", "moderator", "interviewer", "speaker", "host", "summary", "background", "context",
    "highlights", "timeline", "review", "interview", "feature", "comment", "news", "sport",
    "unesco", "unicef", "unhcr", "nasa", "nato", "opec", "covid-19", "covid", "interpol",
    "gazprom", "asean", "brics", "aipac", "uefa", "fifa", "transcript", "spoiler", "wrapup",
    "press release", "media advisory", "for immediate release", "source", "photo", "image",
  ]

  /// Places whose names in capitals are as short as an acronym.
  static let shortPlaces: PhraseList = [
    "aix", "bar", "bo", "fes", "gao", "goa", "ica", "kos", "nis", "pau", "pec", "qom", "rio", "rye",
    "spa", "sur", "tel", "ufa", "ulm", "ur", "van", "vis", "wau", "york",
  ]

  /// First words of sentences that are capitalised and part of no place's name.
  static let notPlaces: PhraseList = [
    "in", "on", "at", "from", "near", "after", "before", "since", "until", "by", "this", "that",
    "under", "outside", "inside", "around", "to", "for", "with", "as", "while", "when",
  ]

  /// Names of a paper's sections.
  static let sections: PhraseList = [
    "world", "world news", "news", "top news", "breaking news", "latest", "local news", "national",
    "international", "politics", "political news", "business", "business news", "economy",
    "finance", "markets", "money", "technology", "tech", "science", "health", "environment",
    "climate", "sport", "sports", "football", "culture", "arts", "entertainment", "lifestyle",
    "travel", "education", "opinion", "editorial", "analysis", "comment", "features", "feature",
    "society", "incidents", "crime", "law", "defense", "defence", "military", "religion", "europe",
    "asia", "africa", "americas", "middle east", "us news", "uk news", "u.s. news", "u.s.", "us",
    "uk", "press release", "press releases", "press release:", "news release", "media release",
    "for immediate release", "exclusive", "breaking", "live", "explainer", "fact check", "video",
    "in depth", "long read", "interview", "obituary", "obituaries",
  ]

  /// The keys of a header block, by what they are for.
  static let titleKeys: PhraseList = ["title", "headline", "subject", "hl"]
  static let dateKeys: PhraseList = [
    "date", "published", "publication date", "date published", "publish date", "published at",
    "published on", "published_at", "publish_date", "date_published", "pubdate", "posted",
    "created", "datetime",
  ]
  static let sourceKeys: PhraseList = [
    "source", "publisher", "agency", "publication", "outlet", "newspaper", "site", "copyright",
  ]
  static let sectionKeys: PhraseList = [
    "section", "category", "categories", "topic", "desk", "column", "rubric",
  ]
  static let authorKeys: PhraseList = [
    "author", "authors", "by", "byline", "writer", "reporter", "creator",
  ]
  static let addressKeys: PhraseList = [
    "url", "link", "permalink", "canonical", "canonical_url", "source_url", "address",
  ]

  /// Short forms whose point does not end a sentence.
  static let abbreviations: PhraseList = [
    "inc", "corp", "co", "ltd", "llc", "plc", "jr", "sr", "st", "dept", "govt", "gov", "gen",
    "a.m", "p.m", "etc", "vs", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]
}
