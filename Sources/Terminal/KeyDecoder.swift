// Keys out of what the keyboard shim reads: characters whose bytes came apart, pastes, control
// characters, and sequences that nobody knows.

import CNcurses
import Screen

struct KeyDecoder {
  private enum State {
    case ground
    /// Esc came; it is a key, or begins a sequence that ncurses did not know.
    case escape
    /// Inside such a sequence.
    case sequence
    case paste
  }

  /// A paste beyond this is cut: 1 MB is no search, and memory is not for whoever feeds the terminal.
  static let longestPaste = 1 << 20

  private var state = State.ground
  private var bytes: [UInt8] = []

  /// Takes a result of `keyboard_read` and appends the keys that are complete with it.
  mutating func take(_ code: Int, into keys: inout [Key]) {
    switch state {
    case .paste: takePasted(code, into: &keys)
    case .sequence:
      // ECMA-48, 5.4: the final byte of a control sequence.
      if !(0x20..<0x40 ~= code) { state = .ground }
    case .escape:
      if code == 0x5B {
        state = .sequence
      } else {
        flush(into: &keys)
        takeGround(code, into: &keys)
      }
    case .ground: takeGround(code, into: &keys)
    }
  }

  /// Nothing more is there to read: an Esc that waited for the rest of a sequence is a key.
  mutating func flush(into keys: inout [Key]) {
    switch state {
    case .escape:
      keys.append(.escape)
      state = .ground
    case .sequence: state = .ground
    case .ground, .paste: break
    }
  }

  private mutating func takeGround(_ code: Int, into keys: inout [Key]) {
    if code < 0x80 { bytes.removeAll(keepingCapacity: true) }
    switch code {
    case 0x1B: state = .escape
    case Int(keyboard_paste_begins):
      bytes.removeAll()
      state = .paste
    case 0x80...0xFF: takePart(UInt8(truncatingIfNeeded: code), into: &keys)
    default: if let key = Self.key(code) { keys.append(key) }
    }
  }

  /// Collects the bytes of a character beyond ASCII; damaged ones are no key.
  private mutating func takePart(_ byte: UInt8, into keys: inout [Key]) {
    if byte >= 0xC0 { bytes.removeAll(keepingCapacity: true) }
    bytes.append(byte)
    let needed = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    guard bytes.count >= needed else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    bytes.removeAll(keepingCapacity: true)
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
      scalar != "\u{FFFD}", scalar.value >= 0xA0
    else { return }
    keys.append(.character(scalar))
  }

  private mutating func takePasted(_ code: Int, into keys: inout [Key]) {
    // ^C too, so that a terminal that loses the end of a paste cannot take the keyboard with it;
    // terminals send no control characters from the clipboard.
    guard code != Int(keyboard_paste_ends), code != 0x03 else {
      keys.append(.paste(String(decoding: bytes, as: UTF8.self)))
      bytes.removeAll()
      state = .ground
      return
    }
    guard 0...0xFF ~= code, bytes.count < Self.longestPaste else { return }
    // Terminals send what Enter sends for a newline.
    bytes.append(code == 0x0D ? 0x0A : UInt8(truncatingIfNeeded: code))
  }

  private static func key(_ code: Int) -> Key? {
    switch code {
    case 0x09: .tab
    // ^J too: some programs type it for Enter.
    case 0x0A, 0x0D: .enter
    // Terminals are divided about what Backspace sends.
    case 0x08, 0x7F: .backspace
    case 0x00..<0x20: .control(Character(Unicode.Scalar(UInt8(code) | 0x40)).lowered)
    case 0x20..<0x7F: .character(Unicode.Scalar(UInt8(code)))
    case Int(keyboard_function) + 1...Int(keyboard_function) + 63:
      .function(code - Int(keyboard_function))
    default: special[code]
    }
  }

  private static let special: [Int: Key] = [
    Int(keyboard_up): .up, Int(keyboard_down): .down, Int(keyboard_left): .left,
    Int(keyboard_right): .right, Int(keyboard_page_up): .pageUp,
    Int(keyboard_page_down): .pageDown, Int(keyboard_home): .home, Int(keyboard_end): .end,
    Int(keyboard_back_tab): .backTab, Int(keyboard_enter): .enter,
    Int(keyboard_backspace): .backspace, Int(keyboard_delete): .delete,
    Int(keyboard_insert): .insert,
  ]
}

extension Character {
  fileprivate var lowered: Character { lowercased().first ?? self }
}
