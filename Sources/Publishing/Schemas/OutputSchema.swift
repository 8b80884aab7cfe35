/// The JSON schema of something that a command prints or writes for programs.
public struct OutputSchema: Sendable {
  /// The name by which `rota reference --output-schema` gives it.
  public let name: String
  /// What it is of, in words.
  public let title: String
  /// The schema, in the dialect of JSON Schema 2020-12.
  public let text: String

  private init(_ name: String, _ title: String, _ form: OutputForm) {
    (self.name, self.title) = (name, title)
    guard case .object(var fields) = form.schema else {
      text = ""
      return
    }
    fields["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    fields["title"] = .string(title)
    text = JSONWriter.text(.object(fields))
  }

  /// Every schema.
  public static let all: [OutputSchema] = [
    OutputSchema("rota", "rota.json of a plan folder", PlanForms.rota),
    OutputSchema("plan", "rota plan --json", PlanForms.plan),
    OutputSchema("verify", "rota verify --json", PlanForms.verify),
    OutputSchema(
      "simulate",
      "rota simulate --json, and simulation.json of a plan folder",
      SimulationForms.simulate
    ),
    OutputSchema(
      "check",
      "rota check --json, and contingency.json of a plan folder",
      ContingencyForms.check
    ),
    OutputSchema("diff", "rota diff --json", ChangesForms.diff),
    OutputSchema("brief", "rota brief --json", BriefForms.brief),
    OutputSchema("explain-day", "rota explain --person --day --json", ExplanationForms.day),
    OutputSchema("explain-queue", "rota explain --queue --at --json", ExplanationForms.queue),
    OutputSchema("explain-rule", "rota explain --rule --json", ExplanationForms.rule),
    OutputSchema(
      "explain-priorities",
      "rota explain --priorities --json",
      ExplanationForms.priorities
    ),
    OutputSchema("whatif", "rota whatif --json", WhatIfForms.comparison),
    OutputSchema("whatif-mark", "whatif.json of a what-if's plan folder", WhatIfForms.mark),
    OutputSchema(
      "budget",
      "rota budget --json, and budget.json of a plan folder",
      FinanceForms.budget
    ),
    OutputSchema("check-site", "rota check-site --json", SiteForms.survey),
    OutputSchema("staff", "rota staff --json", SiteForms.staffing),
    OutputSchema("demand", "rota demand --json", SiteForms.demand),
    OutputSchema("new", "rota new --json", SiteForms.new),
    OutputSchema("import", "rota import --json", SiteForms.imported),
    OutputSchema("reference", "rota reference --json", SiteForms.reference),
    OutputSchema("model", "rota model export --json", SiteForms.model),
    OutputSchema(
      "problems",
      "what any command prints with --json for bad input",
      SiteForms.problems
    ),
  ]

  /// The schema of a name; nil where there is none.
  public static func named(_ name: String) -> OutputSchema? { all.first { $0.name == name } }
}
