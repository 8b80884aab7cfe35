/// What a planner's file holds.
enum ImportKind: String {
  case staff, demand, leave, unknown

  /// What a sheet holds, by the columns that its names tell, and those columns.
  static func of(
    _ sheet: Sheet,
    _ book: ImportNotebook
  ) -> (kind: ImportKind, columns: SheetColumns) {
    let people = SheetColumns(sheet, roles: ColumnRole.ofPeople, book)
    let demand = SheetColumns(sheet, roles: ColumnRole.ofDemand, book)
    let leave = SheetColumns(sheet, roles: ColumnRole.ofLeave, book)
    let isAboutWork =
      people[.weeklyHours] != nil || people[.payPerHour] != nil || people[.competences] != nil
      || people[.contract] != nil || people[.fullTimeShare] != nil
    if !isAboutWork, let person = leave[.person], let from = leave[.leaveFrom], person != from,
      DemandTimes.shape(of: sheet.values(from)) == .date, demand[.contacts] == nil
    {
      return (.leave, leave)
    }
    let days = sheet.header.count { DayHeader($0.text) != nil || WrittenDate($0.text) != nil }
    let isDated = sheet.header.indices.contains { column in
      [.date, .time, .dateTime].contains(DemandTimes.shape(of: sheet.values(column)))
    }
    let demandFit = demand.fit + (days > 1 ? 6 : 0) + (isDated ? 1 : 0)
    if demandFit > people.fit, isDated || days > 1 || demand[.contacts] != nil {
      return (.demand, demand)
    }
    return people[.person] != nil || people[.name] != nil || people[.lastName] != nil
      || isAboutWork ? (.staff, people) : (demandFit > 0 && isDated ? .demand : .unknown, demand)
  }
}

extension ColumnRole {
  /// The roles that a table of leave has, where `from` and `to` are days.
  static let ofLeave: [ColumnRole] = [.person, .name, .leaveFrom, .leaveTo, .leaveKind]
}
