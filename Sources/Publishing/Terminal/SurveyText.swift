import Foundation
public import Demand
public import Planning

/// What was understood of a site: its people and hours, each queue's load against the hours
/// available for it, and what cannot work.
public struct SurveyText {
  /// The site.
  public let site: Site
  /// What was found.
  public let survey: SiteSurvey
  /// What can go wrong there; nil where nobody has written it down.
  public let register: RiskRegister?
  /// Clashes that are told after it: what they say of a person is not said twice.
  public let notPossible: [NotPossible]

  /// The text of a survey.
  public init(
    site: Site,
    survey: SiteSurvey,
    register: RiskRegister? = nil,
    notPossible: [NotPossible] = []
  ) {
    self.site = site
    self.survey = survey
    self.register = register
    self.notPossible = notPossible
  }

  /// The survey in plain text of 80 columns.
  public var text: String {
    let sections = [
      heading, queues,
      list("Impossible:", survey.impossible(besides: Set(notPossible.map(\.person)))),
      list("Worth a look:", survey.warnings),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var heading: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    let hours = survey.contractHours
    return TextLines.wrapped(
      "\(site.name), \(horizon.firstDay) to \(last) in \(horizon.zone.identifier), intervals of "
        + "\(horizon.interval.count) minutes"
    )
      + TextLines.wrapped(
        "\(survey.peopleCount) people, \(text(hours.lowerBound)) to \(text(hours.upperBound)) "
          + "contract hours after leave"
      ) + risks
  }

  private var risks: [String] {
    guard let count = register?.risks.count else { return [] }
    let drawn = register?.risks.filter(\.isRandom).count ?? 0
    let chance = drawn == 0 ? "" : ", \(drawn) of them with something left to chance"
    return TextLines.wrapped(
      "\(count) \(count == 1 ? "risk" : "risks") in contingencies.yaml" + chance
    )
  }

  private var queues: [String] {
    var table = TextTable([
      ("Queue", .left), ("Contacts", .right), ("Load h", .right), ("Needed h", .right),
      ("People", .right), ("Available h", .right),
    ])
    for queue in survey.queues {
      table.add([
        site[queue.queue].name, Decimals.text(queue.contacts, digits: 0),
        Decimals.text(queue.loadHours, digits: 1), Decimals.text(queue.neededHours, digits: 1),
        "\(queue.people)", Decimals.text(queue.competentHours, digits: 1),
      ])
    }
    return table.isEmpty ? [] : table.lines
  }

  private func list(_ title: String, _ sentences: [String]) -> [String] {
    guard !sentences.isEmpty else { return [] }
    return [title] + sentences.flatMap { TextLines.wrapped($0, first: "- ") }
  }

  private func text(_ minutes: Minutes) -> String { Decimals.text(minutes.hours, digits: 1) }
}
