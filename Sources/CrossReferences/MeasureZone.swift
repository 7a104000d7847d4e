// Which words of a sentence belong to which of its figures, and which figure is only what another one is compared
// with. What the words say is Measure's business.

import Facts
import Prose

extension MeasureReader {
  /// The words that belong to a figure rather than to one of its kind beside it.
  func zone(of figure: Figure) -> TextRange {
    let own = figures.firstIndex { $0.number == figure.number } ?? 0
    func isAlike(_ other: Figure) -> Bool {
      other.slot == figure.slot && other.unit == figure.unit
    }
    let before = figures.prefix(own).last(where: isAlike)
    let after = figures.dropFirst(own + 1).first(where: isAlike)
    let start = before.map { split($0, figure) } ?? sentence.lowerBound
    let end = after.map { split(figure, $0) } ?? sentence.upperBound
    return TextRange(min(start, figure.range.lowerBound), max(end, figure.number.upperBound))
  }

  /// Where the words of one figure end and those of the next begin: at the last comma or linking word between.
  private func split(_ one: Figure, _ next: Figure) -> Int {
    for index in words.indices.reversed()
    where words[index].range.lowerBound < next.number.lowerBound {
      let word = words[index].range
      if word.lowerBound < one.number.upperBound { break }
      if index > 0, holdsMark(words[index - 1].range.upperBound, word.lowerBound) {
        return word.lowerBound
      }
      if splitting[folded(words[index])] != nil { return word.lowerBound }
    }
    return max(one.number.upperBound, min(next.range.lowerBound, next.number.lowerBound))
  }

  /// A comma, a semicolon, a colon or a dash.
  func holdsMark(_ start: Int, _ end: Int) -> Bool {
    start < end
      && text[start..<end].contains { $0 == 0x2C || $0 == 0x3B || $0 == 0x3A || $0 == 0xE2 }
  }

  /// `down from 9.9 percent`, `against 15 cents`: no number of its own.
  func isComparedWith(_ figure: Figure) -> Bool {
    words.last { $0.range.upperBound <= figure.range.lowerBound }.map {
      comparing[folded($0)] != nil
    }
      ?? false
  }

  /// `Shr loss 20 cts vs profit 96 cts`, `Aug 172.2 173.0 nil`: rows of a table, whose head says what they measure.
  var isTable: Bool {
    let numbers = words.count { folded($0).first.map { (0x30...0x39).contains($0) } ?? false }
    return numbers >= Self.mostNumbers && numbers * 3 >= words.count
      || words.contains { folded($0).elementsEqual("vs".utf8) }
  }

  /// Prose hardly puts more numbers into a sentence that is a third numbers.
  private static let mostNumbers = 5

  /// `4,100 hectares, up from 3,200`: the number behind `from`, in the scale of the figure.
  func former(of figure: Figure) -> Double? {
    guard let own = number(at: figure.number.lowerBound), own > 0,
      let from = words.first(where: {
        $0.range.lowerBound >= figure.number.upperBound && isFrom($0)
      }), from.range.lowerBound - figure.number.upperBound < Self.nearby,
      let value = number(at: from.range.upperBound + 1)
    else { return nil }
    return value * (figure.value / own).rounded()
  }

  private func isFrom(_ spoken: Spoken) -> Bool { folded(spoken).elementsEqual("from".utf8) }

  /// In bytes: what stands further behind a number is not what it was.
  private static let nearby = 30

  /// Digits with commas between them, and a decimal point.
  private func number(at start: Int) -> Double? {
    var (value, scale, place) = (0.0, 0.0, start)
    while place < sentence.upperBound {
      let byte = text[place]
      if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        scale *= 10
      } else if byte == UInt8(ascii: "."), scale == 0 {
        scale = 1
      } else if byte != UInt8(ascii: ",") {
        break
      }
      place += 1
    }
    return place == start ? nil : value / max(1, scale)
  }
}

/// Before a number that another one is compared with.
private let comparing = WordKinds<Bool>([("from against versus vs than compared", true)])

/// Begins what belongs to the next of two figures.
private let splitting = WordKinds<Bool>([
  ("and but while against from compared versus vs or with whereas after", true)
])
