// Signs of a query that mean something elsewhere, and what is said of them. How a query is read is
// QueryReader's business.

/// What a reader may have meant by signs that this language has not.
enum MistakenSigns {
  /// What to say of words as they were typed; nil where they say what they mean. O(length).
  /// - Parameter isFirst: nothing stands before them.
  static func remark(_ typed: String, isFirst: Bool) -> QueryRemark? {
    switch typed {
    case "or" where !isFirst, "not" where !isFirst:
      return QueryRemark(typed, "read as a word: the operator is \(typed.uppercased())")
    default: break
    }
    return ofMark(typed) ?? ofColon(typed)
  }

  /// `+war`, `!war`.
  private static func ofMark(_ typed: String) -> QueryRemark? {
    guard let second = typed.unicodeScalars.dropFirst().first, second.properties.isAlphabetic else {
      return nil
    }
    switch typed.unicodeScalars.first {
    case "+": return QueryRemark("+", "passed over: all words must match without it")
    case "!": return QueryRemark("!", "passed over: what must not match has - before it")
    default: return nil
    }
  }

  /// `name:value`, where no field has the name, and a field without a value; addresses (`https://…`) are
  /// neither.
  private static func ofColon(_ typed: String) -> QueryRemark? {
    let bytes = typed.utf8
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex,
      bytes[..<colon].allSatisfy(isLetter)
    else { return nil }
    let name = String(typed[...colon])
    guard let next = bytes[colon...].dropFirst().first else {
      guard QueryFieldName(typed[..<colon].lowercased()) != nil else { return nil }
      return QueryRemark(name, "its value must stand right behind the colon: read as a word")
    }
    return isLetter(next) ? QueryRemark(name, "there is no such field: read as words") : nil
  }

  /// Whether a pattern has capitals besides those of classes such as `\W`.
  static func hasCapitals(pattern: String) -> Bool {
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if !isEscaped, scalar.properties.isUppercase { return true }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return false
  }

  /// Whether it is what stands between the words of a sentence that was pasted: `Storm closes port - BBC`.
  static func isPunctuation(_ typed: String) -> Bool {
    typed.unicodeScalars.allSatisfy { "-–—.,;:!?&…·'’".unicodeScalars.contains($0) }
  }
}
