import Demand
public import Planning
public import Rostering

/// Sets what was paid against what was planned.
///
/// Both are brought down to a person on a queue. What a row of the file does not tell (which person
/// of a team, which queue) is taken in the proportion of the plan, whole seconds and minor units, the
/// largest remainders rounded up, so that nothing is lost.
public struct ActualsMatch {
  private let site: Site
  private let planned: [PaidPart]

  /// A match with a plan.
  public init(site: Site, rota: Rota) {
    self.site = site
    planned = PlannedParts(site: site, rota: rota).parts
  }

  /// The report of what was paid.
  ///
  /// - Parameters:
  ///   - actuals: What was paid; no two of them of the same time.
  ///   - file: Name of their file.
  public func report(on actuals: [PaidActual], file: String) -> ActualsReport {
    var parts = planned
    var named: Set<PersonID> = []
    for actual in actuals {
      let people = people(of: actual.whose)
      named.formUnion(people)
      spread(actual, over: people, &parts)
    }
    let unnamed = parts.filter { !named.contains($0.person) && $0.planned != .zero }
    return ActualsReport(
      file: file,
      all: PayVariance("All", of: parts),
      centres: site.costCentres.indices.map { index in
        PayVariance(
          site.costCentres[index].name,
          of: parts.filter { site[$0.person].costCentre == CostCentreID(index) }
        )
      },
      queues: site.queues.indices.map { index in
        PayVariance(site.queues[index].name, of: parts.filter { $0.queue == QueueID(index) })
      } + [PayVariance("off the queues", of: parts.filter { $0.queue == nil })],
      unnamed: Set(unnamed.map(\.person)).count,
      unnamedPay: unnamed.reduce(.zero) { $0 + $1.planned }
    )
  }

  private func people(of whose: PaidActual.Whose) -> [PersonID] {
    let all = site.people.indices.map { PersonID($0) }
    return switch whose {
    case .person(let person): [person]
    case .team(let team): all.filter { site[$0].team == team }
    case .centre(let centre): all.filter { site[$0].costCentre == centre }
    }
  }

  private func spread(_ actual: PaidActual, over people: [PersonID], _ parts: inout [PaidPart]) {
    let isOurs = Set(people)
    var places = parts.indices.filter {
      isOurs.contains(parts[$0].person) && (actual.queue == nil || parts[$0].queue == actual.queue)
    }
    if places.isEmpty {
      // Nothing like it was planned: each of them has an equal part of it.
      for person in people {
        places.append(parts.count)
        parts.append(
          PaidPart(person: person, queue: actual.queue, plannedSeconds: 0, planned: .zero)
        )
      }
    }
    let times = places.map { parts[$0].plannedSeconds }
    let amounts = places.map { max(0, parts[$0].planned.minorUnits) }
    for (place, seconds) in zip(places, Apportioned(actual.seconds, by: times).amounts) {
      parts[place].actualSeconds += seconds
    }
    for (place, minor) in zip(places, Apportioned(actual.amount.minorUnits, by: amounts).amounts) {
      parts[place].actual += Money(minorUnits: minor)
    }
  }
}

/// A whole number cut in a proportion into whole numbers that add up to it.
struct Apportioned {
  let amounts: [Int]

  /// - Parameter weights: The proportion; all equal where they are all zero.
  init(_ whole: Int, by weights: [Int]) {
    let sum = weights.reduce(0, +)
    let weights = sum > 0 ? weights : weights.map { _ in 1 }
    let total = Int128(weights.reduce(0, +))
    guard total > 0 else {
      amounts = []
      return
    }
    let size = Int128(whole.magnitude)
    let parts = LargestRemainder.parts(
      of: Int(whole.magnitude),
      floors: weights.map { Int(size * Int128($0) / total) },
      remainders: weights.map { size * Int128($0) % total }
    )
    amounts = whole < 0 ? parts.map { -$0 } : parts
  }
}
