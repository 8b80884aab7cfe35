/// A table of the folder: rows whose cells are found by the plain name of their column.
struct Table {
  /// One row below the header.
  struct Row {
    fileprivate let columns: [String: Int]
    fileprivate let cells: [Entry]

    /// Where the row starts.
    var place: Place { cells[0].place }

    /// The cell of a column; nil where the table has no such column or the cell is empty.
    subscript(column: String) -> Entry? {
      guard let index = columns[column], !cells[index].text.isEmpty else { return nil }
      return cells[index]
    }

    /// The cell of a column that must hold something.
    func required(_ column: String, _ findings: Findings) -> Entry? {
      if let entry = self[column] { return entry }
      let place = columns[column].map { cells[$0].place } ?? place
      findings.problem(place, "", "\(column) is empty")
      return nil
    }
  }

  /// The columns that a table is known to have.
  struct Layout {
    var required: [String]
    var optional: [String]

    init(required: [String], optional: [String]) {
      (self.required, self.optional) = (required, optional)
    }

    init(_ shape: Shape) {
      self.init(required: shape.names(required: true), optional: shape.names(required: false))
    }
  }

  let rows: [Row]
  /// Whether every row could be cut into the header's columns.
  let isWhole: Bool
  private let columns: [String: Int]

  /// Whether the table has a column.
  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The table of a text; nil where the header lacks a required column.
  ///
  /// - Parameter reportsExtra: Whether a column that nobody reads is worth a note.
  init?(
    _ text: String,
    file: String,
    layout: Layout,
    _ findings: Findings,
    reportsExtra: Bool = true
  ) {
    var cells = CSVCells(text, file: file, findings)
    let (rows, areCut) = cells.rows()
    guard let header = rows.first else {
      if areCut { findings.problem(.start(of: file), "", "the file has no header") }
      return nil
    }
    let columns = Table.columns(of: header, layout, findings, reportsExtra)
    let missing = layout.required.filter { columns[$0] == nil }
    for name in missing {
      Table.report(missing: name, header, layout, findings)
    }
    guard missing.isEmpty else { return nil }
    self.columns = columns
    self.rows = rows.dropFirst().compactMap { cells in
      guard cells.count == header.count else {
        findings.problem(
          cells[0].place,
          cells[0].text,
          "the row has \(cells.count) cells, the header \(header.count) columns"
        )
        return nil
      }
      return Row(columns: columns, cells: cells)
    }
    isWhole = areCut && self.rows.count == rows.count - 1
  }

  private static func columns(
    of header: [Entry],
    _ layout: Layout,
    _ findings: Findings,
    _ reportsExtra: Bool
  ) -> [String: Int] {
    let known = layout.required + layout.optional
    var columns: [String: Int] = [:]
    for (index, entry) in header.enumerated() {
      let name = plainWord(entry.text)
      if name.isEmpty {
        findings.problem(entry.place, "", "the column has no name")
      } else if columns[name] != nil {
        findings.problem(entry.place, entry.text, "column \(quoted(entry.text)) stands twice")
      } else {
        columns[name] = index
        guard reportsExtra, !known.contains(name) else { continue }
        let near = NearMiss.closest(to: name, among: layout.optional)
        findings.note(
          entry.place,
          "column \(quoted(entry.text)) is ignored" + (near.map { ". Maybe '\($0)'?" } ?? "")
        )
      }
    }
    return columns
  }

  private static func report(
    missing name: String,
    _ header: [Entry],
    _ layout: Layout,
    _ findings: Findings
  ) {
    let known = Set(layout.required + layout.optional)
    let strangers = header.map(\.text).filter { !known.contains(plainWord($0)) }
    let near = NearMiss.closest(to: name, among: strangers)
    let isTabbed = header.count == 1 && header[0].text.contains("\t")
    findings.problem(
      header[0].place,
      "",
      "there is no column \(quoted(name))",
      hint: isTabbed
        ? "Maybe save it with commas or semicolons, not tabs?"
        : near.map { "Maybe \(quoted($0)) is meant?" } ?? columnsFound(header)
    )
  }
  /// What there is to choose from, where that is little.
  private static func columnsFound(_ header: [Entry]) -> String {
    let names = header.map(\.text).filter { !$0.isEmpty }
    guard !names.isEmpty, names.count <= 12 else { return "" }
    return "Its columns: " + names.map { quoted($0) }.joined(separator: ", ")
  }
}
