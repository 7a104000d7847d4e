// What a reader can press. What a key does is the browser's table; how a key arrives is the
// terminal's business.

/// A key press, or text that was pasted at once.
package enum Key: Hashable, Sendable {
  /// A key that writes a character; never a control character.
  case character(Unicode.Scalar)
  /// A key with Ctrl: a letter "a"…"z" in lower case, or one of `@ \ ] ^ _`. Ctrl-H, I, J, M and [
  /// never arrive: they are backspace, tab, enter and escape.
  case control(Character)
  case up
  case down
  case left
  case right
  case pageUp
  case pageDown
  case home
  case end
  case tab
  case backTab
  case enter
  case escape
  case backspace
  case delete
  case insert
  /// F1 and so on.
  case function(Int)
  /// Pasted text as it came: it may hold newlines and control characters.
  case paste(String)
}

extension Key {
  /// The name in help pages and recorded sessions: `j`, `^L`, `PgDn`, `Space`, `F1`.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "^" + letter.uppercased()
    case .function(let number): "F\(number)"
    case .paste(let text): Self.pastePrefix + text
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    }
  }

  /// The key of this name, as `name` writes it; nil where no key has it.
  package init?(name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name.hasPrefix(Self.pastePrefix) {
      self = .paste(String(name.dropFirst(Self.pastePrefix.count)))
    } else if let key = Self.single(name) ?? Self.control(name) ?? Self.function(name) {
      self = key
    } else {
      return nil
    }
  }

  private static let pastePrefix = "Paste:"

  private static let named: [String: Key] = {
    let keys: [Key] = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab, .enter, .escape,
      .backspace, .delete, .insert, .character(" "),
    ]
    return Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0) })
  }()

  private static func single(_ name: String) -> Key? {
    guard let scalar = name.unicodeScalars.first, name.unicodeScalars.count == 1,
      scalar.value > 0x20, !(0x7F..<0xA0 ~= scalar.value)
    else { return nil }
    return .character(scalar)
  }

  private static func control(_ name: String) -> Key? {
    guard name.utf8.count == 2, name.first == "^", let letter = name.lowercased().last,
      "a"..."z" ~= letter || "@\\]^_".contains(letter)
    else { return nil }
    return .control(letter)
  }

  private static func function(_ name: String) -> Key? {
    guard name.first == "F", let number = Int(name.dropFirst()), 1...63 ~= number else {
      return nil
    }
    return .function(number)
  }
}
