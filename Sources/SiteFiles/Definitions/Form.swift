/// How a value is written; the reference and the schema are made from it.
indirect enum Form {
  case text, name, time, window, date, stamp, days, share, money, yesNo, force
  /// A length of time such as `30 min`.
  case length
  /// A length or a span of lengths such as `16 h-24 h`.
  case lengths
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  /// One of a few words.
  case words([String])
  /// A name given to something elsewhere in the folder.
  case reference(String)
  case list(Form)
  case mapping(Shape)
  /// A mapping from names of the planner's own.
  case named(Form)
  case either([Form])
  /// Anything that the words of the meaning describe better than a form could.
  case other(String)
}
