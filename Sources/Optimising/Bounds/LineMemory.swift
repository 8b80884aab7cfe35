/// The last distinct lines seen of each person: starting columns of the master.
struct LineMemory {
  private(set) var lines: [[PersonLine]]
  private let most: Int

  init(people: Int, most: Int) {
    lines = Array(repeating: [], count: people)
    self.most = most
  }

  mutating func see(_ line: PersonLine, of person: Int) {
    if lines[person].contains(line) { return }
    lines[person].append(line)
    if lines[person].count > most { lines[person].removeFirst() }
  }
}
