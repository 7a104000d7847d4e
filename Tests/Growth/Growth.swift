// How much longer a piece of work takes on eight times the text.

import Columns
import Glibc

/// Linear work takes eight times as long on eight times the text, quadratic work 64 times. The bound
/// lies well between, for a machine that is busy with other things too.
package let mostGrowth = 24.0

/// The time that `work` takes on many repetitions of a piece between a head and a tail, divided by that
/// on an eighth as many. The work gives back a number so that it cannot be left out.
/// - Parameter bytes: of the larger text.
package func growth(
  of piece: String, behind head: String = "", _ tail: String, bytes: Int, _ work: (Bytes) -> Int
) -> Double {
  let texts = [bytes / 8, bytes].map { bytes in
    Array((head + String(repeating: piece, count: bytes / piece.utf8.count) + tail).utf8)
  }
  return growth(from: texts[0], to: texts[1], work)
}

/// The time that `work` takes on a text, divided by that on a smaller one.
package func growth(
  from small: [UInt8], to large: [UInt8], _ work: (Bytes) -> Int
) -> Double {
  let texts = [small, large]
  var best = [Double.infinity, .infinity]
  // Other work on the machine only lengthens a time, so the shortest of some is the true one.
  for run in 1...20 {
    for index in best.indices {
      let begin = threadSeconds()
      _ = texts[index].withUnsafeBufferPointer(work)
      best[index] = min(best[index], threadSeconds() - begin)
    }
    if run > 1, best[1] / best[0] < mostGrowth { break }
  }
  return best[1] / best[0]
}

/// Seconds that this thread has computed: other threads and programs do not count.
package func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
