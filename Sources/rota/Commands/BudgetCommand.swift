import ArgumentParser
import Finance
import Foundation
import Planning
import Publishing
import Rostering

/// `rota budget`: what a plan costs, what money buys, and what was paid.
struct BudgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budget",
    abstract: "What a plan costs, cap by cap and queue by queue, and what money buys.",
    discussion: """
      Each cap with what is allowed, committed, planned and left, and what uses it; what each \
      queue's contacts cost; what the next 100 of money buys and the last 100 bought, by planning \
      again with a cap on all pay; prices by the plan's bound.

      The folder 'finance' of the plan has budget.json, tables, and the workbook budget.xlsx with \
      formulas over the ledger. Each person's pay is hidden unless --with-pay is given; teams of \
      fewer than 3 people are then put together.

      --curve plans that many rotas from the cheapest to where more money buys nothing, and --rules \
      once without each rule. Each search takes 10 s unless --time or --effort says otherwise.

      --responses answers each risk of the register with each kind of response and without it, and \
      with somebody trained for one more queue: what that is worth in a week, against its price.

      --actuals takes a table of hours and money as paid: columns person, team or cost_centre, \
      perhaps queue, then hours and money. What differs from the plan is split into volume (more or \
      fewer hours), mix (who worked them) and price (what an hour was paid), to the penny.

      Exit status: 0 done; 1 a hard budget is exceeded; 2 bad input; 3 no rota was found, or the \
      files cannot be written; 64 wrong use of the command.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(
    help: ArgumentHelp("Plan so many rotas from the cheapest on, 3 to 50.", valueName: "number")
  )
  var curve: Int?

  @Flag(help: "Plan once without each rule, to say what it costs.")
  var rules = false

  @Flag(inversion: .prefixedNo, help: "Plan again with 100 of money less and more.")
  var price = true

  @Option(
    help: ArgumentHelp("A CSV file of hours and money as paid.", valueName: "file"),
    completion: .file()
  )
  var actuals: String?

  @Option(
    help: ArgumentHelp(
      "The plan before this one, to show what changed since; without it the one that was "
        + "replaced, kept or followed.",
      valueName: "plan"
    ),
    completion: .directory
  )
  var last: String?

  @Option(
    help: ArgumentHelp("Share of weeks that a reserve is to cover.", valueName: "percent")
  )
  var reserve = "90 %"

  @Flag(help: "Leave out names; identifiers stay.")
  var withoutNames = false

  @Flag(help: "Show what each person is paid.")
  var withPay = false

  @Option(
    help: ArgumentHelp(
      "Folder for the files, in place of 'finance' in the plan.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var out: String?

  @Flag(help: "Say what it is worth to have each response at hand, and to train people for it.")
  var responses = false

  @Option(
    help: ArgumentHelp(
      "With --responses: what can go wrong; the plan's own copy unless told otherwise.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml"])
  )
  var scenarios: String?

  @Option(
    help: ArgumentHelp(
      "With --responses: what a week of having one at hand costs, as call_in=50, or training=40 for a "
        + "person trained. May be given again. That of stand_by is what the plan pays for standby.",
      valueName: "kind=amount"
    )
  )
  var priceOf: [String] = []

  @OptionGroup(title: "Search")
  var search: SearchOptions

  @OptionGroup
  var output: OutputOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  mutating func validate() throws {
    guard curve.map({ (3...50).contains($0) }) ?? true else {
      throw ValidationError("--curve lies between 3 and 50.")
    }
    guard reserveShare != nil else {
      throw ValidationError("--reserve '\(reserve)' is not a percentage between 0 and 100.")
    }
  }

  private var reserveShare: Double? {
    let digits = reserve.filter { $0 != "%" }.trimmingCharacters(in: .whitespaces)
    guard let percent = Double(digits), (0...100).contains(percent) else { return nil }
    return percent / 100
  }

  func run() throws {
    let door = try PlanDoor(plan)
    let delivery = FinanceDelivery(
      door: door,
      out: out,
      privacy: FinancePrivacy(showsNames: !withoutNames, showsPay: withPay)
    )
    try delivery.checkPlace()
    let paid = try actuals.map { try FinanceInputs.actuals($0, for: door.site) }
    let checked = try FinanceInputs.contingencies(of: door)
    let before = try last.map(LastPay.named) ?? LastPay.kept(in: door.folder)?.last
    var report = PlanMoney(
      site: door.site,
      rota: door.record.rota,
      privacy: delivery.privacy
    )
    .report(prices: door.record.prices)
    report.bridge = LastPay.totals(of: report, at: door.site, last: before).bridge
    report.actuals = paid.map {
      ActualsMatch(site: door.site, rota: door.record.rota).report(on: $0.rows, file: $0.file)
    }
    report.contingency = checked.map {
      ReserveMaker(currency: door.site.currency).money(
        of: $0,
        covering: reserveShare ?? ReserveMaker.usualShare
      )
    }
    let searches = FinanceSearches(
      door: door,
      search: search,
      isQuiet: quiet,
      curveCount: curve
    )
    if price { report.price = try searches.price() }
    if let curve { report.curve = try searches.curve(curve) }
    if price || curve != nil {
      report.take(try searches.relaxed(), minorPerMajor: door.site.currency.minorPerMajor)
    }
    if responses {
      report.responses = try ResponseWorths(
        door: door,
        register: scenarios,
        prices: priceOf,
        seed: search.seed
      ).found()
    }
    if rules { report.rules = try searches.rules() }
    try delivery.write(report)
    Console.show(
      output.json
        ? FinanceJSON(site: door.site, report: report).text
        : FinanceText(site: door.site, report: report, next: delivery.next(report)).text
    )
    if !report.keepsHardCaps { throw ExitStatus.doesNotHold }
  }
}
