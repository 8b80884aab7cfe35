import Demand
import Planning
import Rostering

/// Prices people whom the site does not have: for each contract, someone with each single
/// competence that it has, and someone with each of the commonest sets of competences.
struct NextPersonPricer {
  let problem: RotaProblem
  let coverage: CoverageModel
  let weights: [Double]
  let prices: [Double]
  /// By queue, then interval.
  let cells: [[Double]]
  let threads: Int
  /// Sets of competences looked at for each contract.
  private static let mostSets = 12

  /// People priced at all: a list that nobody reads to its end is not worth its seconds, and a year of
  /// one takes as long as many weeks of others.
  static func mostPeople(overDays days: Int) -> Int { min(240, 20_000 / days) }

  /// The next people, by contract, then competences; without those who could work no week.
  func people() -> [PriceList.NextPerson] {
    let candidates = candidates()
    guard let (newcomers, all) = possible(candidates), !newcomers.people.isEmpty else { return [] }
    let crew = Crew(problem: newcomers, threads: threads)
    let choices = crew.price(
      presence: presence(newcomers),
      budget: PriceLayout(problem: problem).budget(in: prices),
      people: Array(newcomers.people.indices),
      // Over long horizons a list that is a little high is worth more than one that is late.
      quickly: true
    )
    let builder = LineBuilder(problem: newcomers)
    return all.indices.map { index in
      let line = builder.line(index, choices[index], under: crew.intervalValues(of: index))
      let budget = prices[PriceLayout(problem: problem).centre(newcomers.people[index].centre)]
      // At most so much, where the best line was not found.
      let net = choices[index].doubt - choices[index].cost
      return PriceList.NextPerson(
        contract: all[index].contract,
        competences: all[index].competences,
        worth: PriceLister.rounded(net + line.pay * (problem.weights.cost + budget)),
        pay: PriceLister.rounded(line.pay),
        net: PriceLister.rounded(net)
      )
    }
  }

  /// Someone rested, without leave, meetings or wishes, for each sort.
  private func candidates() -> [Person] {
    let site = problem.site
    let most = NextPersonPricer.mostPeople(overDays: site.horizon.dayCount)
    var found: [Person] = []
    for contract in site.contracts.indices {
      let colleagues = site.people.filter { $0.contract.index == contract }
      guard let first = colleagues.first else { continue }
      for competences in sets(of: colleagues) where found.count < most {
        let like = colleagues.first { $0.competences == competences }
        found.append(
          Person(
            id: "next-\(found.count)",
            name: "",
            team: "",
            costCentre: (like ?? first).costCentre,
            contract: ContractID(contract),
            competences: competences
          )
        )
      }
    }
    return found
  }

  /// Each single competence that someone has, at the full rate, then the commonest sets.
  private func sets(of colleagues: [Person]) -> [[QueueID: Double]] {
    let queues = Set(colleagues.flatMap(\.competences.keys)).sorted()
    let single = queues.map { [$0: 1.0] }
    var counts: [[QueueID: Double]: Int] = [:]
    for person in colleagues where !single.contains(person.competences) {
      counts[person.competences, default: 0] += 1
    }
    let sets = counts.sorted {
      $0.value != $1.value ? $0.value > $1.value : NextPersonPricer.isBefore($0.key, $1.key)
    }
    return single + sets.prefix(NextPersonPricer.mostSets).map(\.key)
  }

  private static func isBefore(_ left: [QueueID: Double], _ right: [QueueID: Double]) -> Bool {
    func key(_ set: [QueueID: Double]) -> [Double] {
      set.sorted { $0.key < $1.key }.flatMap { [Double($0.key.index), $0.value] }
    }
    return key(left).lexicographicallyPrecedes(key(right))
  }

  /// The candidates compiled as a site of their own, without those for whom no line exists.
  private func possible(_ candidates: [Person]) -> (RotaProblem, [Person])? {
    var site = problem.site
    (site.activities, site.fairness) = ([], [])
    site.people = candidates
    let goals = GoalWeights(site: site, weights: weights)
    do throws(ImpossiblePeople) {
      return (try RotaProblem(site: site, coverage: coverage, weights: goals), candidates)
    } catch {
      let impossible = Set(error.entries.map(\.person.index))
      site.people = candidates.indices.filter { !impossible.contains($0) }.map { candidates[$0] }
      guard let rest = try? RotaProblem(site: site, coverage: coverage, weights: goals) else {
        return nil
      }
      return (rest, site.people)
    }
  }

  /// What each profile of the newcomers earns by being present: the best of its queues' prices,
  /// and what rules of presence pay for one more.
  private func presence(_ newcomers: RotaProblem) -> [Double] {
    let (layout, old) = (PriceLayout(problem: newcomers), PriceLayout(problem: problem))
    var result = Array(repeating: 0.0, count: layout.count)
    for (profile, skills) in newcomers.profiles.skills.enumerated() {
      for interval in 0..<layout.intervals {
        let best = skills.map { $0.proficiency * cells[$0.queue][interval] }.max()
        result[layout.presence(profile, interval)] = best ?? 0
      }
    }
    for rule in 0..<layout.rules where layout.rules == old.rules {
      for interval in 0..<layout.intervals {
        result[layout.rule(rule, interval)] = prices[old.rule(rule, interval)]
      }
    }
    return PresencePrices(problem: newcomers, layout: layout).earnings(result)
  }
}
