// What the corpus shows of one entity, found when it is asked for and not stored: how it is written
// where, and what else is named beside it.

import Columns
import Names
import Prose

/// One way of writing an entity, its name included, and where it is written so.
package struct WrittenForm: Equatable, Sendable {
  /// As written, white space folded.
  package var text: String
  /// How many mentions are written so.
  package var count: Int
  /// Why it means the entity; nil for its name.
  package var reason: FormReason?
  /// The name of the corpus that the first of its mentions has, and how its article came to that.
  package var name: Int
  package var join: Join
  /// All names of the corpus that its mentions have.
  package var names: [Int]
  /// The articles that write it so, in order, with how often each does.
  package var holders: [EntityHolder]
}

/// An entity that articles name beside another one.
package struct Companion: Equatable, Sendable, BitwiseCopyable {
  /// Its number in the corpus.
  package var entity: Int
  /// How many articles name both.
  package var articleCount: Int
  /// Its mentions in these articles.
  package var mentionCount: Int
}

/// What is known of one entity beside its name, type and count.
package struct EntityDescription: Equatable, Sendable {
  /// Its number in the corpus.
  package var entity: Int
  /// Who the articles say that it is, where it is a person and they do.
  package var role: String?
  /// Its name first, then the commonest.
  package var forms: [WrittenForm]
  /// The entities that it most often occurs with, best first: by articles shared times rarity,
  /// because what every article names says nothing of this one.
  package var companions: [Companion]
}

extension Corpus {
  /// How many companions a description names.
  private static let companionLimit = 30

  /// Describes an entity. O(mentions in its articles), and clearing a row for each entity.
  package func description(ofEntity entity: Int) -> EntityDescription {
    var forms = FormTable()
    var company = Company(among: entities.count)
    for holder in entities.holders(entity) {
      let article = self[Int(holder.article)]
      article.forEachMention { mention, bytes in
        if mention.entity == entity {
          forms.add(bytes, mention, in: holder.article)
        } else {
          company.add(mention.entity, in: holder.article)
        }
      }
    }
    return EntityDescription(
      entity: entity, role: role(ofEntity: entity), forms: writtenForms(forms, of: entity),
      companions: company.best(Self.companionLimit) { rarity(ofEntity: $0) })
  }

  /// Forms that differ in their white space alone are one.
  private func writtenForms(_ table: FormTable, of entity: Int) -> [WrittenForm] {
    let name = text(ofName: entities.root(entity))
    var places: [String: Int] = [:]
    var forms: [WrittenForm] = []
    for found in table.forms {
      let text = self[Int(found.holders.first?.article ?? 0)].string(found.mention.range)
      if let place = places[text] {
        forms[place].count += found.count
        forms[place].names += found.names
        forms[place].holders = joined(forms[place].holders, found.holders)
        continue
      }
      places[text] = forms.count
      let reason = text == name ? nil : reason(for: found.mention, writtenAs: text)
      forms.append(
        WrittenForm(
          text: text, count: found.count, reason: reason, name: found.mention.name,
          join: found.mention.join, names: found.names, holders: found.holders))
    }
    return forms.sorted {
      ($0.reason == nil ? 0 : 1, $1.count, $0.text)
        < ($1.reason == nil ? 0 : 1, $0.count, $1.text)
    }
  }

  private func joined(_ left: [EntityHolder], _ right: [EntityHolder]) -> [EntityHolder] {
    (left + right).sorted { $0.article < $1.article }.reduce(into: []) { all, holder in
      if let last = all.indices.last, all[last].article == holder.article {
        all[last].count += holder.count
      } else {
        all.append(holder)
      }
    }
  }
}

/// The spellings of one entity, byte for byte, in order of first mention.
private struct FormTable {
  struct Form {
    var count = 0
    /// The first mention that is written so, in the first holder's text.
    var mention: EntityMention
    /// The names of all mentions that are.
    var names: [Int] = []
    var holders: [EntityHolder] = []
  }

  private var spellings = KeyTable()
  private(set) var forms: [Form] = []

  /// Articles come in order. O(spelling).
  mutating func add(_ spelling: Bytes, _ mention: EntityMention, in article: UInt32) {
    let form = spellings.insert(spelling)
    if form == forms.count { forms.append(Form(mention: mention)) }
    forms[form].count += 1
    if !forms[form].names.contains(mention.name) { forms[form].names.append(mention.name) }
    if let last = forms[form].holders.indices.last, forms[form].holders[last].article == article {
      forms[form].holders[last].count += 1
    } else {
      forms[form].holders.append(EntityHolder(article: article, count: 1))
    }
  }
}

/// Who is named beside one entity.
private struct Company {
  struct Row {
    var articles: UInt32 = 0
    var mentions: UInt32 = 0
    /// The last article that was counted, from 1: an article counts once.
    var last: UInt32 = 0
  }

  /// Per entity of the corpus.
  private var rows: [Row]
  private var met: [Int] = []

  init(among count: Int) { rows = Array(repeating: Row(), count: count) }

  mutating func add(_ entity: Int, in article: UInt32) {
    rows[entity].mentions += 1
    guard rows[entity].last != article + 1 else { return }
    if rows[entity].last == 0 { met.append(entity) }
    rows[entity].last = article + 1
    rows[entity].articles += 1
  }

  /// The weightiest; of equally weighty ones the most mentioned. O(met × log met).
  func best(_ limit: Int, rarity: (Int) -> Double) -> [Companion] {
    let weighed = met.map { entity in
      let row = rows[entity]
      return (weight: Double(row.articles) * rarity(entity), mentions: row.mentions, entity: entity)
    }.sorted { ($1.weight, $1.mentions, $0.entity) < ($0.weight, $0.mentions, $1.entity) }
    return weighed.prefix(limit).map { _, _, entity in
      Companion(
        entity: entity, articleCount: Int(rows[entity].articles),
        mentionCount: Int(rows[entity].mentions))
    }
  }
}
