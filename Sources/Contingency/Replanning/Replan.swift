import Demand
import Optimising
import Planning
import Rostering

/// Plans the rest of a week again from the moment on at which it is known what happens: all before
/// it stands.
struct Replan {
  let setting: Setting

  /// Most people, beside those who are away, whose shifts may change.
  static let people = [4, 12, 24]
  /// Tries of the search for each.
  static let tries = 40
  /// Tries where all is known before the week begins, and everyone may change.
  static let foreseenTries = 200

  /// The answers by how many people may change, the fewest first; none where nothing can be planned.
  func answers(_ scenario: Scenario, _ week: DisruptedWeek, _ world: World) -> [Answer] {
    let moment = max(setting.site.horizon.span.lowerBound, week.begin - scenario.warning)
    guard let site = site(week, from: moment) else { return [] }
    return Replan.people.compactMap { most in
      answer(scenario, week, world, site, Replanner(tries: Replan.tries, mostPeople: most))
    }
  }

  /// The answer where all is known before the week begins; nil where nothing can be planned.
  func foreseen(_ scenario: Scenario, _ week: DisruptedWeek, _ world: World) -> Answer? {
    site(week, from: setting.site.horizon.span.lowerBound).flatMap { site in
      let replanner = Replanner(tries: Replan.foreseenTries, mostPeople: site.people.count)
      return answer(scenario, week, world, site, replanner)
    }
  }

  /// The week's site with people who are away absent, and with what is over standing.
  private func site(_ week: DisruptedWeek, from moment: Moment) -> Site? {
    var site = week.site
    for index in setting.site.people.indices {
      site.people[index].absences = setting.site.people[index].absences
      site.people[index].pins = setting.site.people[index].pins
    }
    for away in week.away {
      site.people[away.person.index].absences.append(
        Absence(kind: .unavailable, span: away.span, credit: away.credit)
      )
      site.people[away.person.index].pins.removeAll { pin in
        switch pin {
        case .shift(let start, _): away.span.contains(start)
        case .activity(_, let span): span.overlaps(away.span)
        }
      }
    }
    let planned = SitedRota(site: setting.site, rota: setting.rota)
    guard var kept = try? site.keeping(planned) else { return nil }
    kept.priorities = kept.priorities.including(.stability)
    return try? kept.replanned(from: moment, after: planned)
  }

  private func answer(
    _ scenario: Scenario,
    _ week: DisruptedWeek,
    _ world: World,
    _ site: Site,
    _ replanner: Replanner
  ) -> Answer? {
    let stability = Goal.stability.usualWorth
    let missing = site.priorities.steps.count - setting.weights.count
    guard
      let found = try? replanner.replan(
        site,
        coverage: world.coverage,
        from: setting.rota,
        weights: setting.weights + Array(repeating: stability, count: max(0, missing)),
        hurt: hurt(week)
      )
    else { return nil }
    // What had to be given up, because it was impossible, is not asked of the answer.
    let settled = site.changed(by: found.concessions.map(\.change))
    var later = week
    (later.site, later.rota) = (settled, found.rota)
    var seen = world
    seen.site = settled
    let rota =
      week.unable.isEmpty ? IdleTime(week: week, world: seen).rota(found.rota) : held(later, seen)
    let appraisal = Appraisal(rota, of: later, in: seen, standing: setting.standingPay)
    let taken = ReplanChanges(setting: setting, site: site).list(rota)
    return Answer(
      week: later,
      world: seen,
      rota: rota,
      appraisal: appraisal,
      findings: appraisal.findings(scenario.thresholds),
      taken: taken,
      cost: appraisal.pay - setting.pay
    )
  }

  /// When more or fewer people are needed: where demand is another, and anywhere where money is.
  private func hurt(_ week: DisruptedWeek) -> Span? {
    let cut = zip(week.site.costCentres, setting.site.costCentres)
      .contains { $0.budget != $1.budget }
    if cut { return setting.site.horizon.span }
    return week.isPlannedDemand ? nil : week.begin..<max(week.end, week.begin + Minutes(1))
  }

  /// Nobody serves what they can't serve for the moment.
  private func held(_ week: DisruptedWeek, _ world: World) -> Rota {
    Hold(setting: setting).answer(week, in: world).rota
  }

  /// What an answer breaks; rules of presence that the week as it was struck does not keep are given.
  func violations(of answer: Answer, given week: DisruptedWeek, in world: World) -> [String] {
    let struck = world.check.violations(in: week.rota).filter { $0.rule == .presenceTogether }
    let known = Set(struck.map(AnswerCheck.key))
    return answer.world.check.violations(in: answer.rota)
      .filter { $0.rule != .presenceTogether || !known.contains(AnswerCheck.key($0)) }
      .map(\.sentence)
  }
}
