import ArgumentParser
import Optimising
import Planning
import Publishing
import Rostering

/// `rota explain`: why someone works what they work, why a queue is short, what a rule or a step of
/// the priorities costs.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why a plan is as it is, and what other choices would cost.",
    discussion: """
      Ask one of four questions of a plan folder:

      --person P --day D          why P works what they work on D: what the rules leave open, \
      what the next best would cost, who else could work the shift
      --queue Q --at TIME         why Q has the people it has: who could serve it, what each is \
      doing instead, and what it would cost to have them
      --rule R [--person P]       what rule R costs, for everyone or for P: planned again \
      without it, by default as the plan was searched; at most what --time or --effort allow
      --priorities                what keeping each goal in its place costs those after it, by \
      linear programs; with --time or --effort also planned again, with each step last

      Costs are what the judge of 'rota verify' counts of the changed rota more than of the plan, \
      in weighed cost (the goals under the plan's weights) and goal by goal. 'missed' are \
      contacts promised and missed; a minus is for the better.

      Exit status: 0 explained; 2 bad input; 3 no rota was found without the rule; 64 wrong use \
      of the command.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(help: ArgumentHelp("The person, by id.", valueName: "id"))
  var person: String?

  @Option(help: "The day: a date such as 2026-03-02, or a weekday such as mon.")
  var day: String?

  @Option(help: ArgumentHelp("The queue.", valueName: "name"))
  var queue: String?

  @Option(
    help: ArgumentHelp(
      "The time on the site's clock: '2026-03-03 10:15', or 'tue 10:15'.",
      valueName: "date-time"
    )
  )
  var at: String?

  @Option(help: ArgumentHelp("The rule, by the name it has in the site.", valueName: "name"))
  var rule: String?

  @Flag(help: "Ask what each step of the priorities costs the others.")
  var priorities = false

  @OptionGroup
  var output: OutputOptions

  @OptionGroup(title: "Search, with --rule and --priorities")
  var search: SearchOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  mutating func validate() throws {
    let isRight =
      switch (person, day, queue, at, rule) {
      case (nil, nil, nil, nil, nil): priorities
      case (_?, _?, nil, nil, nil), (nil, nil, _?, _?, nil), (_, nil, nil, nil, _?): !priorities
      default: false
      }
    guard isRight else {
      throw ValidationError(
        "Ask one question: --person with --day, --queue with --at, --rule, alone or with "
          + "--person, or --priorities."
      )
    }
  }

  func run() throws {
    let door = try PlanDoor(plan)
    let question = ExplainQuestion(site: door.site)
    let explained = ExplainedPlan(name: door.name, site: door.site, rota: door.record.rota)
    let json = ExplanationJSON(explained)
    if priorities {
      let found = try PriorityQuestion(door: door, search: search, isQuiet: quiet).answer()
      Console.show(output.json ? json.text(found) : PriorityExplanationText(explained, found).text)
    } else if let rule {
      let person = try person.map(question.person)
      let found = try RuleQuestion(door: door, search: search, isQuiet: quiet).answer(
        try question.rule(rule, of: person),
        of: person
      )
      Console.show(output.json ? json.text(found) : RuleExplanationText(explained, found).text)
    } else if let person, let day {
      let (id, number) = (try question.person(person), try question.day(day))
      let found = try PlanExplainer(door: door).explainer().day(number, of: id)
      Console.show(output.json ? json.text(found) : DayExplanationText(explained, found).text)
    } else if let queue, let at {
      let (id, interval) = (try question.queue(queue), try question.interval(at))
      let found = try PlanExplainer(door: door).explainer().queue(id, at: interval)
      Console.show(output.json ? json.text(found) : QueueExplanationText(explained, found).text)
    }
  }
}
