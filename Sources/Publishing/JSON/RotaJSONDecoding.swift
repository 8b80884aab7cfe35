import Planning
import Rostering

/// A JSON tree as the record of a plan, read strictly against the site.
struct RotaJSONDecoding {
  let site: Site
  private let personIDs: [String]
  private let queueNames: [String]
  private let patternNames: [String]

  init(site: Site) {
    self.site = site
    personIDs = site.people.map(\.id)
    queueNames = site.queues.map(\.name)
    patternNames = site.patterns.map(\.name)
  }

  func record(_ root: JSONPlace) throws -> PlanRecord {
    try checkSchema(root)
    let fields = try root.fields(
      ["schema", "site", "search", "proof", "figures", "lines", "not_possible"],
      // Plans made before there were price lists have none.
      optional: ["prices"]
    )
    try checkSite(fields["site"])
    return PlanRecord(
      rota: try rota(fields["lines"]),
      proof: try proof(fields["proof"]),
      figures: try figures(fields["figures"]),
      search: try search(fields["search"]),
      notPossible: try fields["not_possible"].items().map(notPossible),
      prices: try fields["prices"].optional(prices)
    )
  }

  /// The schema is judged first, so that a file of a later version is not blamed for its keys.
  private func checkSchema(_ root: JSONPlace) throws {
    guard case .object(let found) = root.value, let schema = found["schema"] else {
      throw root.problem("has no \"schema\"; it is no rota.json")
    }
    guard schema == .string(RotaJSONFile.schema) else {
      throw JSONPlace(value: schema, path: "schema")
        .problem("expected \"\(RotaJSONFile.schema)\", found \(schema.kind)")
    }
  }

  private func checkSite(_ place: JSONPlace) throws {
    guard case .object(let expected) = RotaJSONEncoding(site: site).siteValue else { return }
    let fields = try place.fields(expected.keys.sorted())
    for (key, value) in expected.sorted(by: { $0.key < $1.key })
    where fields[key].value != value {
      throw fields[key].problem(
        "\(fields[key].value.kind) does not belong to this site, which has \(value.kind)"
      )
    }
  }

  private func search(_ place: JSONPlace) throws -> PlanRecord.Search {
    let fields = try place.fields(["seconds", "effort", "gap", "seed", "most_changes"])
    guard let seed = UInt64(try fields["seed"].string()) else {
      throw fields["seed"].problem("expected a whole number of 64 bits as a text")
    }
    return PlanRecord.Search(
      seconds: try fields["seconds"].optional { try $0.number() },
      effort: try fields["effort"].optional { try $0.integer() },
      gap: try fields["gap"].number(),
      seed: seed,
      mostChanges: try fields["most_changes"].optional { try $0.integer() }
    )
  }

  private func proof(_ place: JSONPlace) throws -> Proof {
    let fields = try place.fields(
      ["objective", "bound", "gap", "bound_source", "stopped", "weights", "presence_weight"],
      // Plans made before there were hard budgets have none.
      optional: ["budget_weight"]
    )
    let source: Proof.BoundSource = try choice(fields["bound_source"])
    let bound = try fields["bound"].optional { try $0.number() }
    guard (bound == nil) == (source == .none) else {
      throw fields["bound"].problem("a bound and its source go together")
    }
    let proof = Proof(
      objective: try fields["objective"].number(),
      bound: bound ?? -.infinity,
      boundSource: source,
      stopped: try choice(fields["stopped"]),
      weights: try fields["weights"].items().map { try $0.number() },
      seconds: 0,
      presenceWeight: try fields["presence_weight"].number(),
      budgetWeight: try fields["budget_weight"].optional { try $0.number() } ?? 0
    )
    let gap = try fields["gap"].optional { try $0.number() } ?? .infinity
    guard gap == proof.gap || abs(gap - proof.gap) <= 1e-9 else {
      throw fields["gap"].problem("\(gap) is not what objective and bound make: \(proof.gap)")
    }
    return proof
  }

  private func notPossible(_ place: JSONPlace) throws -> NotPossible {
    let fields = try place.fields(["person", "clash", "remedies", "given"])
    return NotPossible(
      person: try fields["person"].string(),
      clash: try fields["clash"].items().map { try $0.string() },
      remedies: try fields["remedies"].items().map { try $0.string() },
      given: try fields["given"].string()
    )
  }

  private func choice<Choice: RawRepresentable<String>>(_ place: JSONPlace) throws -> Choice {
    guard let choice = Choice(rawValue: try place.string()) else {
      throw place.problem("\(place.value.kind) is not a value that this place can have")
    }
    return choice
  }
}

extension RotaJSONDecoding {
  private func rota(_ place: JSONPlace) throws -> Rota {
    // Whether everyone has a line, in the site's order, is for the judge of the rota to say.
    Rota(lines: try place.items().map(line))
  }

  private func line(_ place: JSONPlace) throws -> Line {
    let fields = try place.fields(["person", "shifts", "serving"])
    return Line(
      person: PersonID(try fields["person"].index(in: personIDs, "person")),
      shifts: try fields["shifts"].items().map(shift),
      serving: try fields["serving"].items().map { place in
        let (block, span) = try stretch(place, ["queue"])
        let queue = try block["queue"].optional { try $0.index(in: queueNames, "queue") }
        return ServingBlock(queue: queue.map { QueueID($0) }, span: span)
      }
    )
  }

  private func shift(_ place: JSONPlace) throws -> Shift {
    let (fields, span) = try stretch(
      place,
      ["date", "pattern", "paid_minutes", "breaks", "activities"]
    )
    guard let date = LocalDate(try fields["date"].string()) else {
      throw fields["date"].problem("\(fields["date"].value.kind) is no date such as 2026-03-29")
    }
    return Shift(
      day: date.days(since: site.horizon.firstDay),
      pattern: PatternID(try fields["pattern"].index(in: patternNames, "shift pattern")),
      span: span,
      paid: Minutes(try fields["paid_minutes"].integer(in: 0...100_000)),
      breaks: try fields["breaks"].items().map { place in
        let (pause, span) = try stretch(place, ["name", "paid"])
        return PlannedBreak(
          name: try pause["name"].string(),
          span: span,
          isPaid: try pause["paid"].bool()
        )
      },
      activities: try fields["activities"].items().map { place in
        let (activity, span) = try stretch(place, ["name"])
        return PlannedActivity(name: try activity["name"].string(), span: span)
      }
    )
  }

  /// The fields of an object that has a start and an end beside `keys`, and the stretch between.
  private func stretch(_ place: JSONPlace, _ keys: [String]) throws -> (Fields, Span) {
    let times = ["start", "end", "start_minute", "end_minute"]
    let fields = try place.fields(keys + times)
    let start = try moment(fields, "start")
    let end = try moment(fields, "end")
    guard start <= end else { throw fields["end"].problem("lies before the start") }
    return (fields, start..<end)
  }

  /// An instant given twice, on the clock and in minutes, which must say the same.
  private func moment(_ fields: Fields, _ key: String) throws -> Moment {
    // A year beyond either side of the horizon is more than any shift needs.
    let reach = 1_000_000
    let minute = try fields[key + "_minute"].integer(in: -reach...reach)
    let moment = Moment(minute: minute)
    let clock = WallClock(horizon: site.horizon).iso(moment)
    guard try fields[key].string() == clock else {
      throw fields[key].problem(
        "\(fields[key].value.kind) is not minute \(minute), which is \(clock)"
      )
    }
    return moment
  }
}
