/// The page's styles, body and scripts, as they lie in `Resources` and in the binary.
enum PageParts {
  /// The styles, in the order in which they may overrule each other.
  static let styles = joined([
    PackageResources.tokens_css, PackageResources.frame_css, PackageResources.timeline_css,
    PackageResources.charts_css, PackageResources.risks_css, PackageResources.budget_css,
    PackageResources.print_css,
  ])

  /// What stands on the page before any script has run.
  static let body = joined([PackageResources.body_html])

  /// The scripts as one, so that their names stay among themselves; the last one starts the page.
  static let script =
    "\"use strict\";\n(() => {\nconst begun = performance.now();\n"
    + joined([
      PackageResources.texts_en_js, PackageResources.texts_de_js,
      PackageResources.sentences_de_js, PackageResources.words_js,
      PackageResources.model_js, PackageResources.clock_js, PackageResources.state_js,
      PackageResources.elements_js, PackageResources.sentences_js, PackageResources.duties_js,
      PackageResources.filters_js,
      PackageResources.axis_js, PackageResources.timeline_js, PackageResources.people_js,
      PackageResources.queues_js, PackageResources.heat_js, PackageResources.coverage_js,
      PackageResources.week_js, PackageResources.prices_js, PackageResources.impossible_js,
      PackageResources.risks_js, PackageResources.riskcharts_js,
      PackageResources.budget_js, PackageResources.budgetcharts_js,
      PackageResources.card_js, PackageResources.printing_js, PackageResources.keys_js,
      PackageResources.start_js,
    ]) + "})();\n"

  private static func joined(_ parts: [[UInt8]]) -> String {
    parts.map { String(decoding: $0, as: UTF8.self) }.joined()
  }
}
