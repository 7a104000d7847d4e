// Numbers written in words: how they add up and multiply.

extension NumberReading {
  /// `one in five`: a share of twenty per cent; `one in ten years` is none.
  func ratio(at index: Int) -> NumberSpan? {
    guard tokens[index].has(.number), tokens[index].word.value == 1, isWord(index + 1, .in),
      follows(index + 1), let whole = plainNumber(at: index + 2), !whole.isPlenty,
      !whole.isFraction, (2...1000).contains(whole.value), whole.unit == .none
    else { return nil }
    let isTimed =
      whole.limit < bounds.upperBound && tokens[whole.limit].gap.isSpace
      && tokens[whole.limit].word.unit.isDuration
    guard !isTimed else { return nil }
    var span = NumberSpan(
      tokens: index..<whole.tokens.upperBound, first: index, limit: whole.limit,
      value: 100 / whole.value, upper: 100 / whole.value)
    span.unit = .percent
    return span
  }

  /// `a third of the grain`, `two thirds of its`, `half of all`: a share, as round as its words; `the third of the
  /// four` and `a quarter of the hour` are none.
  func share(at index: Int) -> NumberSpan? {
    guard var span = plainNumber(at: index), span.isFraction, span.value < 1,
      span.tokens.upperBound > index + 1 || tokens[index].word.number == .half,
      isWord(span.limit, .of), follows(span.limit), follows(span.limit + 1)
    else { return nil }
    let (lead, noun) = (span.limit + 1, span.limit + 2)
    // `the first half of the year`
    if index > bounds.lowerBound,
      tokens[max(bounds.lowerBound, index - 2)..<index].contains(where: { $0.has(.definite) })
    {
      return nil
    }
    guard tokens[lead].has(.definite) || holds(lead, .all), !tokens[noun].word.unit.isDuration,
      !tokens[noun].has([.number, .preposition, .clause, .additional]), !tokens[noun].isDigits
    else { return nil }
    span.value *= 100
    span.upper = span.value
    span.unit = .percent
    span.isFraction = false
    return span
  }

  func words(at index: Int) -> NumberSpan? {
    var span = NumberSpan(
      tokens: index..<index + 1, first: index, limit: index + 1, value: 0, upper: 0)
    let word = tokens[index].word
    switch word.number {
    case .unit, .ten, .scale, .dozen: addUp(&span, from: index)
    case .plenty: multiply(&span, word.value)
    case .several:
      span.limit = index
      addUp(&span, from: index)
      guard span.limit > index + 1 else { return nil }
      span.isPlenty = true
    case .half: return half(span)
    case .fraction:
      span.value = word.value
      span.isFraction = true
    }
    span.tokens = index..<span.limit
    span.upper = span.value
    return span
  }

  /// `two hundred and five`, `twenty-five thousand`, `two thirds`.
  private func addUp(_ span: inout NumberSpan, from first: Int) {
    var total = 0.0
    var current = 0.0
    var index = first
    var last = NumberWord.several
    while index < bounds.upperBound, tokens[index].has(.number) {
      let word = tokens[index].word
      if index > first, !tokens[index].gap.isSpace, tokens[index].gap != .hyphen { break }
      switch word.number {
      case .unit where index == first || last == .ten || last == .scale,
        .ten where index == first || last == .scale:
        current += word.value
      case .several where index == first: current = word.value
      case .scale, .dozen:
        current = max(current, 1) * word.value
        if word.value >= 1000 { (total, current) = (total + current, 0) }
        span.isGrouped = true
      case .fraction where last == .unit:
        current *= word.value
        span.isFraction = true
      case .unit, .ten, .plenty, .several, .half, .fraction:
        span.value = total + current
        span.limit = index
        return
      }
      last = word.number
      index += 1
      // `two hundred and five`
      if last == .scale, isWord(index, .and), follows(index), tokens[index + 1].has(.number),
        tokens[index + 1].word.number == .unit || tokens[index + 1].word.number == .ten,
        tokens[index + 1].word.value < tokens[index - 1].word.value, word.value == 100
      {
        index += 1
      }
    }
    span.value = total + current
    span.limit = index
  }

  /// `dozens`, `hundreds of thousands`.
  private func multiply(_ span: inout NumberSpan, _ value: Double) {
    span.value = value
    span.isPlenty = true
    let next = span.limit + 1
    guard isWord(span.limit, .of), next < bounds.upperBound, tokens[next].has(.number),
      tokens[next].word.number == .plenty
    else { return }
    span.value *= tokens[next].word.value / 2
    span.limit = next + 1
  }

  /// `half a dozen`, `half a million`, `half an hour`, `half of`.
  private func half(_ start: NumberSpan) -> NumberSpan? {
    var span = start
    span.value = 0.5
    span.upper = 0.5
    guard holds(span.limit, .a) || holds(span.limit, .an), follows(span.limit) else {
      span.isFraction = true
      guard isWord(span.limit, .of) || isWord(span.limit, .the) else { return nil }
      return span
    }
    let next = tokens[span.limit + 1]
    if next.has(.number), next.word.number == .scale || next.word.number == .dozen {
      span.value *= next.word.value
      span.upper = span.value
      span.isGrouped = true
      span.limit += 2
      span.tokens = span.tokens.lowerBound..<span.limit
      return span
    }
    guard next.has(.unit) else { return nil }
    span.limit += 1
    span.tokens = span.tokens.lowerBound..<span.limit
    return span
  }
}
