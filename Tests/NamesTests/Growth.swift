// How much longer a piece of work takes on twice the text.

import Columns

/// Linear work takes twice as long on twice the text, quadratic work four times. What lies between
/// is left to a busy machine.
let mostGrowth = 3.5

/// The time that `work` takes on many repetitions of a piece with a tail, divided by that on half
/// as many. The work gives back a number so that it cannot be left out.
func growth(
  of piece: String, _ tail: String, bytes: Int, _ work: (Bytes) -> Int
) -> Double {
  let texts = [bytes, 2 * bytes].map { bytes in
    Array((String(repeating: piece, count: bytes / piece.utf8.count) + tail).utf8)
  }
  var best = [Duration.seconds(60), .seconds(60)]
  // Other work on the machine only lengthens a time, so the shortest of some is the true one.
  for run in 1...20 {
    for index in best.indices {
      let time = ContinuousClock().measure {
        _ = texts[index].withUnsafeBufferPointer(work)
      }
      best[index] = min(best[index], time)
    }
    if run > 1, best[1] / best[0] < mostGrowth { break }
  }
  return best[1] / best[0]
}
