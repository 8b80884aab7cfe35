import Planning

/// One import from its files to the files of a site.
struct ImportRun {
  let book: ImportNotebook

  /// The site of some files.
  func site(from sources: [SiteImport.Source]) -> ImportedSite {
    let tables = sources.compactMap { source -> Table? in
      guard let sheet = Sheet(source.bytes, file: source.name, book) else { return nil }
      let (kind, columns) = ImportKind.of(sheet, book)
      return Table(kind: kind, columns: columns)
    }
    checkMappings(tables)
    guard let demand = demand(of: tables), let people = people(of: tables, demand) else {
      return ImportedSite(files: [], report: book.finished)
    }
    let files = self.files(demand, people, tables.map(\.columns.sheet))
    let report = book.finished
    return ImportedSite(files: report.problems.isEmpty ? files : [], report: report)
  }

  private struct Table {
    var kind: ImportKind
    var columns: SheetColumns
  }

  private func demand(of tables: [Table]) -> ImportedDemand? {
    let sheets = tables.filter { $0.kind == .demand }.map { DemandSheet($0.columns, book) }
    let rows = sheets.flatMap { $0.rows() }
    for sheet in sheets { describe(sheet.columns, .demand) }
    guard let first = sheets.first else {
      if book.findings.problems.isEmpty { missing("demand", "dates, times and contacts", tables) }
      return nil
    }
    guard !rows.isEmpty else {
      if book.findings.problems.isEmpty {
        let start = Place.start(of: first.columns.sheet.file)
        book.findings.problem(start, "", "no row says how many contacts are expected")
      }
      return nil
    }
    return DemandGatherer(rows, file: first.columns.sheet.file, book).gather()
  }

  private func people(of tables: [Table], _ demand: ImportedDemand) -> [ImportedPerson]? {
    var staff = tables.filter { $0.kind == .staff }
    var leave = tables.filter { $0.kind == .leave }
    // A list of people and their leave alone is a list of people.
    if staff.isEmpty, !leave.isEmpty { (staff, leave) = ([leave[0]], Array(leave.dropFirst())) }
    guard !staff.isEmpty else {
      if book.findings.problems.isEmpty { missing("staff", "people and their hours", tables) }
      return nil
    }
    var people: [ImportedPerson] = []
    for table in staff {
      let sheet = StaffSheet(table.columns, demand, book)
      describe(sheet.columns, .staff)
      people += sheet.people()
    }
    for table in leave {
      describe(table.columns, .leave)
      LeaveSheet(table.columns, book).put(into: &people)
    }
    for table in tables where table.kind == .unknown { describe(table.columns, .unknown) }
    if people.isEmpty, book.findings.problems.isEmpty {
      let start = Place.start(of: staff[0].columns.sheet.file)
      book.findings.problem(start, "", "there is nobody who serves a queue of the demand")
    }
    return people.isEmpty ? nil : people
  }

  private func files(
    _ demand: ImportedDemand,
    _ people: [ImportedPerson],
    _ sheets: [Sheet]
  ) -> [(name: String, text: String)] {
    var people = people
    if people.contains(where: { $0.costCentre.isEmpty }) {
      book.assumed("who has no cost centre in the files belongs to 'service'")
      for index in people.indices where people[index].costCentre.isEmpty {
        people[index].costCentre = "service"
      }
    }
    let opening = ImportedOpening(demand.queues, demand)
    let maker = ContractMaker(
      interval: demand.interval,
      openSpan: opening.longest,
      shortestDay: opening.shortest,
      book
    )
    let (contracts, contractOf) = maker.contracts(of: people)
    for queue in demand.queues { book.assumed("\(queue.name) \(QueueChannel(queue).sentence)") }
    book.assumed("the site is open when something is expected: see opening in site.yaml")
    let isPayAssumed = people.contains { $0.pay == nil }
    let settings = ImportSettings(book, sheets: sheets, isPayAssumed: isPayAssumed)
    let tables = ImportedTables(
      demand: demand,
      people: people,
      contracts: contracts,
      contractOf: contractOf
    )
    let yaml = SiteYAMLText(
      demand: demand,
      contracts: contracts,
      costCentres: people.reduce(into: []) { names, person in
        if !names.contains(person.costCentre) { names.append(person.costCentre) }
      },
      opening: opening,
      settings: settings
    )
    var files = [(name: "site.yaml", text: yaml.text), ("staff.csv", tables.staff)]
    if let leave = tables.availability { files.append(("availability.csv", leave)) }
    return files + [("demand.csv", tables.demandTable)]
  }

  private func describe(_ columns: SheetColumns, _ kind: ImportKind) {
    let sheet = columns.sheet
    book.add(
      ImportReport.File(
        name: sheet.file,
        kind: kind.rawValue,
        encoding: sheet.encoding,
        delimiter: sheet.delimiter.word,
        rows: sheet.rows.count,
        columns: columns.report
      )
    )
  }

  private func missing(_ kind: String, _ what: String, _ tables: [Table]) {
    let names = tables.map { quoted($0.columns.sheet.file) }.joined(separator: ", ")
    let file = tables.first?.columns.sheet.file ?? "import"
    for table in tables where table.kind == .unknown || kind == "demand" {
      describe(table.columns, table.kind)
    }
    book.findings.problem(
      .start(of: file),
      "",
      "none of the files (\(names)) is a table of \(kind), with \(what)",
      hint: "Maybe name its columns with --map?"
    )
  }

  /// A mapping that names no column of any file is a slip.
  private func checkMappings(_ tables: [Table]) {
    for mapping in book.options.mappings {
      let sheets = tables.map(\.columns.sheet).filter {
        mapping.file == nil || mapping.file == $0.file
      }
      let headers = sheets.flatMap { $0.header.map(\.text) }
      let wanted = HeaderWords(mapping.header)
      guard !headers.contains(where: { HeaderWords($0) == wanted }) else { continue }
      book.findings.problem(
        .start(of: mapping.file ?? sheets.first?.file ?? "import"),
        mapping.header,
        "--map names a column \(quoted(mapping.header)), which no file has",
        hint: NearMiss.hint(for: mapping.header, among: headers)
      )
    }
  }
}
