import Planning

/// What-ifs side by side with their plan as a page that stands alone: no script, no network.
public struct WhatIfPage {
  /// Name of the file.
  public static let fileName = "comparison.html"

  private let comparison: WhatIfComparison
  private let words: WhatIfWords

  private let place: String

  /// The page of a comparison that is to lie in a folder: it leads to the what-ifs beside it.
  public init(_ comparison: WhatIfComparison, in place: String = "") {
    self.comparison = comparison
    self.place = place
    words = WhatIfWords(language: comparison.base.plan.site.language)
  }

  /// The page.
  public var text: String {
    let site = comparison.base.plan.site
    let title = "\(site.name): \(words.text("what if?"))"
    let last = site.horizon.date(ofDay: site.horizon.dayCount - 1)
    return Markup.document(
      title: title,
      language: words.language,
      style: Self.style,
      [
        .tag(
          "header",
          .tag("h1", Markup(title)),
          .tag("p", class: "dim", Markup("\(site.horizon.firstDay) \(words.text("to")) \(last)"))
        ),
        .tag("h2", Markup(words.text("Plans"))), plans,
        .tag("h2", Markup(words.text("Side by side"))), figures,
      ] + comparison.notes.map { .tag("p", class: "dim", Markup(words.text($0))) }
    )
  }

  private var plans: Markup {
    .table(
      class: "plans",
      head: ["Plan", "What is other than planned", "Folder"].map(words.text),
      rows: comparison.plans.enumerated().map { place, plan in
        [
          .name(plan.name),
          place == 0 ? Markup(words.text("as planned")) : .list(plan.alterations),
          place == 0 ? .name(plan.folder) : link(to: plan.folder),
        ]
      }
    )
  }

  private func link(to folder: String) -> Markup {
    guard !place.isEmpty, folder.hasPrefix(place + "/") else { return .name(folder) }
    let name = folder.dropFirst(place.count + 1)
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~".utf8)
    let path = name.utf8.reduce(into: "") { path, byte in
      let digits = String(byte, radix: 16, uppercase: true)
      path +=
        plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return .tag("a", link: path + "/" + PlanFolder.pagePath, .name(folder))
  }

  private func unit(_ row: WhatIfComparison.Row) -> String {
    row.unit == .money ? ", " + comparison.base.plan.site.currency.code : ""
  }

  /// Wide on paper, numbers under each other, and dark where the device is.
  private static let style = """
    table.figures td:not(:first-child), table.figures th:not(:first-child) { text-align: right;
      padding-left: 1.2rem; }
    table.figures td:first-child { white-space: nowrap; }
    @media screen and (max-width: 40rem) {
      .scroll table.figures, .scroll table.plans { min-width: 0; }
      table.figures td:first-child { white-space: normal; }
    }
    @page { size: A4 landscape; margin: 12mm; }
    @media screen and (prefers-color-scheme: dark) {
      :root { color-scheme: dark; --line: #444c57; --soft: #1d232b; --ink: #e8ebef; --dim: #aab3bf; }
      body { background: #12161b; }
      a { color: #9cc4ff; }
    }
    """

  /// A figure that differs from the plan's says by how much, in words and not by colour.
  private var figures: Markup {
    .table(
      class: "figures",
      head: [words.text("Figure")] + comparison.plans.map(\.name),
      rows: comparison.rows.map { row in
        [Markup(words.figure(row.name) + unit(row))]
          + comparison.plans.indices.map { place in
            let text = Markup(words.number(comparison.text(row, place)))
            guard place > 0, let change = change(row, place) else { return text }
            return .all([
              text, " ", .tag("span", class: "small", Markup("(\(words.number(change)))")),
            ])
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
      ? Decimals.text(difference * 100, digits: 1) + " " + words.text("points")
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
