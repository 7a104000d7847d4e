// JSON as values that one can look into. What its keys mean is the business of the readers.

import CDocuments
import Columns

/// Reads JSON texts, one after the other, and owns the memory that their values point into.
package final class JSONDocument {
  /// How deep objects and arrays may lie in one another; walking down by recursion is safe.
  package static let greatestDepth = 256

  /// Memory beyond this is given back before the next text.
  private static let keptCapacity = 4 << 20

  private var parser: OpaquePointer?
  /// The outermost value of the text that was read last; nil where that was no JSON.
  package private(set) var root: JSONValue?

  /// A document that has read nothing.
  package init() {}

  /// The document that a text is; nil where the text is no JSON. Linear.
  package convenience init?(_ text: Bytes) {
    self.init()
    guard read(text) == nil else { return nil }
  }

  deinit { cdocuments_json_parser_destroy(parser) }

  /// Reads one JSON text (UTF-8; a value and nothing behind it). All values read before are dead.
  /// `readableBehind`: how many bytes behind the text belong to the same memory; the text is copied
  /// where they are too few. Linear.
  /// - Returns: what is wrong with the text, in words; nil where nothing is.
  package func read(_ text: Bytes, readableBehind: Int = 0) -> String? {
    root = nil
    if let parser, cdocuments_json_capacity(parser) > max(Self.keptCapacity, 4 * text.count) {
      cdocuments_json_parser_destroy(parser)
      self.parser = nil
    }
    if parser == nil { parser = cdocuments_json_parser_create() }
    guard let parser, let base = text.baseAddress else { return "nothing in it" }
    var value = cdocuments_json_value()
    let error = cdocuments_json_parse(
      parser, UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), text.count,
      readableBehind >= CDOCUMENTS_JSON_PADDING, Self.greatestDepth, &value)
    guard error == 0 else { return String(cString: cdocuments_json_message(error)) }
    root = JSONValue(place: value)
    return nil
  }
}

/// A value of a JSON document. It is a pointer into the document: keep the document, and do not read
/// its next text.
package struct JSONValue {
  /// What a value is.
  package enum Kind: Sendable { case null, bool, number, string, array, object }

  let place: cdocuments_json_value

  /// What it is.
  package var kind: Kind {
    switch cdocuments_json_kind_of(place) {
    case cdocuments_json_null: .null
    case cdocuments_json_bool: .bool
    case cdocuments_json_integer, cdocuments_json_double: .number
    case cdocuments_json_string: .string
    case cdocuments_json_array: .array
    default: .object
    }
  }

  /// Whether it is an object.
  package var isObject: Bool { kind == .object }
  /// Whether it is an array.
  package var isArray: Bool { kind == .array }
  /// Whether it is a string.
  package var isString: Bool { kind == .string }

  /// A string's bytes, valid UTF-8 that may hold NUL; nil where it is no string. No copy is made.
  package var bytes: Bytes? {
    guard isString else { return nil }
    var count = 0
    let start = cdocuments_json_bytes(place, &count)
    return Bytes(
      start: UnsafeRawPointer(start)?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// A string as one; nil where it is none.
  package var string: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number of at most 64 bits with its sign; nil where it is none.
  package var wholeNumber: Int? {
    guard cdocuments_json_kind_of(place) == cdocuments_json_integer else { return nil }
    return Int(cdocuments_json_whole_number(place))
  }

  /// Any number; nil where it is none.
  package var number: Double? { kind == .number ? cdocuments_json_number(place) : nil }

  /// A truth value; nil where it is none.
  package var bool: Bool? { kind == .bool ? cdocuments_json_number(place) != 0 : nil }

  /// A string, a number or a truth value as it would be printed; nil for anything else.
  package var printed: String? {
    switch kind {
    case .string: string
    case .number: wholeNumber.map { String($0) } ?? number.map { "\($0)" }
    case .bool: bool.map { String($0) }
    case .null, .array, .object: nil
    }
  }

  /// The first member with this very key; nil where the value has none. O(members).
  package subscript(key: StaticString) -> JSONValue? {
    key.withUTF8Buffer { key in
      for member in members where member.key.elementsEqual(key) { return member.value }
      return nil
    }
  }

  /// The members of an object, in order; of any other value none.
  package var members: JSONMembers { JSONMembers(isObject ? cdocuments_json_walk(place) : .init()) }

  /// The elements of an array, in order; of any other value none.
  package var elements: some Sequence<JSONValue> {
    JSONMembers(isArray ? cdocuments_json_walk(place) : .init()).lazy.map(\.value)
  }
}

/// A walk over the members of an object, or the elements of an array, whose keys are empty.
package struct JSONMembers: Sequence, IteratorProtocol {
  private var cursor: cdocuments_json_cursor

  init(_ cursor: cdocuments_json_cursor) { self.cursor = cursor }

  package mutating func next() -> (key: Bytes, value: JSONValue)? {
    var key: UnsafePointer<CChar>?
    var count = 0
    var value = cdocuments_json_value()
    guard cdocuments_json_next(&cursor, &key, &count, &value) else { return nil }
    let start = UnsafeRawPointer(key)?.assumingMemoryBound(to: UInt8.self)
    return (Bytes(start: start, count: count), JSONValue(place: value))
  }
}
