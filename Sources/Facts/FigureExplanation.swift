// Why a figure has its slot, as a sentence for people. Made late: rows keep a reason and a place alone.

import Prose

extension Figure {
  /// Why it has its slot, what it is to other counts, and what was written of its bounds.
  /// `text` gives the string of a range of its text.
  package func why(text: (TextRange) -> String) -> String {
    let sentences = [
      reason.sentence(text(cue)), extent.sentence, hasMoved ? "the count moved" : nil,
    ]
    return sentences.compactMap { $0 }.joined(separator: "; ")
  }
}

extension FigureReason {
  fileprivate func sentence(_ cue: String) -> String {
    switch self {
    case .unit: "its unit says what it measures"
    case .behind: "“\(cue)” follows what is counted"
    case .before: "“\(cue)” stands before the number"
    case .toll: "“\(cue)” is the count that it gives"
    case .noun: "“\(cue)” is what is counted"
    case .beside: "it goes on from the figure beside it, with “\(cue)”"
    case .whole: "it is a part of the figure with “\(cue)”"
    case .counted: "nothing says more than that it is counted"
    }
  }
}

extension Extent {
  fileprivate var sentence: String? {
    switch self {
    case .whole: nil
    case .part: "it counts a part"
    case .addend: "it makes the whole together with others"
    case .former: "it is what the count was before"
    }
  }
}
