/// How a value is written; the reference and the schema are made from it.
indirect enum Form: Sendable {
  case text, time, window, hours, date, days, length, lengths, share, money, yesNo, force
  /// A mapping from names of queues to shares.
  case shares
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  case words([String])
  /// The name of a thing of some kind that stands elsewhere in the folder.
  case name(of: String)
  /// One value or a list of them.
  case some(Form)
  case list(Shape)
  case mapping(Shape)
  /// A mapping from names of the planner's own.
  case named(Shape)
  /// A value alone, or a mapping with more to say.
  case either(Form, Form)
  /// Something of a cell or a key of its own making, told in words.
  case special(String)

  /// How it is written, for people.
  var words: String {
    switch self {
    case .text: "words"
    case .time: "time: `07:30`"
    case .window: "two times: `07:00-10:00`"
    case .hours: "`always`, `closed`, hours, or a mapping from days to hours"
    case .date: "date: `2026-03-02`"
    case .days: "days: `mon-fri, sun`"
    case .length: "length of time: `30 min`, `7.5 h`"
    case .lengths: "length of time or a span: `16 h-24 h`"
    case .share: "share: `80 %`"
    case .money: "money: `17.20`"
    case .yesNo: "`yes` or `no`"
    case .force: "`absolute`, `hard`, or `soft 1` to `soft 5`"
    case .whole(let limits): "whole number, \(limits.lowerBound) to \(limits.upperBound)"
    case .decimal(let limits):
      "number, \(Quantity.plain(limits.lowerBound)) to \(Quantity.plain(limits.upperBound))"
    case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .name(let kind): "name of a \(kind)"
    case .some(let form): form.words + "; or a list"
    case .list(let shape): "list, each item \(shape.title)"
    case .mapping(let shape): "mapping, see \(shape.title)"
    case .named(let shape): "mapping from names, see \(shape.title)"
    case .either(let left, let right): "\(left.words); or \(right.words)"
    case .shares: "mapping from names of queues to shares"
    case .special(let words): words
    }
  }
}
