// How the browser changes while something to go to is looked for by its letters, and when it is gone to.

import NewsCorpus
import Screen

extension BrowserModel {
  mutating func openFinder() -> [Effect] {
    finder.open()
    openPrompt(.finder)
    return look("")
  }

  /// Asks for what has the letters. What was found before stays until the answer comes.
  mutating func look(_ typed: String) -> [Effect] {
    generation += 1
    finderGeneration = generation
    return [.look(typed, snapshot: snapshot, generation: generation)]
  }

  /// Another snapshot: what is shown stands for something else there.
  mutating func refreshFinder() -> [Effect] {
    guard finder.isOpen, let prompt else { return [] }
    finder.forget()
    return look(prompt.line.text)
  }

  mutating func receive(_ answer: FinderAnswer, _ generation: Int) -> [Effect] {
    guard finder.isOpen, generation == finderGeneration else { return [] }
    finder.receive(answer)
    settle()
    return []
  }

  mutating func closeFinder() -> [Effect] {
    finder.close()
    finderGeneration = 0  // an answer that is still to come opens nothing
    return []
  }

  /// The keys that bring back lines elsewhere choose among what was found.
  mutating func choose(_ step: RecallStep) -> [Effect] {
    switch step {
    case .older: finder.list.move(.up, count: finder.count, visible: healthRows)
    case .newer: finder.list.move(.down, count: finder.count, visible: healthRows)
    case .holding: break
    }
    return []
  }

  /// Goes to what is selected.
  mutating func acceptTarget() -> [Effect] {
    let target = finder.selected
    var effects = closeFinder()
    switch target {
    case .article(let article): effects += visit(article)
    case .entity(let entity): effects += go(toEntity: entity)
    case .source(let name): effects += go(toSource: name)
    case .command(let number): effects += run(finderCommands[number].action)
    case nil: notice = "nothing was chosen"
    }
    return effects
  }

  /// Selects an entity in its pane and leaves the articles that mention it.
  private mutating func go(toEntity entity: Int) -> [Effect] {
    var effects = showInList(entity)
    var filter = Filter()
    filter.entity = entity
    effects += narrow(to: filter) + go(to: .articles)
    return effects
  }

  private mutating func go(toSource name: String) -> [Effect] {
    let name = name.filter { !"\"“”„«»".contains($0) }
    let query = "source:\"\(name)\""
    return narrow(to: Filter(typed: query, isSearchLast: true)) + go(to: .articles)
  }
}
