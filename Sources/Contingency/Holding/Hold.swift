import Demand
import Optimising
import Planning
import Rostering

/// Holds a rota as it stands: shifts, breaks and activities stay, people move between the queues
/// that they can serve.
struct Hold {
  let setting: Setting

  /// What holding comes to: the rota, the floor as it is then, and the board behind it.
  struct Held {
    var rota: Rota
    var floor: Floor
    var board: ServingBoard
  }

  /// The week with everyone where they are worth most now.
  ///
  /// Days on which nothing happens are left as they are: what they serve is settled.
  ///
  /// - Parameters:
  ///   - week: The week as it stands.
  ///   - world: What presence is worth in it.
  ///   - musts: What counts before the goals; nil where the goals alone do.
  ///   - known: A floor of a rota that differs in few lines; everyone can serve what they can here.
  func answer(
    _ week: DisruptedWeek,
    in world: World,
    musts: Musts? = nil,
    from known: (floor: Floor, rota: Rota)? = nil
  ) -> Held {
    let horizon = week.site.horizon
    let days = Set(week.touched.map { horizon.day(of: horizon.start(of: $0)) })
    let intervals = days.sorted().flatMap { horizon.intervals(ofDay: $0).map(Interval.init) }
    let (release, join) = (StayRelease(week: week, days: days), StayJoin(week: week, days: days))
    var floor = self.floor(week, known)
    release.prepare(&floor)
    join.prepare(&floor)
    let ground = ServingGround(
      site: week.site,
      coverage: musts?.coverage ?? world.coverage,
      weights: setting.weights,
      profiles: floor.profiles,
      shares: musts?.shares
    )
    let board = floor.board(ground)
    if !intervals.isEmpty { board.settle(in: intervals) }
    if week.site.queues.contains(where: { $0.leastStay > .zero }), !intervals.isEmpty {
      release.run(&floor, board)
      join.run(&floor, board)
      board.settle(in: intervals)
    }
    let named = FloorNames(floor: floor, board: board, site: week.site)
      .named(week.rota, in: intervals)
    return Held(rota: named.rota, floor: named.floor, board: board)
  }

  /// The answer by the goals; where something that must hold does not by it, that by what must hold,
  /// if less is lacking then.
  ///
  /// - Parameters:
  ///   - week: The week as it stands.
  ///   - world: What presence is worth in it.
  ///   - thresholds: What must hold.
  ///   - known: A floor of a rota that differs in few lines; everyone can serve what they can here.
  ///   - answer: The answer that holding comes to.
  func answer(
    _ week: DisruptedWeek,
    in world: World,
    for thresholds: [Threshold],
    from known: (floor: Floor, rota: Rota)? = nil,
    answer: (Held) -> Answer
  ) -> (held: Held, answer: Answer) {
    let held = self.answer(week, in: world, from: known)
    let usual = answer(held)
    guard usual.findings.contains(where: { !$0.holds && $0.kind == "standard" }) else {
      return (held, usual)
    }
    let musts = Musts(thresholds, of: week, in: world)
    let other = self.answer(week, in: world, musts: musts, from: known)
    let asked = answer(other)
    return asked.lack < usual.lack - 1e-9 ? (other, asked) : (held, usual)
  }

  private func floor(_ week: DisruptedWeek, _ known: (floor: Floor, rota: Rota)?) -> Floor {
    if let known { return Floor(week, from: known.floor, of: known.rota) }
    let isUsual = week.unable.isEmpty && week.site.queues.count == setting.site.queues.count
    return isUsual ? Floor(week, from: setting.floor, of: setting.rota) : Floor(week)
  }
}
