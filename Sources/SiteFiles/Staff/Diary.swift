import Planning

/// What availability.csv says about one person, checked entry by entry against what stands there
/// already.
struct Diary {
  private let settings: Settings
  private let findings: Findings
  private var absences: [(absence: Absence, place: Place)] = []
  private var activities: [(pin: Pin, span: Span, place: Place)] = []
  private var shifts: [PinnedShift] = []
  private var credit: LeaveCredit?

  init(settings: Settings, findings: Findings) {
    self.settings = settings
    self.findings = findings
  }

  /// Adds what a row says.
  mutating func add(_ event: AvailabilityEvent) {
    switch event.kind {
    case .absence(.unavailable): addUnavailable(event)
    case .absence(let kind): addLeave(event, kind)
    case .activity(let kind): addActivity(event, kind)
    case .shift: addShift(event)
    }
  }

  /// The person with all that the diary holds; reports pins that fall on an absence.
  func entered(on person: Person) -> Person {
    let pinned =
      activities.map { ($0.span, $0.place) } + shifts.map { ($0.span, $0.rowPlace) }
    for (span, place) in pinned {
      guard let clash = absences.first(where: { $0.absence.span.overlaps(span) }) else {
        continue
      }
      findings.problem(
        place,
        person.id,
        "\(quoted(person.id)) is \(clash.absence.kind.state) then (line \(clash.place.line))"
      )
    }
    RestChecks(settings: settings, findings: findings).check(shifts, of: person)
    var person = person
    person.absences += absences.map(\.absence)
    person.pins += shifts.map(\.pin) + activities.map(\.pin)
    return person
  }

  /// Leave, sick leave too, becomes an absence for each day, so that each week counts its own credit.
  private mutating func addLeave(_ event: AvailabilityEvent, _ kind: Absence.Kind) {
    guard let horizon = settings.horizon, let end = event.end,
      let contract = settings.contracts[event.member.contract.index]
    else { return }
    let span = event.start..<end
    if let twice = absences.first(where: {
      $0.absence.kind.canBePaid && $0.absence.span.overlaps(span)
    }) {
      findings.problem(
        event.row.place,
        event.member.id,
        "\(quoted(event.member.id)) is \(twice.absence.kind.state) then already (line "
          + "\(twice.place.line))",
        hint: twice.absence.kind == kind ? "" : "Maybe one should end before the other begins?"
      )
      return
    }
    guard let isPaid = event.row["paid"].map({ $0.yesNo("paid", findings) }) ?? true else { return }
    let day = Minutes.zero...Minutes(1440)
    let hours = event.row["hours"].map { entry in
      entry.decimal("hours", in: 0...24, findings).map { Minutes(hours: $0) }
    }
    guard let daily = hours ?? contract.leaveDayCredit, day.contains(daily) else { return }
    var credit = self.credit ?? LeaveCredit(horizon: horizon, most: contract.weeklyHours.upperBound)
    for part in horizon.parts(of: span) {
      let counts = isPaid ? credit.take(daily, day: part.day, of: part.span) : .zero
      absences.append(
        (Absence(kind: kind, span: part.span, credit: counts), event.row.place)
      )
    }
    self.credit = credit
  }

  private mutating func addUnavailable(_ event: AvailabilityEvent) {
    guard let end = event.end else { return }
    if let entry = event.row["paid"], entry.yesNo("paid", findings) == true {
      findings.problem(
        entry.place,
        entry.text,
        "time that someone is unavailable is not paid",
        hint: "Maybe kind 'leave' or 'sick'?"
      )
    }
    absences.append((Absence(kind: .unavailable, span: event.start..<end), event.row.place))
  }

  private mutating func addActivity(_ event: AvailabilityEvent, _ kind: String) {
    guard let end = event.end else { return }
    let span = event.start..<end
    let name = event.row["note"]?.name("note", findings) ?? kind
    if let entry = event.row["paid"], entry.yesNo("paid", findings) == false {
      findings.problem(
        entry.place,
        entry.text,
        "a \(kind) lies inside a shift, which is paid",
        hint: "Maybe kind 'unavailable'?"
      )
    }
    if let clash = activities.first(where: { $0.span.overlaps(span) }) {
      findings.problem(
        event.row.place,
        event.member.id,
        "\(quoted(event.member.id)) has a pin then already (line \(clash.place.line))"
      )
      return
    }
    guard PinChecks(settings: settings, findings: findings).isSound(span, event) else { return }
    activities.append((.activity(name: name, span: span), span, event.row.place))
  }

  private mutating func addShift(_ event: AvailabilityEvent) {
    guard let horizon = settings.horizon,
      let choice = PinChecks(settings: settings, findings: findings).shift(event)
    else { return }
    let day = horizon.day(of: event.start)
    if let clash = shifts.first(where: {
      $0.span.overlaps(choice.span) || horizon.day(of: $0.span.lowerBound) == day
    }) {
      findings.problem(
        event.row.place,
        event.member.id,
        "\(quoted(event.member.id)) has a shift that day already (line \(clash.rowPlace.line))"
      )
      return
    }
    let isLengthGiven = event.end != nil || event.row["hours"] != nil
    let pin = Pin.shift(start: event.start, paid: isLengthGiven ? choice.paid : nil)
    shifts.append(
      PinnedShift(
        pin: pin,
        span: choice.span,
        rowPlace: event.row.place,
        entry: event.row["start"] ?? Entry(text: "", place: event.row.place)
      )
    )
  }
}

/// A shift that availability.csv pins.
struct PinnedShift {
  var pin: Pin
  /// Its time; where its length is free, that of the shortest.
  var span: Span
  var rowPlace: Place
  /// The cell that says when it starts.
  var entry: Entry
}

extension Absence.Kind {
  /// What someone is then.
  fileprivate var state: String { canBePaid ? "on " + name : name }
}
