public import Planning
public import Rostering

/// Everything that is told of two plans: who is affected how, and what the plans achieve.
public struct ChangesReport: Sendable {
  /// One of the two plans.
  public struct Plan: Sendable {
    /// What people call it: the folder as they gave it.
    public var name: String
    /// Its site.
    public var site: Site
    /// What it achieves and costs, over its whole horizon.
    public var figures: RotaFigures

    /// A plan.
    public init(name: String, site: Site, figures: RotaFigures) {
      self.name = name
      self.site = site
      self.figures = figures
    }
  }

  /// The older plan.
  public var before: Plan
  /// The newer plan.
  public var after: Plan
  /// What changes for whom.
  public var changes: RotaChanges
  /// How early people are to know, where that is asked for.
  public var notice: ShortNotice?
  /// Whether the figures of the plans are told, too.
  public var showsFigures: Bool

  /// A report.
  public init(
    before: Plan,
    after: Plan,
    changes: RotaChanges,
    notice: ShortNotice? = nil,
    showsFigures: Bool = true
  ) {
    self.before = before
    self.after = after
    self.changes = changes
    self.notice = notice
    self.showsFigures = showsFigures
  }
}
