// The keys of two articles side by side, and of one among all accounts: two groups of the one table in Bindings.

let comparingBindings = BindingGroup(
  title: "Comparing",
  bindings: [
    Binding(
      .compare, [.character("c")], hint: "compare",
      "mark an article; on another one: both side by side",
      in: [.browse, .timeline, .coverage]),
    Binding(
      .nextLook, [.character("=")], hint: "view", "the two by facts, texts, interleaved texts",
      in: [.compare, .facts]),
    Binding(
      .nextDifference, [.character(".")], hint: "difference",
      "the next difference, or sentence told otherwise", in: [.compare, .facts, .voices]),
    Binding(
      .previousDifference, [.character(",")], "the one before", in: [.compare, .facts, .voices]),
    Binding(
      .fold, [.character("z")], hint: "fold",
      "fold what both say alike; small edits; unfold", in: [.compare]),
    Binding(
      .scrollApart, [.character("s")], hint: "apart", "scroll the texts apart, or together again",
      in: [.compare]),
    Binding(
      .rightColumn, [.right], hint: "column", "to the column right of it",
      in: [.facts, .voices]),
    Binding(.leftColumn, [.left], "to the column left of it", in: [.facts, .voices]),
    Binding(
      .nextCompared, [.character("J")], hint: "next article",
      "the next article of the list against A", in: [.compare, .facts]),
    Binding(
      .previousCompared, [.character("K")], "the one before against A",
      in: [.compare, .facts]),
    Binding(
      .copy, [.character("y")], "copy the row or the lit places, with where they are from",
      in: [.compare, .facts, .voices]),
    Binding(
      .export, [.character("w")], "write the comparison to a file: .md, .html, .json",
      in: [.compare, .facts]),
    Binding(
      .swap, [.character("x")], hint: "swap", "swap the two sides", in: [.compare, .facts]),
  ])

let voicesBindings = BindingGroup(
  title: "Who else says it",
  bindings: [
    Binding(
      .voices, [.character("V")], hint: "who else says it",
      "who else says each sentence, who says it otherwise",
      in: [.browse, .compare, .facts, .coverage, .voices]),
    Binding(
      .nextPane, [.tab], hint: "account", "there: the next account of the sentence",
      in: [.voices]),
  ])
