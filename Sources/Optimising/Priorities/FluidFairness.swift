import LinearPrograms
import Planning

/// The measures of fairness in the fluid model: everyone's share against the top of their group,
/// and against its bottom where that counts.
///
/// An hour worked on a day adds to a share as the day's shift with the least of it would, and to
/// what must reach the bottom as the one with the most: both leave no rota out.
struct FluidFairness {
  private struct Place {
    var row: RowID
    var amount: Int
    var scale: Double
    var isTop: Bool
  }

  /// By person.
  private var places: [[Place]] = []
  private var count = 0

  init() {}

  /// - Parameter goal: Entries of one unit of the goal.
  init(_ tallies: Tallies, people: Int, goal: [Entry], _ program: inout LinearProgram) {
    places = Array(repeating: [], count: people)
    count = tallies.count
    for group in tallies.groups {
      var tops: [Entry] = goal
      var bottoms: [Entry] = goal.map { Entry(row: $0.row, value: -$0.value) }
      for member in group.members {
        let top = program.addRow(Row(name: nil, bounds: .atMost(-member.share(0))))
        tops.append(Entry(row: top, value: -1))
        add(top, group, member.person.index, member.scale, isTop: true)
        if group.bottoms.isEmpty { continue }
        let bottom = program.addRow(Row(name: nil, bounds: .atLeast(-member.share(0))))
        bottoms.append(Entry(row: bottom, value: -1))
        add(bottom, group, member.person.index, member.scale, isTop: false)
      }
      program.addColumn(Column(cost: 0, bounds: .nonNegative, entries: tops))
      if group.bottoms.isEmpty { continue }
      program.addColumn(Column(cost: 0, bounds: .nonNegative, entries: bottoms))
    }
  }

  private mutating func add(
    _ row: RowID,
    _ group: Tallies.Group,
    _ person: Int,
    _ scale: Double,
    isTop: Bool
  ) {
    places[person].append(Place(row: row, amount: group.amount, scale: scale, isTop: isTop))
  }

  /// Entries of an hour of a person on a day whose longest shift has so many.
  func entries(of person: Int, _ day: PersonPlan.Day, hours: Double) -> [Entry] {
    places[person].compactMap { place in
      let amounts = day.options.indices.map { day.amounts[($0 + 1) * count + place.amount] }
      let amount = place.isTop ? amounts.min() : amounts.max()
      guard let amount, amount != 0 else { return nil }
      return Entry(row: place.row, value: place.scale * amount / hours)
    }
  }
}
