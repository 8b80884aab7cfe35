public import Foundation
public import Planning
public import Rostering

/// What searches for finance found out about a plan, as budget.json keeps it for the page.
public struct KeptFinance {
  /// What a step of money buys.
  public let price: BudgetPrice?
  /// Service against money.
  public let curve: BudgetCurve?
  /// The relaxation of the curve.
  public let relaxed: RelaxedCurve?
  /// What it is worth to have responses at hand.
  public let responses: [ResponseWorth]?
  /// The share of weeks that a reserve was to cover; nil where nobody had said.
  public let share: Double?

  /// What a budget.json keeps; nil where it is none of this version and site.
  public init?(_ json: Data, at site: Site) {
    guard let tree = try? JSONDecoder().decode(JSONValue.self, from: json),
      case .object(let values) = tree
    else { return nil }
    let (fields, count) = (Fields(values: values, path: ""), site.queues.count)
    do {
      guard try fields["schema"].string() == FinanceJSON.schema,
        try fields["currency"].string() == site.currency.code
      else { return nil }
      price = try fields["price"].optional { try Self.price($0, count) }
      curve = try fields["curve"].optional { try Self.curve($0, count) }
      relaxed = try fields["relaxed"].optional(Self.relaxed)
      responses = try fields["responses"].optional { place in
        try place.items().map { try Self.response($0, site) }
      }
      share = try fields["contingency"].optional { place in
        guard case .object(let values) = place.value else { throw place.problem("is no object") }
        return try Fields(values: values, path: "contingency")["share"].number()
      }
    } catch {
      return nil
    }
  }

  private static func price(_ place: JSONPlace, _ queues: Int) throws -> BudgetPrice {
    let fields = try place.fields(["step", "least", "less", "same", "more"])
    return BudgetPrice(
      step: try money(fields["step"]),
      least: try money(fields["least"]),
      less: try point(fields["less"], queues),
      same: try point(fields["same"], queues),
      more: try point(fields["more"], queues)
    )
  }

  private static func curve(_ place: JSONPlace, _ queues: Int) throws -> BudgetCurve {
    let fields = try place.fields(["points", "plan", "least", "knee"])
    return BudgetCurve(
      points: try fields["points"].items().map { try point($0, queues) },
      least: try money(fields["least"]),
      plan: try point(fields["plan"], queues)
    )
  }

  private static func relaxed(_ place: JSONPlace) throws -> RelaxedCurve {
    let fields = try place.fields(["exact", "points"])
    return RelaxedCurve(
      points: try fields["points"].items().map {
        let point = try $0.fields(["cap", "weighed", "price"])
        return RelaxedCurve.Point(
          cap: try point["cap"].number(),
          weighed: try point["weighed"].number(),
          price: try point["price"].number()
        )
      },
      isExact: try fields["exact"].bool()
    )
  }

  private static func response(_ place: JSONPlace, _ site: Site) throws -> ResponseWorth {
    let fields = try place.fields([
      "kind", "person", "queue", "expected", "saving", "price", "uses",
    ])
    var thing = ResponseWorth.Thing.response(try fields["kind"].string())
    if fields["person"].value != .null {
      thing = .training(
        PersonID(try fields["person"].index(in: site.people.map(\.id), "person")),
        QueueID(try fields["queue"].index(in: site.queues.map(\.name), "queue"))
      )
    }
    return ResponseWorth(
      thing: thing,
      uses: try fields["uses"].items().map {
        let use = try $0.fields(["risk", "likelihood", "worth", "saves"])
        return ResponseWorth.Use(
          risk: try use["risk"].string(),
          likelihood: try use["likelihood"].number(),
          worth: try use["worth"].number(),
          saves: try use["saves"].number()
        )
      },
      price: try fields["price"].optional(money)
    )
  }

  private static func point(_ place: JSONPlace, _ queues: Int) throws -> BudgetPoint {
    let fields = try place.fields([
      "cap", "pay", "in_standard", "missed", "short_hours", "weighed", "bound", "gap",
    ])
    let served = try fields["in_standard"].items().map { try $0.number() }
    let missed = try fields["missed"].items().map { try $0.number() }
    guard served.count == queues, missed.count == queues else {
      throw place.problem("has not each queue of the site once")
    }
    return BudgetPoint(
      cap: try fields["cap"].optional(money),
      pay: try money(fields["pay"]),
      inStandard: served,
      missed: missed,
      shortHours: try fields["short_hours"].number(),
      objective: try fields["weighed"].number(),
      bound: try fields["bound"].optional { try $0.number() }
    )
  }

  private static func money(_ place: JSONPlace) throws -> Money {
    Money(minorUnits: try place.integer())
  }
}
