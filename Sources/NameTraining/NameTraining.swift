// The program that trains and measures the name recogniser: `make model` and `make evaluate` run it.

import ArgumentParser
import Glibc
import Names

@main
struct NameTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names-trainer", abstract: "Train or measure the name recogniser.",
    subcommands: [Train.self, Evaluate.self])
}

struct Sources: ParsableArguments {
  @Option(help: "The folder with annotated text.") var training: String?
  @Option(help: "Tokenised sentences without marks, one a line.") var sentences: String?
  @Option(help: "The project's annotations and invented text.") var model = "Models/names"

  func materials() throws -> Materials {
    try Materials(folder: training, sentences: sentences, model: model)
  }
}

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Write the weights anew.")
  @OptionGroup var sources: Sources
  @Option(help: "Where the weights go.") var output = "Models/names/weights.bin"

  func run() throws {
    let materials = try sources.materials()
    let bytes = Trainer().train(materials.training, unmarked: materials.unmarked)
    try writeFile(bytes, output)
    print("\(output): \(bytes.count) bytes from \(materials.training.count) documents")
  }
}

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score weights on documents that were held out.")
  @OptionGroup var sources: Sources
  @Option(help: "Weights; the embedded ones unless given.") var weights: String?
  @Option(help: "Print the errors in this set.") var errors: String?
  @Flag(help: "Train without a quarter of the documents, four times, and score on that.")
  var crossValidate = false

  func run() throws {
    let materials = try sources.materials()
    if crossValidate { return report(crossValidated(materials)) }
    var timing = Timing()
    let score = { (tagger: inout Tagger) in
      materials.development.map { name, documents in
        (name, tally(documents, name, &tagger, &timing))
      }
    }
    if let weights {
      report(withTagger(try readFile(weights), score))
    } else {
      var tagger = Tagger()
      report(score(&tagger))
    }
    print("\(Int(timing.rate)) tokens a second")
  }

  private func crossValidated(_ materials: Materials) -> [(String, Tally)] {
    var result = materials.sets.map { ($0.name, Tally()) }
    var timing = Timing()
    for fold in 0..<4 {
      let parts = materials.sets.map { set in
        set.documents.enumerated().filter { !Materials.isHeldOut($0.element) }
      }
      let seen = parts.flatMap { $0.filter { $0.offset % 4 != fold }.map(\.element) }
      let weights = Trainer().train(materials.background + seen, unmarked: materials.unmarked)
      withTagger(weights) { tagger in
        for (index, part) in parts.enumerated() {
          let unseen = part.filter { $0.offset % 4 == fold }.map(\.element)
          result[index].1.add(tally(unseen, result[index].0, &tagger, &timing))
        }
      }
    }
    return result
  }

  private func tally(
    _ documents: [AnnotatedDocument], _ name: String, _ tagger: inout Tagger, _ timing: inout Timing
  ) -> Tally {
    var tally = Tally()
    for document in documents {
      timing.measure(document.tags.count) {
        document.text.withUnsafeBufferPointer { tagger.tag($0, document.row) }
      }
      let found = TaggedName.all(in: tagger.tags)
      let marked = TaggedName.all(in: document.tags)
      tally.add(found: found, marked: marked)
      if name == errors { printErrors(document, Set(found), Set(marked)) }
    }
    return tally
  }
}

/// How fast tokens are tagged.
struct Timing {
  private var tokens = 0
  private var ticks = 0

  mutating func measure(_ tokens: Int, _ body: () -> Void) {
    let began = clock()
    body()
    ticks += clock() - began
    self.tokens += tokens
  }

  /// Tokens a second of one core.
  var rate: Double { Double(tokens) / max(Double(ticks), 1) * Double(CLOCKS_PER_SEC) }
}
