// Which of the numbers that may count something are figures: those with a slot, a unit or a noun that is
// surely counted. `the two countries` repeats what was said, and `one day` counts nothing.

import Prose

/// Judges the figures of a sentence when all is known that it says of them.
struct FigureAcceptance {
  let reading: NumberReading
  private var tokens: [FigureToken] { reading.tokens }

  init(reading: NumberReading) { self.reading = reading }

  /// Whether a number is a figure.
  func accepts(_ draft: FigureDraft) -> Bool {
    let span = draft.span
    if draft.isNegation { return true }
    // How long something lasts is a time.
    if span.unit.isDuration { return false }
    if span.isFraction { return span.unit == .percent }
    if isOne(span), !draft.isContinued, !isFate(draft), span.comparator == .equal {
      return span.unit != .none
    }
    if span.unit != .none { return true }
    if draft.extent != .whole || draft.isContinued { return true }
    if let evidence = draft.evidence, evidence.reason != .noun { return true }
    if isRepeated(span) { return false }
    if draft.evidence != nil || draft.noun.isSure { return true }
    if draft.noun.tokens.isEmpty {
      // `Seven were abroad`
      if isSubject(span) { return true }
      // `555-1234` bounds nothing.
      return span.comparator != .equal && span.upper == span.value
    }
    if span.comparator != .equal || span.isGrouped { return true }
    // `12 su-27` counts, `the 2 browser` does not.
    guard let head = draft.noun.tokens.last, span.isDigits else { return false }
    return tokens[head].shape.contains(.digits) || tokens[head].shape.contains(.capitalised)
  }

  private func isFate(_ draft: FigureDraft) -> Bool {
    guard draft.slot.isFate, let reason = draft.evidence?.reason else { return false }
    return reason != .noun
  }

  /// A verb in the plural follows a number that begins its sentence or clause.
  private func isSubject(_ span: NumberSpan) -> Bool {
    guard span.value > 1, span.limit < reading.bounds.upperBound, tokens[span.limit].gap.isSpace,
      reading.holds(span.limit, .were) || reading.holds(span.limit, .are)
        || reading.holds(span.limit, .have)
    else { return false }
    let isFirst = span.first == reading.bounds.lowerBound
    return isFirst || tokens[span.first].gap.contains(.semicolon)
  }

  private func isOne(_ span: NumberSpan) -> Bool { span.value == 1 && !span.isDigits }

  /// `the two countries`, `his three sons`.
  private func isRepeated(_ span: NumberSpan) -> Bool {
    let index = span.first - 1
    guard index >= reading.bounds.lowerBound, !span.isDigits, span.value <= 10,
      span.comparator == .equal, !reading.holds(index, .that)
    else { return false }
    return tokens[index].has(.definite) || tokens[index].shape.contains(.possessive)
  }
}
