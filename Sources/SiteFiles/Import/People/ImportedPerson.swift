import Planning

/// Someone of the planner's staff files.
struct ImportedPerson {
  var id: String
  var name: String
  var team = ""
  var costCentre = ""
  var contract = ""
  /// Weekly hours in minutes; nil where the file does not say.
  var hours: ClosedRange<Int>?
  var pay: Double?
  /// Proficiency by the queue's place in the demand.
  var skills: [Int: Double] = [:]
  var absences: [ImportedAbsence] = []
  var employedFrom: LocalDate?
  var employedUntil: LocalDate?
  var earliestStart: Int?
  var latestStart: Int?
  var roles = ""
  var place: Place
}

/// Days on which someone does not work.
struct ImportedAbsence {
  var kind = Absence.Kind.leave
  var isPaid = true
  var days: ClosedRange<LocalDate>
}
