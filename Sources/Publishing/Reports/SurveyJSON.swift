public import Demand
public import Planning

/// What was understood of a site, for programs: the same as ``SurveyText``.
public struct SurveyJSON {
  /// Name and version of the schema.
  public static let schema = "rota-check-site/2"

  private let site: Site
  private let survey: SiteSurvey
  private let notPossible: [NotPossible]
  private let register: RiskRegister?

  /// The JSON of a survey.
  public init(
    site: Site,
    survey: SiteSurvey,
    notPossible: [NotPossible],
    register: RiskRegister? = nil
  ) {
    (self.site, self.survey, self.notPossible) = (site, survey, notPossible)
    self.register = register
  }

  /// The JSON, which is the same for the same site.
  public var text: String {
    let hours = survey.contractHours
    return JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "site": RotaJSONEncoding(site: site).siteValue,
        "people": .integer(survey.peopleCount),
        "contract_minutes": .object([
          "least": .integer(hours.lowerBound.count), "most": .integer(hours.upperBound.count),
        ]),
        "queues": .array(survey.queues.map(value)),
        "impossible": .array(survey.impossible.map(JSONValue.string)),
        "worth_a_look": .array(survey.warnings.map(JSONValue.string)),
        "not_possible": .array(notPossible.map(RotaJSONEncoding.value(of:))),
        "risks": .optional(register?.risks.count, JSONValue.integer),
      ])
    )
  }

  private func value(_ queue: SiteSurvey.QueueSurvey) -> JSONValue {
    .object([
      "queue": .string(site[queue.queue].name), "contacts": .number(queue.contacts),
      "load_hours": .number(queue.loadHours), "needed_hours": .number(queue.neededHours),
      "people": .integer(queue.people), "available_hours": .number(queue.competentHours),
    ])
  }
}
