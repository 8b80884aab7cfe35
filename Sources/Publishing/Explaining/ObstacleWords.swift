import Planning
import Rostering

/// Why a shift can't be, in words: the rule by its name, and the values.
struct ObstacleWords {
  let plan: ExplainedPlan

  /// The rules as people call them.
  static func label(_ obstacle: Obstacle) -> String {
    if let name = obstacle.name { return name }
    return switch obstacle.rule {
    case .oneShiftADay: "one shift a day"
    case .employment: "employment"
    case .shiftFollowsPattern: "patterns of the contract"
    case .ownStartWindow: "own start window"
    case .insideOpeningHours: "opening hours"
    case .breaksInPlace: "breaks"
    case .absencesRespected: "leave and other absence"
    case .pinnedShifts: "pinned shift"
    case .pinnedActivities: "pinned activity"
    case .competence, .competenceEnds: "competence"
    case .hours: "week as a whole"
    default: obstacle.rule.rawValue
    }
  }

  /// The label and the values.
  func text(_ obstacle: Obstacle, to shift: Shift?, of person: PersonID) -> String {
    ObstacleWords.label(obstacle) + ": " + values(obstacle, to: shift, of: person)
  }

  /// The values alone.
  func values(_ obstacle: Obstacle, to shift: Shift?, of person: PersonID) -> String {
    if let rest = rest(obstacle, shift, person) { return rest }
    // A limit of one length is told as one, and the rule is named already.
    var sentence = obstacle.sentence.replacing(#/not ([0-9:]+ h) to ([0-9:]+ h)/#) { match in
      match.1 == match.2 ? "not \(match.1)" : String(match.0)
    }
    sentence = sentence.replacing(#/^the shift [-0-9]+ [0-9:]+ to [-0-9]+ [0-9:]+ /#, with: "")
    if let name = obstacle.name { sentence = sentence.replacing(" (rule \(name))", with: "") }
    return sentence
  }

  /// The rest before or after the shift: how much there is, how much is needed.
  private func rest(_ obstacle: Obstacle, _ shift: Shift?, _ person: PersonID) -> String? {
    let rules = plan.site.rules(of: plan.site[person])
    guard let shift, let rule = rules.first(where: { $0.name == obstacle.name }),
      case .restBetweenShifts(let least, nil) = rule.limit
    else { return nil }
    let needed = "\(ClockWords.length(least)) needed"
    let others = plan.rota[person].shifts.filter { $0.day != shift.day }
    if obstacle.day == shift.day {
      let before = others.last { $0.day < shift.day }
      let end = before?.span.upperBound ?? plan.site[person].carryIn.lastShiftEnd
      guard let end, end <= shift.span.lowerBound else { return nil }
      let what = before.map { "\(weekday($0.day))'s shift" } ?? "the last shift carried in"
      return "rest after \(what), which ends at \(clock(end, before?.day)): "
        + "\(ClockWords.length(shift.span.lowerBound - end)) there, \(needed)"
    }
    guard let after = others.first(where: { $0.day == obstacle.day }),
      shift.span.upperBound <= after.span.lowerBound
    else { return nil }
    return "rest before \(weekday(after.day))'s shift, which starts at "
      + "\(clock(after.span.lowerBound, after.day)): "
      + "\(ClockWords.length(after.span.lowerBound - shift.span.upperBound)) there, \(needed)"
  }

  private func weekday(_ day: Int) -> String {
    String(plan.words(day).day.prefix { $0 != " " })
  }

  private func clock(_ moment: Moment, _ day: Int?) -> String {
    guard let day else { return plan.words(0).time(moment) }
    return plan.words(day).text(moment)
  }
}
