// The keys of two articles side by side: a group of the one table in Bindings.

let comparingBindings = BindingGroup(
  title: "Comparing",
  bindings: [
    Binding(
      .compare, [.character("c")], hint: "compare",
      "mark an article; on another one: both side by side"),
    Binding(
      .nextLook, [.character("=")], hint: "view", "the two by facts, texts, interleaved texts",
      in: [.compare, .facts]),
    Binding(.rightColumn, [.right], hint: "column", "to the column right of it", in: [.facts]),
    Binding(.leftColumn, [.left], "to the column left of it", in: [.facts]),
    Binding(
      .nextCompared, [.character("J")], hint: "next article",
      "the next article of the list against A", in: [.compare, .facts]),
    Binding(
      .previousCompared, [.character("K")], "the one before against A",
      in: [.compare, .facts]),
    Binding(
      .copy, [.character("y")], "copy the row or the lit places, with where they are from",
      in: [.compare, .facts]),
    Binding(
      .export, [.character("w")], "write the comparison to a file: .md, .html, .json",
      in: [.compare, .facts]),
    Binding(
      .swap, [.character("x")], hint: "swap", "swap the two sides", in: [.compare, .facts]),
  ])
