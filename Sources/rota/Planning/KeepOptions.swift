import ArgumentParser
import Planning
import Publishing
import Rostering
import SiteFiles

/// The options that say what people had before, and how much of it may change.
struct KeepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A plan of the same days: what people had before. Each changed shift counts.",
      valueName: "plan"
    ),
    completion: .directory
  )
  var keep: String?

  @Option(
    help: ArgumentHelp(
      "A plan of other weeks: its shifts on the same weekdays are what people had before.",
      valueName: "plan"
    ),
    completion: .directory
  )
  var like: String?

  @Option(
    help: ArgumentHelp(
      "With --keep: plan again from this time on, on the site's clock. All before it stands as the "
        + "plan kept has it: '2026-03-04 10:15'.",
      valueName: "date-time"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp("Change no more shifts than this.", valueName: "number")
  )
  var mostChanges: Int?

  @Option(
    help: ArgumentHelp("Change the shifts of no more people than this.", valueName: "number")
  )
  var mostPeople: Int?

  @Option(
    help: ArgumentHelp(
      "Change no more hours than this: time worked that was not before, and the reverse.",
      valueName: "hours"
    )
  )
  var mostHours: Double?

  @Option(
    help: ArgumentHelp(
      "Plan once for each of these limits on changed shifts, and show what each one gains: "
        + "0,2,5,10. The plan kept is that of the last.",
      valueName: "numbers"
    )
  )
  var changesCurve: String?

  mutating func validate() throws {
    guard keep == nil || like == nil else {
      throw ValidationError("Give --keep or --like, not both.")
    }
    guard from == nil || keep != nil else {
      throw ValidationError("--from needs --keep PLAN: what stands before that time.")
    }
    guard mostChanges.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--most-changes is at least 0.")
    }
    guard mostPeople.map({ $0 >= 0 }) ?? true, mostHours.map({ $0 >= 0 && $0 <= 1e6 }) ?? true
    else {
      throw ValidationError("--most-people and --most-hours are at least 0.")
    }
    guard mostChanges == nil || changesCurve == nil else {
      throw ValidationError("Give --most-changes or --changes-curve, not both.")
    }
    if changesCurve != nil, limits.isEmpty {
      throw ValidationError("--changes-curve takes whole numbers from 0 up, such as 0,2,5,10.")
    }
  }

  /// Whether any of these options limits what may change.
  var limitsChanges: Bool {
    mostChanges != nil || changesCurve != nil || mostPeople != nil || mostHours != nil
  }

  /// The limits of the curve from the smallest on; none where any is no number.
  var limits: [Int] {
    let parts = (changesCurve ?? "").split(separator: ",").map {
      Int($0.filter { !$0.isWhitespace })
    }
    let numbers = parts.compactMap(\.self).filter { $0 >= 0 }
    return numbers.count == parts.count ? Set(numbers).sorted() : []
  }

  /// The site with what people had before, if these options say it.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func apply(to site: Site) throws -> (site: Site, kept: KeptPlan?) {
    guard let path = keep ?? like else {
      guard site.knowsBefore || !limitsChanges else {
        throw Console.refusal([
          "--most-changes, --most-people, --most-hours and --changes-curve need to know what people "
            + "had before. "
            + "Maybe add --keep PLAN, or kept.csv to the site"
        ])
      }
      return (site, nil)
    }
    let door = try PlanDoor(path)
    let planned = SitedRota(site: door.site, rota: door.record.rota)
    do {
      var kept = keep == nil ? site.resembling(planned) : try site.keeping(planned)
      kept.priorities = kept.priorities.including(.stability)
      guard kept.knowsBefore else {
        throw Console.refusal(["\(path): nobody of the site is in this plan"])
      }
      guard keep != nil else { return (kept, nil) }
      if let from { kept = try kept.replanned(from: moment(from, of: kept), after: planned) }
      return (kept, KeptPlan(door: door, rota: try planned.rota(seenFrom: kept)))
    } catch let problem as RotaChangesProblem {
      throw Console.refusal(["\(path): \(problem)"])
    }
  }

  /// The moment of `--from`, at the start of an interval.
  private func moment(_ text: String, of site: Site) throws -> Moment {
    let horizon = site.horizon
    guard let moment = ClockMoment.moment(text, on: horizon) else {
      throw ValidationError("--from '\(text)' is no date and time such as '2026-03-04 10:15'.")
    }
    guard horizon.span.contains(moment) else {
      throw ValidationError(
        "--from '\(text)' is no time of the weeks planned, which go from \(horizon.firstDay) to "
          + "\(horizon.date(ofDay: horizon.dayCount - 1))"
      )
    }
    return moment
  }

  /// The files that tell a reader of the plan what was kept, and what of it is over.
  func files(of site: Site) -> [PlanFile] {
    guard keep != nil || like != nil else { return [] }
    let past = PastFile(site: site).text.map {
      PlanFile(path: "\(PlanFolder.sitePath)/\(PastFile.name)", text: $0)
    }
    return [
      PlanFile(path: "\(PlanFolder.sitePath)/\(KeptFile.name)", text: KeptFile(site: site).text)
    ] + [past].compactMap(\.self)
  }
}
