/// The exact steady state of the N-design: one person for each of two queues, the second of whom
/// helps the first queue when there is nothing of the own.
///
/// Contacts give up at the rate `patience` each, so the states may be cut off at long lines. The
/// balance equations are solved by Gauss-Seidel sweeps.
struct TwoGroupChain {
  /// Share of the contacts of each queue that give up.
  let abandoned: (Double, Double)

  /// Rates a second, but for the longest line that is looked at.
  init(arrivals: (Double, Double), service: Double, patience: Double, longest: Int) {
    // State: what each person has (0 nothing, 1 something), and how many wait for each queue.
    let size = longest + 1
    func index(_ one: Int, _ two: Int, _ first: Int, _ second: Int) -> Int {
      ((one * 2 + two) * size + first) * size + second
    }
    var into: [[(from: Int, rate: Double)]] = Array(repeating: [], count: 4 * size * size)
    var out = Array(repeating: 0.0, count: into.count)
    func flow(_ from: Int, _ to: Int, _ rate: Double) {
      into[to].append((from, rate))
      out[from] += rate
    }
    for one in 0...1 {
      for two in 0...1 {
        for a in 0...longest {
          for b in 0...longest {
            guard one + two == 2 || a == 0, two == 1 || b == 0 else { continue }
            let here = index(one, two, a, b)
            if one == 0 {
              flow(here, index(1, two, a, b), arrivals.0)
            } else if two == 0 {
              flow(here, index(1, 1, a, b), arrivals.0)
            } else if a < longest {
              flow(here, index(1, 1, a + 1, b), arrivals.0)
            }
            if two == 0 {
              flow(here, index(one, 1, a, b), arrivals.1)
            } else if b < longest {
              flow(here, index(one, two, a, b + 1), arrivals.1)
            }
            if one == 1 {
              flow(here, a > 0 ? index(1, two, a - 1, b) : index(0, two, 0, b), service)
            }
            if two == 1 {
              let next =
                b > 0
                ? index(one, 1, a, b - 1) : a > 0 ? index(one, 1, a - 1, b) : index(one, 0, a, b)
              flow(here, next, service)
            }
            if a > 0 { flow(here, index(one, two, a - 1, b), Double(a) * patience) }
            if b > 0 { flow(here, index(one, two, a, b - 1), Double(b) * patience) }
          }
        }
      }
    }
    var odds = out.map { $0 > 0 ? 1.0 : 0 }
    for _ in 0..<2000 {
      for state in odds.indices where out[state] > 0 {
        odds[state] = into[state].reduce(0) { $0 + odds[$1.from] * $1.rate } / out[state]
      }
      let sum = odds.reduce(0, +)
      for state in odds.indices { odds[state] /= sum }
    }
    var waiting = (0.0, 0.0)
    for one in 0...1 {
      for two in 0...1 {
        for a in 0...longest {
          for b in 0...longest {
            waiting.0 += odds[index(one, two, a, b)] * Double(a)
            waiting.1 += odds[index(one, two, a, b)] * Double(b)
          }
        }
      }
    }
    abandoned = (waiting.0 * patience / arrivals.0, waiting.1 * patience / arrivals.1)
  }
}
