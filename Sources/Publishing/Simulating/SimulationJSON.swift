public import Planning
public import Simulating

/// What `rota simulate` found, for programs: simulation.json of a plan folder, and `--json`.
public struct SimulationJSON {
  /// Name and version of the schema.
  public static let schema = "rota-simulate/1"

  private let site: Site
  private let comparison: ServiceComparison
  private let rounds: [CalibrationRound]

  /// The JSON of a comparison.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - comparison: What was planned and what came out.
  ///   - rounds: The rounds of a calibration that led to the rota; none where there was none.
  public init(site: Site, comparison: ServiceComparison, rounds: [CalibrationRound] = []) {
    (self.site, self.comparison, self.rounds) = (site, comparison, rounds)
  }

  /// The JSON, which is the same for the same rota, settings and seed.
  public var text: String {
    let week = comparison.simulated
    return JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "site": RotaJSONEncoding(site: site).siteValue,
        "settings": settings(week.settings), "holds": .bool(comparison.holds),
        "queues": .array(comparison.queues.map(queue)),
        "people": .array(
          zip(site.people, week.occupancy).map { person, occupancy in
            .object(["person": .string(person.id), "occupancy": value(occupancy)])
          }
        ),
        "break_late_seconds": value(week.breakLateSeconds),
        "shift_end_late_seconds": value(week.shiftEndLateSeconds),
        "calibration": .array(rounds.map(round)),
      ])
    )
  }

  private func settings(_ settings: SimulationSettings) -> JSONValue {
    let squared: JSONValue =
      switch settings.handleTimes {
      case .exponential: .null
      case .lognormal(let squared): .number(squared)
      }
    return .object([
      "replications": .integer(settings.replications),
      // As a text: programs read numbers as doubles, which would lose digits.
      "seed": .string(String(settings.seed)), "routing": .string(settings.routing.rawValue),
      "handle_variation": squared, "spell_minutes": .number(settings.spellMinutes),
    ])
  }

  private func queue(_ queue: ComparedQueue) -> JSONValue {
    .object([
      "queue": .string(site[queue.queue].name), "holds": .bool(queue.holds),
      "all": service(queue.all), "occupancy": value(queue.occupancy),
      "weeks": .array(queue.weeks.compactMap(\.self).map(stretch)),
      "days": .array(queue.days.compactMap(\.self).map(stretch)),
      "intervals": .array(queue.intervals.compactMap(\.self).map(stretch)),
      "causes": .array(
        queue.parts.map {
          .object(["cause": .string($0.cause.rawValue), "share": .number($0.share)])
        }
      ),
    ])
  }

  private func stretch(_ service: ComparedService) -> JSONValue {
    guard case .object(var fields) = self.service(service) else { return .null }
    let clock = WallClock(horizon: site.horizon)
    fields["start"] = .string(service.span.map { clock.iso($0.lowerBound) } ?? "")
    fields["end"] = .string(service.span.map { clock.iso($0.upperBound) } ?? "")
    return .object(fields)
  }

  private func service(_ service: ComparedService) -> JSONValue {
    let simulated = service.simulated
    return .object([
      "contacts": .number(simulated.contacts), "promised": .number(service.promised),
      "planned": .optional(service.planned, JSONValue.number),
      "simulated": value(simulated.inTime), "abandoned": value(simulated.abandoned),
      "left": .number(simulated.left), "wait_seconds": value(simulated.waitSeconds),
      "is_promise": .bool(service.isPromise), "holds": .bool(service.holds),
    ])
  }

  private func value(_ estimate: Estimate) -> JSONValue {
    .object([
      "value": .number(estimate.value),
      "half_width": estimate.halfWidth.isFinite ? .number(estimate.halfWidth) : .null,
    ])
  }

  private func round(_ round: CalibrationRound) -> JSONValue {
    .object([
      "largest_difference": .number(round.largestDifference),
      "factors": .array(
        site.queues.indices.flatMap { index in
          Weekday.allCases.filter { round.calibration.has(QueueID(index), $0) }.map { day in
            JSONValue.object([
              "queue": .string(site.queues[index].name), "day": .string(day.abbreviation),
              "factor": .number(round.calibration[QueueID(index), day]),
            ])
          }
        }
      ),
    ])
  }
}
