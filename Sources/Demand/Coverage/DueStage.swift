/// What a promise over an hour of a queue with due times adds: its place in a chain of hours, in
/// which work not done yet is carried on.
///
/// The windows of a chain follow each other in time. Of each, `contacts` is what can be worked on
/// from then on, and `promised` what is promised to be done by its end beyond what was promised
/// before.
public struct DueStage: Hashable, Sendable {
  /// Day of the horizon on which the hour lies.
  public var day: Int
  /// Whether the chain begins here.
  public var isFirst: Bool
  /// Contacts that fall due by its end and not before, all of them.
  public var falling: Double
  /// What a contact counts that should be done by its end and is not: 0 where nobody looks, and 1
  /// over all ends of a day at which one does.
  public var counts: Double
  /// What a contact takes on average, in seconds, over the whole chain.
  public var handleSeconds: Double

  /// A place in a chain.
  public init(
    day: Int,
    isFirst: Bool,
    falling: Double,
    counts: Double,
    handleSeconds: Double
  ) {
    self.day = day
    self.isFirst = isFirst
    self.falling = falling
    self.counts = counts
    self.handleSeconds = handleSeconds
  }
}

extension Array where Element == StandardWindow {
  /// The windows, those of a chain together and every other by itself.
  public var chains: [ArraySlice<StandardWindow>] {
    var chains: [ArraySlice<StandardWindow>] = []
    var from = startIndex
    for index in indices.dropFirst() {
      if let stage = self[index].stage, !stage.isFirst { continue }
      chains.append(self[from..<index])
      from = index
    }
    if from < endIndex { chains.append(self[from...]) }
    return chains
  }
}
