import Planning

/// Says how a number of people came about.
enum StaffingSentence {
  /// For example "24.0 contacts x 300 s / 900 s = 8.00 erlangs; Erlang A, patience 120 s: 10
  /// people answer 82.1 % within 20 s; 12 % shrinkage: 12 on the rota".
  static func answered(
    _ row: StaffingTable.Row,
    queue: Queue,
    standard: ServiceStandard,
    interval: Minutes
  ) -> String {
    let contacts = Figure.text(row.contacts, digits: 1)
    let load = Figure.text(row.load.count, digits: 2)
    let model = queue.patienceSeconds.map { "Erlang A, patience \(Figure.seconds($0))" }
    return "\(contacts) contacts x \(Figure.seconds(row.handleSeconds))"
      + " / \(interval.count * 60) s = \(load) erlangs; \(model ?? "Erlang C"): "
      + people(row.serving, queue.channel)
      + " \(Figure.percent(row.level ?? 0)) within \(Figure.seconds(standard.withinSeconds))"
      + shrunk(queue, to: row.onRota)
  }

  /// For example "90.0 contacts in 10 open hours, 90.0 % of them x 800 s = 1.80 erlangs on
  /// average: 2 people; 10 % shrinkage: 2 on the rota".
  static func work(_ spread: WorkSpread, queue: Queue) -> String {
    let load = Figure.text(spread.promised.count, digits: 2)
    if let due = queue.due {
      return "\(Figure.text(spread.contacts, digits: 1)) contacts in"
        + " \(Figure.plain(spread.open.hours, atMost: 2)) open hours, due \(due.words),"
        + " x \(Figure.seconds(spread.handleSeconds)): \(load) erlangs at all open times keep"
        + " every due time: \(count(spread.serving))" + shrunk(queue, to: spread.onRota)
    }
    let share =
      spread.handleSeconds > 0 && spread.contacts > 0
      ? spread.promised.count * Double(spread.open.count * 60)
        / (spread.contacts * spread.handleSeconds) : 0
    return "\(Figure.text(spread.contacts, digits: 1)) contacts in"
      + " \(Figure.plain(spread.open.hours, atMost: 2)) open hours, \(Figure.percent(share)) of them"
      + " x \(Figure.seconds(spread.handleSeconds)) = \(load) erlangs on average:"
      + " \(count(spread.serving))" + shrunk(queue, to: spread.onRota)
  }

  /// For a requirement that is given.
  static func given(_ required: Int) -> String { "\(count(required)) required, as given" }

  private static func people(_ number: Int, _ channel: Channel) -> String {
    let verb = number == 1 ? "answers" : "answer"
    guard case .chat(let concurrency) = channel else { return "\(count(number)) \(verb)" }
    return "\(count(number)) with \(concurrency) chats each \(verb)"
  }

  private static func count(_ number: Int) -> String {
    number == 1 ? "1 person" : "\(number) people"
  }

  private static func shrunk(_ queue: Queue, to onRota: Int) -> String {
    guard queue.shrinkage > 0 else { return "; \(onRota) on the rota" }
    let shrinkage = Figure.plain(queue.shrinkage * 100, atMost: 1)
    return "; \(shrinkage) % shrinkage: \(onRota) on the rota"
  }
}
