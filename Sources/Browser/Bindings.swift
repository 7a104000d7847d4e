// The one table of keys: it feeds the dispatcher, the help, the manual and the README. What a key can
// mean is Actions'.

import Screen

/// A row of the table.
package struct Binding: Sendable {
  package var action: Action
  package var keys: [Key]
  /// What the last row of the screen says, where it says anything.
  package var hint: String?
  /// What help, manual and README say.
  package var text: String
  package var contexts: Set<Context>

  init(
    _ action: Action, _ keys: [Key], hint: String? = nil, _ text: String,
    in contexts: Set<Context> = [.browse]
  ) {
    self.action = action
    self.keys = keys
    self.hint = hint
    self.text = text
    self.contexts = contexts
  }

  /// `j, Down`
  package var keyNames: String { keys.map(\.name).joined(separator: ", ") }
}

/// Keys that belong together in help, manual and README.
package struct BindingGroup: Sendable {
  package var title: String
  package var bindings: [Binding]
}

/// All keys. None needs Alt or AltGr.
package let bindingGroups: [BindingGroup] = [
  BindingGroup(
    title: "Moving",
    bindings: [
      Binding(.move(.down), [.character("j"), .down], "one row down", in: everywhere),
      Binding(.move(.up), [.character("k"), .up], "one row up", in: everywhere),
      Binding(
        .move(.pageDown), [.pageDown, .character(" "), .control("f")], "one page down",
        in: everywhere),
      Binding(
        .move(.pageUp), [.pageUp, .character("b"), .control("b")], "one page up", in: everywhere),
      Binding(.move(.top), [.character("g"), .home], "to the top", in: everywhere),
      Binding(.move(.bottom), [.character("G"), .end], "to the bottom", in: everywhere),
      Binding(
        .nextPane, [.tab], hint: "pane",
        "to the next pane; other text", in: [.browse, .compare]),
      Binding(
        .previousPane, [.backTab], "to the previous one", in: [.browse, .voices]),
      Binding(.focus(.articles), [.character("1")], "to the articles", in: views),
      Binding(.focus(.reader), [.character("2")], "to the reader", in: views),
      Binding(.focus(.entities), [.character("3")], "to the entities", in: views),
      Binding(.focus(.references), [.character("4")], "to the references", in: views),
      Binding(.focus(.figures), [.character("5")], "to the figures", in: views),
      Binding(.focus(.quotes), [.character("6")], "to the quotations", in: views),
    ]),
  BindingGroup(
    title: "Reading",
    bindings: [
      Binding(
        .open, [.enter], hint: "open",
        "open article, entity’s articles, reference, fact, fold",
        in: [.browse, .timeline, .coverage, .facts, .compare, .voices]),
      Binding(
        .back, [.backspace, .control("o")], "back to the article, or entity told about, before",
        in: [.browse, .entity]),
      Binding(
        .about, [.character("i")], hint: "about",
        "about the article; the entity, fact or conflict selected",
        in: [.browse, .overlay, .entity, .conflicts, .facts, .voices]),
      Binding(
        .findNext, [.character("n")], hint: "next pair",
        "next hit of find; else lit place, row, pair, section",
        in: [.browse, .compare, .facts, .voices]),
      Binding(
        .findPrevious, [.character("N")], "to the one before",
        in: [.browse, .compare, .facts, .voices]),
      Binding(
        .light, [.character("l")], hint: "light",
        "light facts by kind; on a reference: what both share",
        in: [.browse, .compare, .facts]),
    ]),
  BindingGroup(
    title: "Entities",
    bindings: [
      Binding(
        .order, [.character("o")], hint: "order",
        "another order; on a quotation: all of its speaker",
        in: [.browse, .timeline, .voices]),
      Binding(
        .nextType, [.character("t")], hint: "type",
        "of one type only: P, O, L, E, X; lane of the timeline", in: [.browse, .timeline]),
      Binding(
        .open, [.enter], hint: "open", "about an entity: open the row’s article, entity or form",
        in: [.entity]),
    ]),
  BindingGroup(
    title: "Deciding about names",
    bindings: [
      Binding(
        .review, [.character("v")], hint: "review", "names that may be one, and what you decided",
        in: [.browse, .entity, .review]),
      Binding(
        .answer(.same), [.character("y")], hint: "same", "there: the two are one", in: [.review]),
      Binding(
        .answer(.different), [.character("n")], hint: "different", "there: they are two",
        in: [.review]),
      Binding(
        .answer(.cannotTell), [.character("h")], hint: "cannot tell", "there: nobody can tell",
        in: [.review]),
      Binding(.open, [.enter], hint: "about", "there: about the first of the two", in: [.review]),
      Binding(
        .merge, [.character("m")], hint: "merge",
        "mark an entity or form; on another: make them one", in: [.browse, .entity]),
      Binding(
        .split, [.character("s")], hint: "split", "about an entity: split the form off",
        in: [.browse, .entity]),
      Binding(
        .rename, [.character("r")], hint: "rename", "show the entity under another name",
        in: [.browse, .entity]),
      Binding(
        .retype, [.character("T")], hint: "retype", "give the entity another type",
        in: [.browse, .entity]),
      Binding(
        .delete, [.character("d")], hint: "no name", "the entity or form is no name",
        in: [.browse, .entity]),
      Binding(
        .undo, [.character("u")], hint: "undo", "take the last decision back",
        in: [.browse, .entity, .review]),
      Binding(
        .redo, [.character("U")], "make it again", in: [.browse, .entity, .review]),
    ]),
  BindingGroup(
    title: "Searching",
    bindings: [
      Binding(
        .search, [.character("S")], hint: "search",
        "search all: words, \"phrases\", person:name …; ? ? has all"),
      Binding(
        .finder, [.character("f")], hint: "go to",
        "go to a headline, entity, source or key by some letters"),
      Binding(
        .searchEntity, [.character("e")], hint: "as entity",
        "search the entity that the words name, all its spellings"),
      Binding(
        .why, [.character("y")], "why the article ranks where it does", in: [.browse, .overlay]),
      Binding(.saveSearch, [.character("w")], "save what is searched for under a name"),
      Binding(
        .savedSearches, [.character("W")], "saved searches: choose, rename, delete",
        in: [.browse, .saved]),
      Binding(.open, [.enter], hint: "search", "there: search it again", in: [.saved]),
      Binding(
        .rename, [.character("r")], hint: "rename", "there: give it another name", in: [.saved]),
      Binding(.delete, [.character("d")], hint: "delete", "there: delete it", in: [.saved]),
      Binding(
        .undo, [.character("u")], hint: "undo", "there: bring back what was deleted or replaced",
        in: [.saved]),
      Binding(
        .find, [.character("/")], hint: "find",
        "find in the pane with the focus, two articles, or V",
        in: [.browse, .compare, .facts, .voices]),
      Binding(
        .clear, [.escape], hint: "clear",
        "stop loading; close; clear find, entity, search, mark", in: everywhere),
    ]),
  comparingBindings,
  voicesBindings,
  BindingGroup(
    title: "All articles",
    bindings: [
      Binding(
        .timeline, [.character("7")],
        "timeline of the list: published, events, dates mentioned", in: views),
      Binding(
        .conflicts, [.character("8")], "conflicts: where articles count one event differently",
        in: views),
      Binding(
        .missingLinks, [.character("9")], "missing links: what is printed, and not in the folder",
        in: views),
      Binding(
        .coverage, [.character("0")], "coverage: who had which event first, who is silent",
        in: views),
      Binding(
        .problems, [.character("!")], "corpus health: what is missing, repaired or doubtful",
        in: views),
      Binding(
        .open, [.enter], hint: "open or fold", "there: open what a row tells, or fold its section",
        in: [.health, .conflicts, .missing]),
      Binding(
        .agreeing, [.character("a")], hint: "agreeing", "among conflicts: those that agree, too",
        in: [.conflicts]),
    ]),
  BindingGroup(
    title: "Program",
    bindings: [
      Binding(
        .reread, [.character("R")], "read again what is new, changed or gone in the folder",
        in: [.browse, .health]),
      Binding(.help, [.character("?")], hint: "help", "help: this list of keys", in: everywhere),
      Binding(
        .leave, [.character("q")], hint: "back", "back; at the root out of the program",
        in: everywhere),
      Binding(.quit, [.control("c")], "out of the program", in: always),
      Binding(.suspend, [.control("z")], "to the shell; fg comes back", in: always),
      Binding(.redraw, [.control("l")], "draw the screen anew", in: always),
    ]),
  BindingGroup(
    title: "While typing",
    bindings: [
      Binding(
        .acceptLine, [.enter], "done; a search’s last word, a beginning, is whole now",
        in: [.prompt]
      ),
      Binding(.cancelLine, [.escape, .control("g")], "as it was before", in: [.prompt]),
      Binding(
        .searchEntity, [.tab], "search the entity that the words name", in: [.prompt]),
      Binding(
        .recall(.older), [.up, .control("p")], "what was searched for before", in: [.prompt]),
      Binding(.recall(.newer), [.down, .control("n")], "and after that", in: [.prompt]),
      Binding(
        .recall(.holding), [.control("r")], "look for letters in what was searched for",
        in: [.prompt]),
      Binding(
        .move(.pageDown), [.pageDown], "one page down, or to the next found", in: [.prompt]),
      Binding(.move(.pageUp), [.pageUp], "one page up, or to the one before", in: [.prompt]),
      Binding(.edit(.left), [.left, .control("b")], "one character left", in: [.prompt]),
      Binding(.edit(.right), [.right, .control("f")], "one character right", in: [.prompt]),
      Binding(
        .edit(.start), [.home, .control("a")], "to the beginning of the line", in: [.prompt]),
      Binding(.edit(.end), [.end, .control("e")], "to the end of the line", in: [.prompt]),
      Binding(.edit(.eraseBefore), [.backspace], "erase the character before", in: [.prompt]),
      Binding(
        .edit(.eraseAfter), [.delete, .control("d")], "erase the character after", in: [.prompt]),
      Binding(.edit(.eraseWord), [.control("w")], "erase the word before", in: [.prompt]),
      Binding(.edit(.eraseToStart), [.control("u")], "erase to the beginning", in: [.prompt]),
      Binding(.edit(.eraseToEnd), [.control("k")], "erase to the end", in: [.prompt]),
      Binding(.edit(.writeErased), [.control("y")], "write what was erased last", in: [.prompt]),
    ]),
]

private let everywhere: Set<Context> = [
  .browse, .compare, .facts, .voices, .health, .timeline, .coverage, .entity, .review, .saved,
  .conflicts, .missing, .overlay,
]
/// Where a key may name the view to go to.
private let views = everywhere
private let always = Set(Context.allCases)

private let actions: [Context: [Key: Action]] = {
  var table: [Context: [Key: Action]] = [:]
  for binding in bindingGroups.flatMap(\.bindings) {
    for context in binding.contexts {
      for key in binding.keys { table[context, default: [:]][key] = binding.action }
    }
  }
  return table
}()

/// What a key does in a context; nil where it does nothing.
func action(for key: Key, in context: Context) -> Action? { actions[context]?[key] }

/// The bindings that the last row of the screen names in a context, in the table's order.
func hints(in context: Context) -> [Binding] {
  bindingGroups.flatMap(\.bindings).filter { $0.hint != nil && $0.contexts.contains(context) }
}

/// The views that keys lead to from every other one; the panes are one of them.
let viewsOfActions: [Action: Context] = [
  .timeline: .timeline, .coverage: .coverage, .conflicts: .conflicts, .missingLinks: .missing,
  .problems: .health,
].merging(Pane.allCases.map { (.focus($0), .browse) }) { view, _ in view }
