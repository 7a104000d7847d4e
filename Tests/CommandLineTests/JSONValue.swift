// What the program prints with --json, as values that tests compare with literals. Only reading:
// what the fields mean stands in the tests of each verb.
import Foundation
import ProgramRunning
import Synchronization
import Testing

/// A JSON value.
enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// A field's value; null where there is no such field: whether there is one, `names` says.
  subscript(name: String) -> JSONValue {
    if case .object(let fields) = self { fields[name] ?? .null } else { .null }
  }

  /// The names of an object's fields.
  var names: Set<String> {
    if case .object(let fields) = self { Set(fields.keys) } else { [] }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var list: [JSONValue] { if case .list(let values) = self { values } else { [] } }
  /// The strings of a list of strings.
  var texts: [String] { list.compactMap(\.text) }

  /// `[start, end]`, or the fields `start` and `end`; nil where that is no range.
  var range: Range<Int>? {
    let ends = list.count == 2 ? list : [self["start"], self["end"]]
    guard let start = ends[0].integer, let end = ends[1].integer, start <= end else { return nil }
    return start..<end
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .bool(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }
}

extension FinishedProgram {
  /// Standard output as JSON Lines: throws where any line is something else.
  func records() throws -> [JSONValue] {
    try output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { try JSONDecoder().decode(JSONValue.self, from: Data($0)) }
  }

  /// The lines of standard error.
  var complaints: [String] { errorText.split(separator: "\n").map(String.init) }
}

/// Runs a verb that must end well and complain of nothing, and reads what it printed.
func records(
  _ arguments: [String], standardInput: [UInt8], in folder: String = packageRoot
) throws -> [JSONValue] {
  let result = try runBroadsheet(
    arguments + ["--json"], standardInput: standardInput, in: folder)
  try #require(result.status == 0, "\(arguments): \(result.errorText)")
  #expect(result.errorText == "")
  return try result.records()
}

/// The same without standard input, and without running twice what cannot change: a command line
/// in a folder.
func records(_ arguments: [String], in folder: String = packageRoot) throws -> [JSONValue] {
  let line = [folder] + arguments
  if let known = known.withLock({ $0[line] }) { return known }
  let found = try records(arguments, standardInput: [], in: folder)
  known.withLock { $0[line] = found }
  return found
}

private let known = Mutex<[[String]: [JSONValue]]>([:])
