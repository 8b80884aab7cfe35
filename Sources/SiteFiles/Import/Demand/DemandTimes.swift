import Planning

/// When the rows of a demand sheet are, by its columns of dates and times.
struct DemandTimes {
  /// What the cells of a column are.
  enum Shape {
    case date, time, dateTime, weekday, number, text, empty
  }

  /// A day of the file: a date, or a day of any week.
  enum Day: Hashable {
    case date(LocalDate)
    case weekday(Weekday)
  }

  /// What most cells of a column are.
  static func shape(of cells: [Entry]) -> Shape {
    let some = cells.prefix(60)
    guard !some.isEmpty else { return .empty }
    func most(_ isIt: (Entry) -> Bool) -> Bool { some.count(where: isIt) * 10 >= some.count * 8 }
    if most({ DayHeader($0.text) != nil }) { return .weekday }
    if most({ WrittenDate($0.text) != nil }) {
      return most { WrittenDate($0.text)?.rest.isEmpty == false } ? .dateTime : .date
    }
    if most({ WrittenTime.isPlain($0.text) }) { return .time }
    if most({ NumberStyle.isNumber($0.text) }) { return .number }
    return .text
  }
}
