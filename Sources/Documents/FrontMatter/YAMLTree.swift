// A block of YAML as a small tree, by libyaml's events. What its keys mean is FrontMatter's business.

import CDocuments
import Columns

/// A value of YAML; an alias has none.
indirect enum YAMLValue {
  case scalar([UInt8])
  case list([YAMLValue])
  case map([(key: [UInt8], value: YAMLValue)])
  case alias
}

/// Reads one document's first value.
///
/// Aliases are not followed, so no text unfolds to more than it is.
struct YAMLTree {
  /// Front matter is flat; deeper nesting is refused because each level is a call.
  private static let deepest = 24

  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The value of a block; nil where it is no YAML, or nested too deeply. Linear.
  static func value(of block: Bytes) -> YAMLValue? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, block.baseAddress, block.count)
    let tree = YAMLTree(parser: parser)
    guard tree.next()?.type == YAML_STREAM_START_EVENT,
      tree.next()?.type == YAML_DOCUMENT_START_EVENT, let first = tree.next(),
      let value = tree.value(first, depth: 0),
      // Whatever follows must be sound as well, else the fences were no fences.
      tree.next()?.type == YAML_DOCUMENT_END_EVENT, tree.next()?.type == YAML_STREAM_END_EVENT
    else { return nil }
    return value
  }

  /// An event without libyaml's memory.
  private struct Event {
    var type: yaml_event_type_t
    var text: [UInt8] = []
  }

  private func next() -> Event? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return nil }
    defer { yaml_event_delete(&event) }
    var found = Event(type: event.type)
    if event.type == YAML_SCALAR_EVENT, let text = event.data.scalar.value {
      found.text = Array(UnsafeBufferPointer(start: text, count: event.data.scalar.length))
    }
    return found
  }

  private func value(_ event: Event, depth: Int) -> YAMLValue? {
    guard depth < Self.deepest else { return nil }
    switch event.type {
    case YAML_SCALAR_EVENT: return .scalar(event.text)
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_START_EVENT: return list(depth)
    case YAML_MAPPING_START_EVENT: return map(depth)
    default: return nil
    }
  }

  private func list(_ depth: Int) -> YAMLValue? {
    var values: [YAMLValue] = []
    while let event = next(), event.type != YAML_SEQUENCE_END_EVENT {
      guard let value = value(event, depth: depth + 1) else { return nil }
      values.append(value)
    }
    return .list(values)
  }

  private func map(_ depth: Int) -> YAMLValue? {
    var entries: [(key: [UInt8], value: YAMLValue)] = []
    while let event = next(), event.type != YAML_MAPPING_END_EVENT {
      guard let key = value(event, depth: depth + 1), let held = next(),
        let value = value(held, depth: depth + 1)
      else { return nil }
      if case .scalar(let text) = key { entries.append((text, value)) }
    }
    return .map(entries)
  }
}
