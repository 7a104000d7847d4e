// Scratch: prints conflicts of a corpus with timings.
import CrossReferences
import Facts
import Glibc
import NewsCorpus
import Prose

@main struct EventTrial {
  static func now() -> Double { var t = timespec(); clock_gettime(CLOCK_MONOTONIC, &t); return Double(t.tv_sec) + Double(t.tv_nsec) / 1e9 }
  static func esc(_ s: String) -> String {
    var o = ""
    for c in s.unicodeScalars { if c == "\"" || c == "\\" { o += "\\" }; if c.value < 32 { o += " " } else { o.unicodeScalars.append(c) } }
    return o
  }
  static func main() {
    let t0 = now()
    let args = CommandLine.arguments
    let corpus = Loader([args[1]]) { _, _ in }.load()
    let t1 = now()
    if args.count > 2, args[2] == "events" {
      for a in corpus.articles {
        let number = corpus.articles(named: a.id)[0]
        for e in corpus.events(of: number) {
          print(a.id, e.isMain, e.day?.value ?? e.coarseDate ?? "-", e.isDayDoubtful ? "doubtful" : "", e.days.map { $0.value ?? "?" }, "place", e.place.map { corpus.name(ofEntity: Int($0)) } ?? "-", e.names.filter { $0.isCore }.map { "\(corpus.name(ofEntity: Int($0.entity))) \($0.weight)" })
        }
      }
      return
    }
    if args.count > 3, args[2] == "pair" {
      let x = corpus.articles(named: args[3])[0], y = corpus.articles(named: args[4])[0]
      for s in corpus.sharedEvents(of: x, with: y) { print(s.match.certainty, s.match.confidence, s.here.day?.value ?? "-", s.there.day?.value ?? "-", s.match.shared.prefix(6).map { "\(corpus.name(ofEntity: Int($0.here.entity))) \($0.weight)" }) }
      for r in corpus.figureRelations(of: x, with: y) { print(r.relation, r.confidence, corpus[x].string(r.here.range), "|", corpus[y].string(r.there.range)) }
      return
    }
    let all = corpus.conflicts(all: true)
    let t2 = now()
    var sum: [String: Int] = [:]
    for c in all {
      sum[c.relation.relation.name, default: 0] += 1
      let (h, t) = (corpus[c.here], corpus[c.there])
      print("{\"relation\":\"\(c.relation.relation.name)\",\"slot\":\"\(c.relation.slot.name)\",\"confidence\":\(c.relation.confidence),\"date\":\"\(c.date ?? "")\",\"names\":\"\(esc(c.names.joined(separator: ", ")))\",\"figures\":[{\"article\":\"\(h.id)\",\"start\":\(c.relation.here.range.lowerBound),\"end\":\(c.relation.here.range.upperBound),\"value\":\(c.relation.here.value),\"text\":\"\(esc(h.string(c.relation.here.range)))\"},{\"article\":\"\(t.id)\",\"start\":\(c.relation.there.range.lowerBound),\"end\":\(c.relation.there.range.upperBound),\"value\":\(c.relation.there.value),\"text\":\"\(esc(t.string(c.relation.there.range)))\"}]}")
    }
    let line = "load \(t1 - t0) s, conflicts \(t2 - t1) s, \(corpus.articleCount) articles, \(sum)\n"
    _ = line.withCString { write(2, $0, strlen($0)) }
  }
}
