import Planning
import Rostering

/// A figure of two plans, nil where a plan does not have it.
struct FigureChange {
  /// What a figure is counted in.
  enum Unit: String {
    /// A share of 1.
    case share
    case contacts
    case hours
    /// Minor units of the currency.
    case money
    case count
  }

  let name: String
  let unit: Unit
  let before: Double?
  let after: Double?

  var difference: Double? {
    guard let before, let after else { return nil }
    return after - before
  }
}

extension ChangesReport {
  /// The figures of both plans.
  var figureChanges: [FigureChange] { FigureChanges(before: before, after: after).all }
}

/// The figures of two plans.
struct FigureChanges {
  let before: ChangesReport.Plan
  let after: ChangesReport.Plan

  /// By queue, then money, then wishes; queues that the older plan alone has come after the others.
  var all: [FigureChange] { queueNames.flatMap(changes(ofQueue:)) + money + wishes }

  private var queueNames: [String] {
    let names = after.site.queues.map(\.name)
    return names + before.site.queues.map(\.name).filter { !names.contains($0) }
  }

  private func changes(ofQueue name: String) -> [FigureChange] {
    let (old, new) = (before.queueFigures[name] ?? [], after.queueFigures[name] ?? [])
    let kinds = new.map(\.kind) + old.map(\.kind).filter { !new.map(\.kind).contains($0) }
    return kinds.map { kind in
      FigureChange(
        name: "\(name), \(kind.name)",
        unit: kind.unit,
        before: old.first { $0.kind == kind }?.value,
        after: new.first { $0.kind == kind }?.value
      )
    }
  }

  private var money: [FigureChange] {
    let names = after.site.costCentres.map(\.name)
    let all = names + before.site.costCentres.map(\.name).filter { !names.contains($0) }
    let (old, new) = (before.overByCentre, after.overByCentre)
    let over = all.filter { (old[$0] ?? 0) > 0 || (new[$0] ?? 0) > 0 }.map {
      FigureChange(name: "\($0), above budget", unit: .money, before: old[$0], after: new[$0])
    }
    return [amount("Pay") { Double($0.pay.minorUnits) }] + over
  }

  private var wishes: [FigureChange] {
    guard before.figures.wishCount + after.figures.wishCount > 0 else { return [] }
    return [
      FigureChange(
        name: "Wishes not granted",
        unit: .count,
        before: Double(before.figures.wishCount - before.figures.wishesGranted),
        after: Double(after.figures.wishCount - after.figures.wishesGranted)
      )
    ]
  }

  private func amount(_ name: String, _ value: (RotaFigures) -> Double) -> FigureChange {
    FigureChange(
      name: name,
      unit: .money,
      before: value(before.figures),
      after: value(after.figures)
    )
  }
}

extension ChangesReport.Plan {
  /// A kind of figure of a queue.
  fileprivate struct Kind: Hashable {
    let name: String
    let unit: FigureChange.Unit
  }

  /// By the queue's name: its figures in the order in which they are told.
  fileprivate var queueFigures: [String: [(kind: Kind, value: Double)]] {
    figures.queues.reduce(into: [:]) { all, queue in
      guard site.queues.indices.contains(queue.queue.index) else { return }
      switch site[queue.queue].target {
      case .standard:
        let served = queue.contacts > 0 ? queue.served / queue.contacts : 1
        all[site[queue.queue].name] = [
          (Kind(name: "served in time", unit: .share), served),
          (Kind(name: "missed", unit: .contacts), queue.missed),
        ]
      case .requirement:
        all[site[queue.queue].name] = [
          (Kind(name: "short", unit: .hours), queue.shortfallHours),
          (Kind(name: "surplus", unit: .hours), queue.surplusHours),
        ]
      }
    }
  }

  /// By the cost centre's name: minor units above its budget, for those that have one.
  fileprivate var overByCentre: [String: Double] {
    figures.centres.reduce(into: [:]) { all, centre in
      guard centre.budget != nil, site.costCentres.indices.contains(centre.centre.index) else {
        return
      }
      all[site.costCentres[centre.centre.index].name] = Double(centre.over.minorUnits)
    }
  }
}
