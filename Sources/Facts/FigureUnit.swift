// The units that figures are measured in, with the words and signs that write them.

/// What a number measures rather than counts.
package enum FigureUnit: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case none, percent, dollar, euro, pound, ruble, yen, yuan, rupee, franc, mark, hryvnia, lira,
    riyal,
    shekel, won, peso, crown, zloty, forint, baht, tenge, cent
  case kilometre, metre, centimetre, millimetre, mile, foot, inch, yard, nauticalMile
  case kilogram, gram, tonne, ounce, litre, barrel, gallon, bushel
  case squareMeasure, hectare, acre, degree, watt, speed, byte
  case second, minute, hour, day, week, month, year, decade, century

  /// The short form that `facts --json` prints; nil for none.
  package var name: String? {
    switch self {
    case .none: nil
    case .percent: "%"
    case .dollar: "dollar"
    case .euro: "euro"
    case .pound: "pound"
    case .ruble: "ruble"
    case .yen: "yen"
    case .yuan: "yuan"
    case .rupee: "rupee"
    case .franc: "franc"
    case .mark: "mark"
    case .hryvnia: "hryvnia"
    case .lira: "lira"
    case .riyal: "riyal"
    case .shekel: "shekel"
    case .won: "won"
    case .peso: "peso"
    case .crown: "crown"
    case .zloty: "zloty"
    case .forint: "forint"
    case .baht: "baht"
    case .tenge: "tenge"
    case .cent: "cent"
    case .kilometre: "km"
    case .metre: "m"
    case .centimetre: "cm"
    case .millimetre: "mm"
    case .mile: "mile"
    case .foot: "ft"
    case .inch: "in"
    case .yard: "yd"
    case .nauticalMile: "nmi"
    case .kilogram: "kg"
    case .gram: "g"
    case .tonne: "t"
    case .ounce: "oz"
    case .litre: "l"
    case .barrel: "barrel"
    case .gallon: "gallon"
    case .bushel: "bushel"
    case .squareMeasure: "area"
    case .hectare: "ha"
    case .acre: "acre"
    case .degree: "degree"
    case .watt: "W"
    case .speed: "speed"
    case .byte: "byte"
    case .second: "second"
    case .minute: "minute"
    case .hour: "hour"
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .decade: "decade"
    case .century: "century"
    }
  }

  /// The slot that the unit alone gives.
  package var slot: FigureSlot {
    switch self {
    case .percent: .share
    case .dollar, .euro, .pound, .ruble, .yen, .yuan, .rupee, .franc, .mark, .hryvnia, .lira,
      .riyal, .shekel, .won, .peso, .crown, .zloty, .forint, .baht, .tenge, .cent:
      .money
    case .kilometre, .metre, .centimetre, .millimetre, .mile, .foot, .inch, .yard, .nauticalMile:
      .distance
    case .none, .kilogram, .gram, .tonne, .ounce, .litre, .barrel, .gallon, .bushel,
      .squareMeasure, .hectare, .acre, .degree, .watt, .speed, .byte, .second, .minute, .hour,
      .day, .week, .month, .year, .decade, .century:
      .other
    }
  }

  /// Whether it measures how long something lasts.
  package var isDuration: Bool {
    switch self {
    case .second, .minute, .hour, .day, .week, .month, .year, .decade, .century: true
    case .none, .percent, .dollar, .euro, .pound, .ruble, .yen, .yuan, .rupee, .franc, .mark,
      .hryvnia, .lira, .riyal, .shekel, .won, .peso, .crown, .zloty, .forint, .baht, .tenge, .cent,
      .kilometre, .metre, .centimetre,
      .millimetre, .mile, .foot, .inch, .yard, .nauticalMile, .kilogram, .gram, .tonne, .ounce,
      .litre, .barrel, .gallon, .bushel, .squareMeasure, .hectare, .acre, .degree, .watt, .speed,
      .byte:
      false
    }
  }
}

/// The folded words of each unit.
let unitWords: [(words: String, unit: FigureUnit)] = [
  ("percent pct pc percentage", .percent),
  ("dollar dollars dlr dlrs usd bucks", .dollar), ("euro euros eur", .euro),
  ("sterling gbp stg quid pound pounds", .pound), ("ruble rubles rouble roubles rub", .ruble),
  ("yen", .yen), ("yuan renminbi rmb", .yuan), ("rupee rupees rs", .rupee),
  ("franc francs", .franc), ("marks deutschmarks dm", .mark),
  ("hryvnia hryvnias hryvnya", .hryvnia),
  ("lira liras lire", .lira), ("riyal riyals rial rials dirham dirhams dinar dinars", .riyal),
  ("shekel shekels", .shekel), ("won", .won), ("peso pesos", .peso),
  ("crowns krona kronor krone kroner koruna korunas", .crown), ("zloty zlotys", .zloty),
  ("forint forints", .forint), ("baht", .baht), ("tenge", .tenge), ("cent cents cts", .cent),
  ("km kms kilometer kilometers kilometre kilometres", .kilometre),
  ("m meter meters metre metres", .metre),
  ("cm centimeter centimeters centimetre centimetres", .centimetre),
  ("mm millimeter millimeters millimetre millimetres", .millimetre), ("mile miles", .mile),
  ("foot feet ft", .foot), ("inch inches", .inch), ("yard yards", .yard),
  ("kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes", .kilogram),
  ("gram grams gramme grammes", .gram), ("ton tons tonne tonnes", .tonne), ("ounce ounces", .ounce),
  ("liter liters litre litres", .litre), ("barrel barrels bpd", .barrel),
  ("gallon gallons", .gallon), ("bushel bushels", .bushel), ("hectare hectares ha", .hectare),
  ("acre acres", .acre), ("degree degrees", .degree),
  ("watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts kw mw gw", .watt),
  ("mph kph knots kmh", .speed),
  ("byte bytes kilobytes megabytes gigabytes terabytes mb gb tb", .byte),
  ("seconds", .second), ("minute minutes", .minute), ("hour hours", .hour),
  ("day days", .day), ("week weeks", .week), ("month months mths", .month), ("year years", .year),
  ("decade decades", .decade), ("century centuries", .century),
]
