import Planning

/// What-ifs side by side with their plan as a page that stands alone: no script, no network.
public struct WhatIfPage {
  /// Name of the file.
  public static let fileName = "comparison.html"

  private let comparison: WhatIfComparison

  /// The page of a comparison.
  public init(_ comparison: WhatIfComparison) { self.comparison = comparison }

  /// The page.
  public var text: String {
    let site = comparison.base.plan.site
    let title = "\(site.name): what if?"
    let last = site.horizon.date(ofDay: site.horizon.dayCount - 1)
    return Markup.document(
      title: title,
      [
        .tag(
          "header",
          .tag("h1", Markup(title)),
          .tag("p", class: "dim", Markup("\(site.horizon.firstDay) to \(last)"))
        ),
        .tag("h2", "Plans"), plans, .tag("h2", "Side by side"), figures,
      ] + comparison.notes.map { .tag("p", class: "dim", Markup($0)) }
    )
  }

  private var plans: Markup {
    .table(
      class: "plans",
      head: ["Plan", "What is other than planned", "Folder"],
      rows: comparison.plans.enumerated().map { place, plan in
        [
          .name(plan.name),
          place == 0 ? "as planned" : .list(plan.alterations),
          .name(plan.folder),
        ]
      }
    )
  }

  /// A figure that differs from the plan's says by how much, in words and not by colour.
  private var figures: Markup {
    .table(
      class: "figures",
      head: ["Figure"] + comparison.plans.map(\.name),
      rows: comparison.rows.map { row in
        [Markup(row.name)]
          + comparison.plans.indices.map { place in
            let text = Markup(comparison.text(row, place))
            guard place > 0, let change = change(row, place) else { return text }
            return .all([text, " ", .tag("span", class: "small", Markup("(\(change))"))])
          }
      }
    )
  }

  private func change(_ row: WhatIfComparison.Row, _ place: Int) -> String? {
    guard let old = row.values[0], let new = row.values[place], !row.name.hasPrefix("Gap"),
      row.unit != .count, row.name != "Weighed cost", row.name != "Bound"
    else { return nil }
    let difference = new - old
    let text =
      row.unit == .share
      ? Decimals.text(difference * 100, digits: 1) + " points"
      : comparison.text(
        WhatIfComparison.Row(
          name: row.name,
          unit: row.unit,
          values: row.values.map { _ in difference }
        ),
        place
      )
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return nil }
    return difference > 0 ? "+" + text : text
  }
}
