// What --help says of each option, for the manual page: one text for both.

import ArgumentParser

/// An option as --help prints it.
struct OptionHelp: Equatable {
  /// `--limit <limit>`
  var names: String
  /// A sentence, and the value without it.
  var text: String

  /// The options of a verb, in order. The option parser gives them in no other way than printed;
  /// with columns enough each stands in one line, its text two blanks or more behind its names.
  static func all(of verb: any ParsableCommand.Type) -> [OptionHelp] {
    Broadsheet.helpMessage(for: verb, columns: 10_000).split(separator: "\n")
      .drop { $0 != "OPTIONS:" }.dropFirst()
      .compactMap { line in
        let line = line.drop { $0 == " " }
        guard let gap = line.firstRange(of: "  ") else { return nil }
        return OptionHelp(
          names: String(line[..<gap.lowerBound]),
          text: String(line[gap.upperBound...].drop { $0 == " " }))
      }
  }
}
