// What measuring prints: a table of scores, and the sentences with errors.

import Names

/// Prints precision, recall and F1 by set and type.
func report(_ sets: [(name: String, tally: Tally)]) {
  let names: [TagType] = [.person, .organization, .place]
  print(
    "set      all P R F1          PER P R F1          ORG P R F1          LOC P R F1          MISC P R F1"
  )
  var sum = Tally()
  for (name, tally) in sets {
    sum.add(tally)
    print(line(name, tally, names))
  }
  print(line("together", sum, names))
  let mean = sets.reduce(0) { $0 + $1.tally.scores(names).f1 } / Double(max(sets.count, 1))
  print("mean F1 over sets \(tenths(mean))")
}

private func line(_ name: String, _ tally: Tally, _ names: [TagType]) -> String {
  ([names] + TagType.allCases.map { [$0] }).reduce(padded(name, 9)) { line, types in
    let scores = tally.scores(types)
    return line
      + padded("\(tenths(scores.precision)) \(tenths(scores.recall)) \(tenths(scores.f1))", 20)
  }
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

private func tenths(_ value: Double) -> String {
  let rounded = Int((value * 10).rounded())
  return "\(rounded / 10).\(rounded % 10)"
}

/// Prints the sentences in which names are missing (−) or too many (+).
func printErrors(
  _ document: AnnotatedDocument, _ found: Set<TaggedName>, _ marked: Set<TaggedName>
) {
  for sentence in document.row.sentences {
    let missing = marked.subtracting(found).filter { sentence.contains($0.first) }
    let wrong = found.subtracting(marked).filter { sentence.contains($0.first) }
    if missing.isEmpty && wrong.isEmpty { continue }
    print(words(document, sentence))
    for name in missing {
      print("    − \(name.type.abbreviation) \(words(document, name.first..<name.limit))")
    }
    for name in wrong {
      print("    + \(name.type.abbreviation) \(words(document, name.first..<name.limit))")
    }
  }
}

private func words(_ document: AnnotatedDocument, _ range: Range<Int>) -> String {
  range.map { document.word($0) }.joined(separator: " ")
}
