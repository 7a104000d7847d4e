// Which pairs stand in both texts in the same order, and which were moved.

/// The indices of pairs, the most that stand in one order in both texts (a longest increasing subsequence, by patience
/// sorting); whatever is left was moved. Pairs do not overlap on either side. O(n log n).
func steadyPairs(_ pairs: [(left: Range<Int>, right: Range<Int>)]) -> [Int] {
  let order = pairs.indices.sorted { pairs[$0].left.lowerBound < pairs[$1].left.lowerBound }
  /// Of the sequences of each length the pair that the one with the least right end closes with.
  var ends: [Int] = []
  var before = [Int](repeating: -1, count: pairs.count)
  for pair in order {
    let place = pairs[pair].right.lowerBound
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[ends[middle]].right.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    before[pair] = low > 0 ? ends[low - 1] : -1
    if low == ends.count { ends.append(pair) } else { ends[low] = pair }
  }
  var steady: [Int] = []
  var last = ends.last ?? -1
  while last >= 0 {
    steady.append(last)
    last = before[last]
  }
  return steady.reversed()
}
