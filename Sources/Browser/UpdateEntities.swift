// How the browser changes when entities are ordered, chosen or told about.

import Columns
import Names
import NewsCorpus
import Screen

extension BrowserModel {
  // MARK: the list

  /// Puts the list that has the focus into its next order.
  mutating func order() -> [Effect] {
    switch focus {
    case .articles: orderArticles()
    case .quotes: toggleSpeaker()
    case .reader, .entities, .references, .figures: orderEntities()
    }
  }

  private mutating func orderEntities() -> [Effect] {
    var listing = entities.listing
    listing.order = next(after: listing.order, of: EntityOrder.allCases) ?? .count
    return list(listing)
  }

  mutating func nextEntityType() -> [Effect] {
    var listing = entities.listing
    let all = EntityType.allCases
    listing.type = listing.type.map { next(after: $0, of: all) } ?? all.first
    return list(listing)
  }

  private mutating func list(_ listing: EntityListing) -> [Effect] {
    guard focus == .entities else {
      notice = "this key is for a list; 1 leads to the articles, 3 to the entities"
      return []
    }
    return relist(listing)
  }

  private mutating func relist(_ listing: EntityListing) -> [Effect] {
    generation += 1
    let effects = entities.list(listing, corpus, generation: generation)
    settle()
    return effects
  }

  mutating func receive(_ listed: Column<UInt32>, _ generation: Int) -> [Effect] {
    entities.receive(listed, corpus, generation: generation)
    settle()
    return []
  }

  /// What is listed or told may be other now that articles arrived.
  mutating func refreshEntities() -> [Effect] {
    generation += 1
    let effects = entities.refresh(generation: generation)
    guard let entity = wantedDescription ?? aboutEntity.description?.entity else { return effects }
    return effects + describe(entity)
  }

  // MARK: one entity

  /// Narrows the list of articles to those that mention the selected entity.
  mutating func chooseEntity() -> [Effect] {
    guard let entity = entities.selected(corpus) else { return [] }
    var filter = filter
    filter.entity = entity
    filter.isSearchLast = false
    return narrow(to: filter) + go(to: .articles)
  }

  /// Tells about the selected entity, or closes what tells about one.
  mutating func toggleAboutEntity() -> [Effect] {
    if aboutEntity.isOpen { return closeAboutEntity() }
    return entities.selected(corpus).map { describe($0) } ?? []
  }

  mutating func describe(_ entity: Int) -> [Effect] {
    generation += 1
    descriptionGeneration = generation
    wantedDescription = entity
    return [.describe(entity: entity, generation: generation)]
  }

  mutating func receive(_ description: EntityDescription, _ generation: Int) -> [Effect] {
    guard generation == descriptionGeneration else { return [] }
    wantedDescription = nil
    aboutEntity.open(description, corpus, columns: layout.body.columns - 2)
    settle()
    return []
  }

  /// Leaves the entity that was told about last selected in its pane.
  mutating func closeAboutEntity() -> [Effect] {
    guard let entity = aboutEntity.description?.entity else { return [] }
    aboutEntity.close()
    wantedDescription = nil
    descriptionGeneration = 0  // an answer that is still to come opens nothing
    return showInList(entity)
  }

  /// Selects an entity in its pane.
  mutating func showInList(_ entity: Int) -> [Effect] {
    guard entity != entities.selected(corpus) else { return [] }
    var effects: [Effect] = []
    if !corpus.holds(entities.listing, entity) {
      var listing = entities.listing
      listing.type = nil
      effects = relist(listing)
      notice = "all types are listed again: this entity is of another one"
    }
    entities.go(to: entity, corpus)
    settle()
    return effects
  }

  /// Opens the article, the companion or all articles of the selected row.
  mutating func openAboutEntityRow() -> [Effect] {
    guard let description = aboutEntity.description,
      aboutEntity.rows.indices.contains(aboutEntity.list.selected)
    else { return [] }
    switch aboutEntity.rows[aboutEntity.list.selected] {
    case .holder(let form, let index):
      let article = description.forms[form].holders[index].article
      return openMentions(of: description.entity, in: Int(article))
    case .companion(let index):
      aboutEntity.remember()
      return describe(description.companions[index].entity)
    case .form(let form), .more(let form, _):
      aboutEntity.toggle(form, corpus)
      settle()
    case .title, .fact, .why: break
    }
    return []
  }

  /// Back to the entity that was told about before.
  mutating func backToEntity() -> [Effect] {
    guard let entity = aboutEntity.takeBack() else { return closeAboutEntity() }
    return describe(entity)
  }

  /// Opens an article with the entity chosen, so that its mentions are lit there.
  private mutating func openMentions(of entity: Int, in article: Int) -> [Effect] {
    let effects = closeAboutEntity()
    var filter = Filter()
    filter.entity = entity
    return effects + visit(article, narrowingTo: filter)
  }

  // MARK: from article to article

  /// Behind the last lit place, or before the first: on to the next article of a narrowed list.
  mutating func goOn(_ step: Int) -> [Effect] {
    guard articles.isListed, !filter.isEmpty, find?.pane != .reader,
      articles.selected(corpus) == reader.article
    else {
      notice = reader.places.isEmpty ? "nothing is lit here" : "no more places"
      return []
    }
    let row = articles.list.selected + step
    let count = articles.count(corpus)
    let what = filter.entity.map { "mentions \(corpus.name(ofEntity: $0))" } ?? "matches"
    guard 0..<count ~= row else {
      notice = "no more places: this is the \(step > 0 ? "last" : "first") article that \(what)"
      return []
    }
    articles.list.selected = row
    settle()
    let effects = follow()
    if step < 0 { reader.show(reader.places.count - 1, visible: rows(of: .reader)) }
    notice = "\(step > 0 ? "on" : "back") to article \(row + 1) of \(count) that \(what)"
    return effects
  }
}

/// The case after one; nil after the last.
func next<Case: Equatable>(after one: Case, of all: [Case]) -> Case? {
  all.firstIndex(of: one).flatMap { all.indices.contains($0 + 1) ? all[$0 + 1] : nil }
}
