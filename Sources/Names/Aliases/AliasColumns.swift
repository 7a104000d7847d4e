// The entities of a corpus as columns that a file keeps. What they mean is written at Aliases.

import Columns

/// The columns of `Aliases`.
package struct AliasColumns: Sendable {
  private let roots: Column<UInt32>
  private let partners: Column<UInt32>
  private let kinds: Column<AliasKind>
  private let confidences: Column<Float>
  private let questions: Column<AliasQuestion>

  /// A copy. O(names).
  package init(_ aliases: Aliases) {
    roots = Column(aliases.roots)
    partners = Column(aliases.partners)
    kinds = Column(aliases.kinds)
    confidences = Column(aliases.confidences)
    questions = Column(aliases.questions)
  }

  /// Its columns, to or from a file.
  package init(_ transfer: ColumnTransfer, of old: AliasColumns?) throws {
    roots = try transfer.column("roots", old?.roots)
    partners = try transfer.column("partners", old?.partners)
    kinds = try transfer.column("kinds", old?.kinds)
    confidences = try transfer.column("confidences", old?.confidences)
    questions = try transfer.column("questions", old?.questions)
  }

  /// A copy. O(names).
  package var aliases: Aliases {
    var aliases = Aliases(unjoined: 0)
    aliases.roots = roots.array
    aliases.partners = partners.array
    aliases.kinds = kinds.array
    aliases.confidences = confidences.array
    aliases.questions = questions.array
    return aliases
  }
}
