import Demand
import Optimising
import Planning
import Rostering

/// Holds a rota as it stands: shifts, breaks and activities stay, people move between the queues
/// that they can serve.
struct Hold {
  let setting: Setting

  /// What holding comes to: the rota, and the board behind it.
  struct Held {
    var rota: Rota
    var floor: Floor
    var board: ServingBoard
  }

  /// The week with everyone where they are worth most now.
  ///
  /// Days on which nothing happens are left as they are: what they serve is settled.
  func answer(_ week: DisruptedWeek, in world: World) -> Held {
    let horizon = week.site.horizon
    let days = Set(week.touched.map { horizon.day(of: horizon.start(of: $0)) })
    let intervals = days.sorted().flatMap { horizon.intervals(ofDay: $0).map(Interval.init) }
    let (release, join) = (StayRelease(week: week, days: days), StayJoin(week: week, days: days))
    var floor = Floor(week)
    release.prepare(&floor)
    join.prepare(&floor)
    let ground = ServingGround(
      site: week.site,
      coverage: world.coverage,
      weights: setting.weights,
      profiles: floor.profiles
    )
    let board = floor.board(ground)
    if !intervals.isEmpty { board.settle(in: intervals) }
    if week.site.queues.contains(where: { $0.leastStay > .zero }), !intervals.isEmpty {
      release.run(&floor, board)
      join.run(&floor, board)
      board.settle(in: intervals)
    }
    let names = FloorNames(floor: floor, board: board, site: week.site)
    return Held(rota: names.rota(week.rota, in: intervals), floor: floor, board: board)
  }
}
