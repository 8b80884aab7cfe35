import Foundation
import Planning
import SiteFiles
import Testing

/// The same operation as spreadsheets of several countries save it.
struct LocaleFile: CustomTestStringConvertible, Sendable {
  var name: String
  var staff: String
  var demand: String
  var encoding: String.Encoding = .utf8
  var mark: [UInt8] = []

  var testDescription: String { name }

  func bytes(_ text: String) throws -> [UInt8] {
    mark + [UInt8](try #require(text.data(using: encoding)))
  }

  static let all: [LocaleFile] = [
    LocaleFile(
      name: "United Kingdom: commas, day first, AM and PM, CRLF",
      staff: "Employee No,Surname,Hours,Rate (£),Phone,E-Mail\r\n7,Amber,37.5,£15.50,Y,\r\n"
        + "8,Birch,24,£15.00,Y,Y\r\n",
      demand: rows(["13/04/2026"], ["9:00 AM", "9:30 AM", "12:00 PM", "12:30 PM"]) { day, time in
        "\(day),\(time),Phone,10,5:00\r\n\(day),\(time),E-Mail,4,6:40"
      }.under("Date,Time,Queue,Calls offered,AHT", "\r\n")
    ),
    LocaleFile(
      name: "Germany: semicolons, decimal commas, dots in dates, Windows-1252",
      staff:
        "Kürzel;Vertragsart;Wochenstunden;Stundenlohn;Phone;E-Mail\nÄ7;Vollzeit;37,5;15,50;ja;nein\n"
        + "Ö8;Teilzeit;24;15,00;1;0,8\n",
      demand: rows(["13.04.2026"], ["9.00", "9.30", "12.00", "12.30"]) { day, time in
        "\(day);\(time);Phone;10,0;300\n\(day);\(time);E-Mail;4,5;400"
      }.under("Datum;Uhrzeit;Warteschlange;Anrufe;Bearbeitungszeit (Sek.)", "\n"),
      encoding: .windowsCP1252
    ),
    LocaleFile(
      name: "France: semicolons, blanks in numbers, UTF-8 with a mark, times with h",
      staff:
        "Matricule;Équipe;Heures par semaine;Taux horaire;Phone;E-Mail\n7;Nord;37,5;15,50 €;oui;\n"
        + "8;Sud;24;15,00 €;oui;oui\n",
      demand: rows(["13/04/2026"], ["9h00", "9h30", "12h00", "12h30"]) { day, time in
        "\(day);\(time);Phone;1\u{202F}0;300\n\(day);\(time);E-Mail;4;400"
      }.under("Jour;Heure;File d'attente;Appels offerts;DMT (s)", "\n"),
      mark: [0xEF, 0xBB, 0xBF]
    ),
    LocaleFile(
      name: "Spain: tabs, UTF-16 as Excel's Unicode text",
      staff: "Empleado\tHoras semanales\tSalario hora\tPhone\tE-Mail\n7\t37,5\t15,50\tsí\t\n"
        + "8\t24\t15,00\tx\tx\n",
      demand: rows(["13/04/2026"], ["9:00", "9:30", "12:00", "12:30"]) { day, time in
        "\(day)\t\(time)\tPhone\t10\t300\n\(day)\t\(time)\tE-Mail\t4,5\t400"
      }.under("Fecha\tHora\tCola\tLlamadas\tTMO s", "\n"),
      encoding: .utf16LittleEndian,
      mark: [0xFF, 0xFE]
    ),
    LocaleFile(
      name: "United States: month first, times as parts of a day, a title above",
      staff:
        "Contact center roster,,,,\n,,,,\nAgent ID,FTE,Hourly pay,Phone,E-Mail\n7,1.0,$15.50,x,\n"
        + "8,0.64,$15.00,x,x\n",
      demand: rows(["04/13/2026"], ["0.375", "0.3958333", "0.5", "0.5208333"]) { day, time in
        "\(day),\(time),Phone,10,300\n\(day),\(time),E-Mail,4,400"
      }.under("Date,Interval,Skill,Volume,AHT sec", "\n")
    ),
    LocaleFile(
      name: "Italy: semicolons and quotes around every cell, sep= line",
      staff: "sep=;\n\"Matricola\";\"Ore settimanali\";\"Paga oraria\";\"Phone\";\"E-Mail\"\n"
        + "\"7\";\"37,5\";\"15,50\";\"x\";\"\"\n\"8\";\"24\";\"15,00\";\"x\";\"x\"\n",
      demand: rows(["13/04/26"], ["9:00", "9:30", "12:00", "12:30"]) { day, time in
        "\"\(day)\";\"\(time)\";\"Phone\";\"10\";\"300\"\n\"\(day)\";\"\(time)\";\"E-Mail\";\"4\";\"400\""
      }.under("\"Data\";\"Orario\";\"Coda\";\"Chiamate\";\"TMG s\"", "\n")
    ),
    LocaleFile(
      name: "Netherlands: dashes in dates, names of months",
      staff:
        "Medewerker;Uren per week;Uurloon;Phone;E-Mail\n7;37,5;15,50;ja;nee\n8;24;15,00;ja;ja\n",
      demand: rows(["13 april 2026"], ["9:00", "9:30", "12:00", "12:30"]) { day, time in
        "\(day);\(time);Phone;10;300\n\(day);\(time);E-Mail;4;400"
      }.under("Datum;Tijd;Wachtrij;Oproepen;AHT s", "\n")
    ),
  ]

  private static func rows(
    _ days: [String],
    _ times: [String],
    _ row: (String, String) -> String
  ) -> [String] {
    days.flatMap { day in times.map { row(day, $0) } }
  }
}

extension [String] {
  fileprivate func under(_ header: String, _ end: String) -> String {
    ([header] + self).joined(separator: end) + end
  }
}

@Suite("Import: what spreadsheets of several countries save")
struct ImportLocaleTests {
  @Test("the same site comes of each", arguments: LocaleFile.all)
  func locale(_ file: LocaleFile) throws {
    var options = ImportOptions()
    // With two digits 13/04/26 may also be 26 April 2013.
    if file.name.hasPrefix("Italy") { options.dates = .dmy }
    let made = ImportCase(
      bytes: [
        "staff.csv": try file.bytes(file.staff), "demand.csv": try file.bytes(file.demand),
      ],
      options
    )
    #expect(made.problems == [])
    let site = try #require(try made.read().site)
    #expect(site.people.count == 2)
    #expect(site.queues.map(\.name) == ["Phone", "E-Mail"])
    #expect(site.horizon.firstDay.description == "2026-04-13")
    #expect(site.horizon.interval.count == 30)
    let hours = site.contracts.map { $0.weeklyHours.upperBound.count }
    #expect(hours == [2250, 1440])
    #expect(site.contracts.map(\.payPerHour.minorUnits) == [1550, 1500])
    let cells = site.forecast.cells.map { $0.filter { $0.contacts > 0 } }
    #expect(cells.map(\.count) == [4, 4])
    #expect(cells[0].map(\.contacts) == [10, 10, 10, 10])
    #expect(cells.map { $0[0].handleSeconds } == [300, 400])
    let busy = site.forecast.cells[0].indices.filter { site.forecast.cells[0][$0].contacts > 0 }
    #expect(busy == [18, 19, 24, 25])
    let skills = site.people.map { $0.competences.keys.map(\.index).sorted() }
    #expect(skills == [[0], [0, 1]])
  }

  @Test("a fall-back of the encoding is said, and letters come out right")
  func fallBack() throws {
    let file = try #require(LocaleFile.all.first { $0.encoding == .windowsCP1252 })
    let made = ImportCase(bytes: [
      "staff.csv": try file.bytes(file.staff), "demand.csv": try file.bytes(file.demand),
    ])
    #expect(made.says(.assumed, "taken as Windows-1252"))
    #expect(try made.text("staff.csv").contains("Ä7,"))
    #expect(try made.text("staff.csv").contains("E-Mail=0.8"))
  }

  @Test("UTF-16 without a mark, big-endian, is read; bytes of a workbook are refused")
  func otherBytes() throws {
    let staff = try #require(ImportCase.staff.data(using: .utf16BigEndian))
    let demand = [UInt8](ImportCase.demand(date: "2026-03-02").utf8)
    let made = ImportCase(bytes: ["staff.csv": [UInt8](staff), "demand.csv": demand])
    #expect(made.problems == [])
    #expect(made.result.report.files.contains { $0.encoding == "UTF-16 BE" })
    let book = ImportCase(bytes: [
      "staff.xlsx": [0x50, 0x4B, 0x03, 0x04, 0, 0], "demand.csv": demand,
    ])
    #expect(
      book.problems.first
        == "staff.xlsx:1:1: this is a spreadsheet file, not a table in text. "
        + "Maybe save each sheet as 'CSV UTF-8'?"
    )
  }
}
