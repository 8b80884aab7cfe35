import Planning
public import Rostering

/// A plan side by side with what-ifs of it.
public struct WhatIfComparison: Sendable {
  /// A plan of the comparison.
  public struct Plan: Sendable {
    /// What people call it.
    public var name: String
    /// What was altered; empty for the plan itself.
    public var alterations: [String]
    /// Its folder, as it was given.
    public var folder: String
    /// The plan with its site.
    public var plan: ChangesReport.Plan
    /// Its rota.
    public var rota: Rota
    /// How good it is known to be.
    public var proof: Proof
    /// How many things were not possible as asked.
    public var notPossible: Int

    /// A plan.
    public init(
      name: String,
      alterations: [String],
      folder: String,
      plan: ChangesReport.Plan,
      rota: Rota,
      proof: Proof,
      notPossible: Int
    ) {
      self.name = name
      self.alterations = alterations
      self.folder = folder
      self.plan = plan
      self.rota = rota
      self.proof = proof
      self.notPossible = notPossible
    }
  }

  /// The plan that all are compared with.
  public let base: Plan
  /// The what-ifs, in the order in which they are shown.
  public let others: [Plan]
  /// By what-if: what changes for whom.
  let changes: [RotaChanges]

  /// A comparison.
  ///
  /// - Throws: `RotaChangesProblem` where a what-if is of other days or another time zone.
  public init(base: Plan, others: [Plan]) throws(RotaChangesProblem) {
    (self.base, self.others) = (base, others)
    var changes: [RotaChanges] = []
    for other in others {
      changes.append(
        try RotaChanges(
          from: SitedRota(site: base.plan.site, rota: base.rota),
          to: SitedRota(site: other.plan.site, rota: other.rota)
        )
      )
    }
    self.changes = changes
  }

  /// All plans, the one that all are compared with first.
  var plans: [Plan] { [base] + others }

  /// A figure of every plan; nil where a plan does not have it.
  struct Row {
    let name: String
    let unit: FigureChange.Unit
    let values: [Double?]
  }

  /// The figures of all plans: service, money, wishes, how good each is known to be, what changes.
  var rows: [Row] { figures + proofs + differences }

  private var figures: [Row] {
    let pairs = plans.map { FigureChanges(before: base.plan, after: $0.plan).all }
    var names: [(name: String, unit: FigureChange.Unit)] = []
    for figure in pairs.flatMap(\.self) where !names.contains(where: { $0.name == figure.name }) {
      names.append((figure.name, figure.unit))
    }
    return names.map { name, unit in
      // What is above a budget is a figure of those plans alone in which something is.
      let none: Double? = name.hasSuffix(", above budget") ? 0 : nil
      let values = pairs.map { figures in figures.first { $0.name == name }?.after ?? none }
      return Row(name: name, unit: unit, values: values)
    }
  }

  private var proofs: [Row] {
    let money = { (plan: Plan, major: Double) -> Double? in
      guard major.isFinite, abs(major) < 1e12 else { return nil }
      return Double(plan.plan.site.currency.money(major).minorUnits)
    }
    let isProven = { (plan: Plan) in plan.proof.boundSource != .none }
    return [
      Row(
        name: "Weighed cost",
        unit: .money,
        values: plans.map { money($0, $0.proof.objective) }
      ),
      Row(
        name: "Bound",
        unit: .money,
        values: plans.map { isProven($0) ? money($0, $0.proof.bound) : nil }
      ),
      Row(
        name: "Gap, at most",
        unit: .share,
        // Rounded up, so that it never promises more than the proof.
        values: plans.map { isProven($0) ? ($0.proof.gap * 10_000).rounded(.up) / 10_000 : nil }
      ),
    ]
  }

  private var differences: [Row] {
    let count = { (name: String, values: [Int]) in
      Row(name: name, unit: .count, values: values.map { Double($0) })
    }
    return [
      count("Not possible as asked", plans.map(\.notPossible)),
      count("People with changes", [0] + changes.map(\.changedPeople.count)),
      count("Shifts changed", [0] + changes.map(\.changedShifts)),
      count("People more", [0] + changes.map(\.joined.count)),
      count("People fewer", [0] + changes.map(\.left.count)),
    ].filter { row in row.name == "Shifts changed" || row.values.contains { $0 != 0 } }
  }

  /// A figure of a plan as people see it.
  func text(_ row: Row, _ place: Int) -> String {
    guard let value = row.values[place] else { return "-" }
    switch row.unit {
    case .share: return Decimals.percent(value, digits: row.name.hasPrefix("Gap") ? 2 : 1)
    case .contacts, .hours: return Decimals.text(value, digits: 1)
    case .count: return Decimals.text(value, digits: 0)
    case .money: return plans[place].plan.site.currency.text(Money(minorUnits: Int(value)))
    }
  }

  static let weightsNote =
    "Weighed costs use each plan's own weights and cannot be compared from plan to plan; pay, "
    + "service and wishes can."
  static let gapNote =
    "A wide gap may be larger than the difference that is looked at; more time narrows it."

  /// Sentences beside the figures.
  var notes: [String] {
    var notes: [String] = []
    if plans.contains(where: { $0.proof.weights != base.proof.weights }) {
      notes.append(Self.weightsNote)
    }
    if plans.contains(where: { $0.proof.boundSource == .none || $0.proof.gap >= 0.05 }) {
      notes.append(Self.gapNote)
    }
    return notes
  }
}
