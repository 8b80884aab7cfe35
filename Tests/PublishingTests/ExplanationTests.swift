import Foundation
import Planning
import Publishing
import Rostering
import RotaTesting
import Testing

@Suite("Explanations in words and for programs")
struct ExplanationTests {
  private let site: Site
  private let rota: Rota

  init() throws {
    site = try SmallSite.withStandards(window: .day)
    rota = try SmallSite.rota(for: site)
  }

  private var plan: ExplainedPlan { ExplainedPlan(name: "week-10", site: site, rota: rota) }

  private func report(missed: Double, pay: Int, wishes: Int, goals: [Double]) -> CheckReport {
    let queues = [0, 1].map { id in
      RotaFigures.QueueFigures(
        queue: QueueID(id),
        contacts: 30,
        promised: 24,
        served: 20,
        missed: id == 0 ? missed : 0,
        shortfallHours: 0,
        surplusHours: 0,
        requirementCost: 0
      )
    }
    return CheckReport(
      violations: [],
      figures: RotaFigures(
        queues: queues,
        centres: [],
        pay: Money(minorUnits: pay),
        wishCount: 2,
        wishesGranted: 0,
        wishesUnmetStrength: wishes,
        load: [],
        goals: []
      ),
      ledger: PayLedger(entries: []),
      curveGoals: goals
    )
  }

  private func cost(_ objective: Double, missed: Double, pay: Int, wishes: Int) -> GoalCost {
    GoalCost(
      from: report(missed: 0, pay: 0, wishes: 0, goals: [0]),
      to: report(missed: missed, pay: pay, wishes: wishes, goals: [objective]),
      weights: [1]
    )
  }

  /// P01's Tuesday, with one of each kind of reason.
  private func day() throws -> PersonDayExplanation {
    let line = rota.lines[0]
    let shift = try #require(line.shifts.first { $0.day == 1 })
    var day = PersonDayExplanation(
      person: PersonID(0),
      day: 1,
      shift: shift,
      serving: line.serving.filter { $0.span.overlaps(shift.span) }
    )
    func option(_ times: String, _ obstacles: [Obstacle]) throws -> PersonDayExplanation.Option {
      .init(shift: try site.shift(onDay: 1, times), obstacles: obstacles)
    }
    let hours = Obstacle(
      rule: .hours,
      name: "weekly_hours",
      day: 0,
      sentence: "the week from 2026-03-02 has 30:00 h, not 37:30 h to 37:30 h"
    )
    let rest = Obstacle(
      rule: .restBetweenShifts,
      name: "rest_between_shifts",
      day: 2,
      sentence: "rests 11:30 h"
    )
    let away = Obstacle(
      rule: .absencesRespected,
      day: 1,
      sentence: "the shift 2026-03-03 09:00 to 2026-03-03 17:30 touches leave "
        + "2026-03-03 00:00 to 2026-03-04 00:00"
    )
    day.options = [
      try option("09:00-17:30 lunch 12:30", []), try option("08:00-16:30 lunch 12:00", []),
      try option("11:00-19:30 lunch 15:00", [rest]), try option("11:30-20:00 lunch 15:30", [rest]),
    ]
    day.dayOff.obstacles = [hours]
    day.without = cost(-88, missed: 3.2, pay: -12_000, wishes: 0)
    day.alternatives = [
      .init(
        shift: day.options[1].shift,
        otherDays: [.init(day: 4, before: rota.lines[0].shifts[4], after: nil)],
        cost: cost(12.4, missed: 2.5, pay: -800, wishes: 1)
      ),
      .init(shift: nil, otherDays: [], cost: cost(100, missed: 20, pay: 0, wishes: -1)),
    ]
    day.possibleChoices = 5
    day.colleagues = [
      .init(person: PersonID(1), own: nil, cost: cost(0, missed: 0, pay: 0, wishes: 0)),
      .init(person: PersonID(2), own: nil, obstacles: [away]),
      .init(person: PersonID(3), own: nil, obstacles: [away]),
    ]
    day.ableCount = 1
    return day
  }

  private func queue() -> QueueExplanation {
    var queue = QueueExplanation(
      queue: QueueID(0),
      interval: Interval(48 + 20),
      isOpen: true,
      required: 3,
      planned: 1.8,
      contacts: 12,
      served: 7.25,
      servedIfMet: 10.5
    )
    queue.serving = [PersonID(0)]
    let span = Moment(minute: 1440 + 600)..<Moment(minute: 1440 + 630)
    queue.candidates = [
      .init(
        person: PersonID(1),
        doing: .onBreak("lunch", span),
        cost: cost(3.5, missed: 0.7, pay: 0, wishes: 0)
      ),
      .init(
        person: PersonID(2),
        doing: .dayOff,
        changes: [.init(day: 1, before: nil, after: rota.lines[0].shifts[1])],
        cost: cost(80, missed: 0, pay: 8000, wishes: 0),
        obstacles: [Obstacle(rule: .hours, name: "weekly_hours", sentence: "the week is full")]
      ),
      .init(person: PersonID(3), doing: .absent(.leave, span)),
    ]
    return queue
  }

  private func rule(_ bound: Double) -> RuleExplanation {
    func proof(_ objective: Double, _ bound: Double) -> Proof {
      Proof(
        objective: objective,
        bound: bound,
        boundSource: .lagrangian,
        stopped: .effortSpent,
        weights: [1],
        seconds: 0
      )
    }
    return RuleExplanation(
      rule: "max_days_per_week",
      person: nil,
      heldBy: 4,
      with: proof(1000, bound),
      without: proof(950, 940),
      difference: cost(-50, missed: -10, pay: 0, wishes: 0),
      keepsPlan: false
    )
  }

  /// Two steps of the site's priorities, one planned again.
  private func priorities() -> PriorityExplanation {
    let steps = site.priorities.steps.count
    func values(_ first: [Double]) -> [Double] {
      first + Array(repeating: 7, count: max(0, steps - first.count))
    }
    var proof = rule(990).with
    proof.weights = values([63.2, 12])
    let plan = PriorityExplanation.Planned(goals: values([1.5, 50]), proof: proof)
    var found = PriorityExplanation(plan: plan, estimates: values([0, 41]), steps: [])
    found.steps = [
      .init(
        place: 0,
        estimates: values([35.2, 0]),
        planned: .init(goals: values([36, 9.5]), proof: rule(900).without)
      ), .init(place: 1, estimates: values([0, 41])),
    ]
    return found
  }

  private func texts() throws -> [String] {
    [
      DayExplanationText(plan, try day()).text, QueueExplanationText(plan, queue()).text,
      RuleExplanationText(plan, rule(990)).text, RuleExplanationText(plan, rule(900)).text,
      PriorityExplanationText(plan, priorities()).text,
    ]
  }

  @Test("The whole texts, as recorded, in 80 columns")
  func wholeTexts() throws {
    let texts = try texts()
    for line in texts.flatMap({ $0.split(separator: "\n") }) { #expect(line.count <= 80) }
    try snapshot(texts.joined(separator: "\n-----\n\n"), named: "explanations.txt")
  }

  @Test("Rest is told as what there is and what is needed")
  func rest() throws {
    let text = DayExplanationText(plan, try day()).text.replacing(/\n */) { _ in " " }
    #expect(text.contains("rest_between_shifts: rest before Wednesday's shift"))
    #expect(text.contains("there, 11 h needed"))
  }

  @Test("What is proven is told, and what lies within the gaps is not sold as a cost")
  func honest() {
    let proven = RuleExplanationText(plan, rule(990)).text.replacing(/\n */) { _ in " " }
    #expect(proven.contains("costs at least 40.00 and at most 60.00"))
    let unsure = RuleExplanationText(plan, rule(900)).text.replacing(/\n */) { _ in " " }
    #expect(unsure.contains("the difference lies within the gaps: the rule may cost nothing"))
    #expect(!unsure.contains("at least"))
  }

  @Test("A step of the priorities is told by what it costs and saves, in each goal's own unit")
  func stepsOfPriorities() {
    let text = PriorityExplanationText(plan, priorities()).text.replacing(/\n */) { _ in " " }
    #expect(text.contains("first costs 41.00 GBP above the budgets"))
    #expect(text.contains("; it saves 35.2 contacts missed"))
    #expect(text.contains("(gap 1.00% with it there, gap 1.06% with it last)"))
    #expect(text.contains("it costs 40.50 GBP above the budgets"))
    #expect(text.contains("in place 2, not last, costs the others nothing"))
  }

  @Test("A queue that is not short, or where nobody can come, is told as such")
  func queueSentences() {
    var explained = queue()
    explained.planned = 3
    #expect(QueueExplanationText(plan, explained).text.contains("\nNot short. "))
    explained.planned = 1
    explained.candidates.removeAll { $0.cost != nil }
    let nobody = QueueExplanationText(plan, explained).text
    #expect(nobody.contains("The only other who could serve it can't come: 1 on leave"))
    explained.candidates = []
    #expect(QueueExplanationText(plan, explained).text.contains("it takes training or hiring"))
    explained.isOpen = false
    #expect(QueueExplanationText(plan, explained).text.contains("calls is closed at this time"))
  }

  @Test("The JSON is valid and says the same")
  func json() throws {
    func tree(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let json = ExplanationJSON(plan)
    let day = try tree(json.text(try day()))
    #expect(day["schema"] as? String == "rota-explain-day/1")
    #expect((day["options"] as? [[String: Any]])?.count == 4)
    let colleagues = try #require(day["colleagues"] as? [[String: Any]])
    #expect(colleagues.map { $0["cost"] is NSNull } == [false, true, true])
    let without = try #require(day["without_shift"] as? [String: Any])
    #expect((without["missed"] as? [String: Double])?["calls"] == 3.2)
    #expect(without["pay"] as? Int == -12_000)
    let queue = try tree(json.text(queue()))
    let candidates = try #require(queue["candidates"] as? [[String: Any]])
    #expect(candidates.map { $0["doing"] as? String } == ["break", "day_off", "leave"])
    #expect(queue["start"] as? String == "2026-03-03T10:00:00+00:00")
    let rule = try tree(json.text(rule(990)))
    #expect(rule["costs_at_least"] as? Double == 40)
    #expect(rule["within_gaps"] as? Bool == false)
    let steps = try #require(try tree(json.text(priorities()))["steps"] as? [[String: Any]])
    #expect((steps[0]["costs"] as? [Double])?.prefix(2) == [-35.2, 41])
    #expect((steps[0]["planned_costs"] as? [Double])?.prefix(2) == [-34.5, 40.5])
    #expect(steps[1]["planned_costs"] is NSNull)
  }
}
