// At which section of the keys the help opens: that of the view in which it is asked for. The sections are the groups of
// the table in Bindings.

extension BrowserModel {
  /// The title of a group.
  var helpSection: String {
    switch context {
    case .compare, .facts: comparingBindings.title
    case .voices: voicesBindings.title
    case .conflicts, .missing, .timeline, .coverage, .health: "All articles"
    case .entity, .review: "Deciding about names"
    case .saved: "Searching"
    case .prompt: "While typing"
    case .browse, .overlay: helpSectionOfPanes
    }
  }

  /// That of the pane with the focus; who has searched wants the keys of a search.
  private var helpSectionOfPanes: String {
    switch focus {
    case .articles: filter.typed.isEmpty ? "Moving" : "Searching"
    case .entities: "Entities"
    case .reader, .references, .figures, .quotes: "Reading"
    }
  }
}
