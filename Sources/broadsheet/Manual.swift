// The manual page, in the language of man(7). Keys come from the browser's one table, options from
// the texts of --help.

import Browser
import SearchIndex

/// broadsheet(1), as `make install` puts it in place.
let manualPage: String = {
  var page = """
    .TH BROADSHEET 1 "" "Broadsheet \(Broadsheet.configuration.version)" "User commands"
    .SH NAME
    broadsheet \\- browse, search and compare news articles in the terminal
    .SH SYNOPSIS
    .B broadsheet
    .RI [ PATH ...]
    .br
    .B broadsheet articles
    .RB [ \\-\\-text ]\\~[ \\-\\-problems ]\\~[ \\-\\-json ]
    .IR PATH ...
    .br
    .B broadsheet search
    .RB [ \\-\\-limit
    .IR N ]
    .RB [ \\-\\-sort
    .IR ORDER ]
    .RB [ \\-\\-count ]\\~[ \\-\\-explain ]\\~[ \\-\\-no\\-stem ]\\~[ \\-\\-json ]
    .I QUERY PATH
    \\&...
    .br
    .B broadsheet entities
    .RB [ \\-\\-mentions ]\\~[ \\-\\-json ]
    .IR PATH ...
    .br
    .B broadsheet facts
    .RB [ \\-\\-kind
    .IR KIND ]
    .RB [ \\-\\-json ]
    .IR PATH ...
    .br
    .B broadsheet references
    .RB [ \\-\\-limit
    .IR N ]
    .RB [ \\-\\-json ]
    .I ARTICLE PATH
    \\&...
    .br
    .B broadsheet conflicts
    .RB [ \\-\\-all ]\\~[ \\-\\-json ]
    .IR PATH ...
    .br
    .B broadsheet compare
    .RB [ \\-\\-json ]
    .RB [ \\-\\-output
    .IR FILE ]
    .I A B
    .RB [ \\-\\-corpus
    .IR PATH ...]
    .br
    .B broadsheet index
    .RB { \\-\\-output
    .IR FILE " PATH ... | "
    .RB \\-\\-verify
    .IR FILE }
    .br
    .B broadsheet tag
    .SH DESCRIPTION
    Without a verb the browser opens on files and folders, without a PATH on the current folder.
    Folders are walked; hidden entries and node_modules are passed over.
    The PATH \\- reads standard input. A folder named like a verb is ./search.
    .PP
    Verbs print the same for people, or with \\-\\-json as JSON Lines.
    ARTICLE is the id of an article, its path, or any part of it that fits one article only.
    .SH OPTIONS

    """
  page += optionSections()
  page += ".SH QUERIES\nA query is never an error: what cannot be read is taken literally.\n"
  for row in QuerySyntax.rows {
    page += ".TP\n.B \(roff(row.sign))\n\(roff(row.meaning)), as in\n.I \(roff(row.example))\n"
  }
  page += ".SH KEYS\n"
  for group in bindingGroups {
    page += ".SS \(group.title)\n"
    for binding in group.bindings {
      page += ".TP\n.B \(roff(binding.keyNames))\n\(roff(binding.text))\n"
    }
  }
  page += """
    .SH EXIT STATUS
    0 done; 1 nothing matched, or no such article; 2 wrong usage, an ARTICLE that fits several, or
    nothing readable.
    .SH ENVIRONMENT
    .TP
    .B NO_COLOR
    set to anything: no colours.
    .TP
    .B TERM
    the terminal's type; one that terminfo does not know is taken for xterm\\-256color.
    """
  return page
}()

/// The options of every verb, then those that only some have, verb by verb.
private func optionSections() -> String {
  let verbs = Broadsheet.configuration.subcommands.filter { $0.configuration.shouldDisplay }
  let options = verbs.map { OptionHelp.all(of: $0) }
  let common = (options.first ?? []).filter { option in
    options.allSatisfy { $0.contains(option) }
  }
  var text = ".SS Every verb\n" + tagged(common)
  for (verb, options) in zip(verbs, options) {
    let own = options.filter { !common.contains($0) }
    if own.isEmpty { continue }
    text += ".SS broadsheet \("\(verb)".lowercased())\n" + tagged(own)
  }
  return text
}

/// Tagged paragraphs of man(7).
private func tagged(_ options: [OptionHelp]) -> String {
  options.map { ".TP\n.B \(roff($0.names))\n\(roff($0.text))\n" }.joined()
}

/// Text in which roff sees no request and no escape, in ASCII: not every roff knows UTF-8.
private func roff(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": escaped += "\\e"
    case "-": escaped += "\\-"
    case "^": escaped += "\\(ha"
    // Not every font of troff has one.
    case "…": escaped += "..."
    case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
    default:
      // groff_char(7): four hexadecimal digits at least, in capitals.
      let hex = String(scalar.value, radix: 16, uppercase: true)
      escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - hex.count)))\(hex)]"
    }
  }
  return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
}
