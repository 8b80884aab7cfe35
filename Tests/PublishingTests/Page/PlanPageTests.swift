import Foundation
import Planning
import Rostering
import Testing

@testable import Publishing

@Suite("rota.html")
struct PlanPageTests {
  private func page(_ change: (inout Site) -> Void = { _ in }) throws -> String {
    var site = try TinyPlan.site()
    change(&site)
    return PlanPage(site: site, record: TinyPlan.record).text
  }

  /// The page's data as a tree.
  private func data(_ page: String) throws -> JSONPlace {
    let start = try #require(page.range(of: "id=\"data\">\n"))
    let end = try #require(page[start.upperBound...].range(of: "</script>"))
    let bytes = Data(page[start.upperBound..<end.lowerBound].utf8)
    return JSONPlace(value: try JSONDecoder().decode(JSONValue.self, from: bytes), path: "")
  }

  private func list(_ place: JSONPlace, _ key: String) throws -> [JSONPlace] {
    guard case .object(let fields) = place.value else { throw place.problem("no object") }
    return try JSONPlace(value: try #require(fields[key]), path: key).items()
  }

  @Test("The same plan makes the same bytes")
  func sameBytes() throws { #expect(try page() == page()) }

  @Test("Nothing outside the file is named, and the browser is told to fetch nothing")
  func selfContained() throws {
    let text = try page().replacing("http://www.w3.org/2000/svg", with: "")
    for outside in ["http:", "https:", "//cdn", "@import", "url(//", "src="] {
      #expect(!text.contains(outside), "\(outside)")
    }
    #expect(text.contains("default-src 'none'"))
  }

  @Test("A name with markup ends no element and becomes none")
  func hostileNames() throws {
    let hostile = "</script><img src=x onerror=alert(1)><!--"
    let text = try page {
      $0.name = hostile
      $0.people[0].name = hostile
      $0.queues[0].name = hostile
    }
    #expect(!text.contains("<img"))
    #expect(!text.contains("</script><"))
    #expect(text.components(separatedBy: "</script>").count == 3)
    #expect(text.contains("<title>&lt;/script&gt;&lt;img"))
    let people = try list(try data(text), "people")
    let first = try JSONPlace(value: people[0].value, path: "").named("name").string()
    #expect(first == hostile)
  }

  @Test("Everyone is there with their shifts, breaks and what they serve")
  func people() throws {
    let people = try list(try data(page()), "people")
    #expect(people.count == 2)
    let shifts = try list(people[0], "shifts")
    #expect(shifts.count == 1)
    let numbers = try shifts[0].items()
    #expect(try numbers.prefix(5).map { try $0.integer() } == [0, 480, 300, 240, 0])
    let pause = try numbers[5].items()[0].items()
    #expect(try pause.prefix(2).map { try $0.integer() } == [120, 60])
    #expect(try pause[3].string() == "lunch")
    let serving = try list(people[0], "serving").map { try $0.integer() }
    #expect(serving == [0, 480, 120, -1, 60, 60])
  }

  @Test("Paid time stands against the contract's, and pay beside it")
  func weeks() throws {
    let person = try list(try data(page()), "people")[1]
    let week = try list(person, "weeks")[0].items().map { try $0.integer() }
    #expect(week == [600, 0, 2400])
    #expect(try person.named("pay").number() == 150)
  }

  @Test("The clock goes back where it does")
  func clockChange() throws {
    let site = try data(page()).named("site")
    let changes = try list(site, "clock").map { try $0.items().map { try $0.integer() } }
    // Sunday 25 October 2026, 02:00 British summer time.
    #expect(changes == [[-1_000_000, 0], [6 * 1440 + 120, -60]])
  }

  @Test("Wishes are told with their outcome")
  func wishes() throws {
    let text = try page {
      $0.people[0].wishes = [
        Wish(kind: .dayOff(day: 0), strength: 5), Wish(kind: .dayOff(day: 1), strength: 2),
      ]
    }
    let wishes = try list(try list(try data(text), "people")[0], "wishes")
    #expect(
      try wishes.map { try $0.items().map { try $0.integer() } } == [[0, 5, 0], [1, 2, 1]]
    )
  }

  @Test("Wishes for shifts name the kind of shift")
  func shiftWishes() throws {
    let text = try page {
      let night = ShiftKind(name: "night", ends: .midnight ... .midnight)
      $0.people[0].wishes = [
        Wish(kind: .shift(day: 0, of: .any), strength: 5),
        Wish(kind: .shift(day: 1, of: .any), strength: 4),
        Wish(kind: .noShift(day: 0, of: night), strength: 1),
      ]
    }
    let wishes = try list(try list(try data(text), "people")[0], "wishes")
    let told = try wishes.map { wish in
      let parts = try wish.items()
      return try "\(parts[2].integer()) \(parts[3].string()) \(parts[4].integer())"
    }
    #expect(told == ["1 any 1", "0 any 1", "1 night 0"])
  }

  @Test("People needed and planned are there as runs that add up to the week")
  func runs() throws {
    let desk = try list(try data(page()), "queues")[1]
    let need = try list(desk, "need").map { try $0.number() }
    #expect(need == [8, 2, 161, 0])
    let have = try list(desk, "have").map { try $0.number() }
    #expect(have == [3, 1, 166, 0])
  }

  @Test("A plan without prices says so, one with prices has them")
  func prices() throws {
    #expect(try data(page()).named("prices").value == .null)
    var record = TinyPlan.record
    record.prices = PriceListSample.prices
    let text = PlanPage(site: try TinyPlan.site(), record: record).text
    let budgets = try list(try data(text).named("prices"), "budgets")
    #expect(try budgets.map { try $0.number() } == [0.5, 0])
  }

  @Test("What was not possible is on the page")
  func notPossible() throws {
    let clash = NotPossible(
      person: "P01",
      clash: ["rest of 11 h"],
      remedies: ["rest of 9 h"],
      given: "rest of 9 h"
    )
    var record = TinyPlan.record
    record.notPossible = [clash]
    let violation = Violation(rule: .hours, person: PersonID(1), day: 2, sentence: "too long")
    let soft = SoftBreach(
      rule: .run,
      name: "nights",
      person: PersonID(0),
      day: 1,
      amount: 1,
      strength: 3,
      sentence: "five nights"
    )
    let page = PlanPage(
      site: try TinyPlan.site(),
      record: record,
      violations: [violation],
      softBreaches: [soft]
    )
    for piece in ["rest of 11 h", "too long", "five nights"] { #expect(page.text.contains(piece)) }
  }

  @Test("Each language has each text, and the same blanks in it")
  func texts() throws {
    let english = try PageTexts(of: PackageResources.texts_en_js)
    let german = try PageTexts(of: PackageResources.texts_de_js)
    #expect(english.blanks.count > 150)
    for (key, blanks) in english.blanks.sorted(by: { $0.key < $1.key }) {
      #expect(german.blanks[key] == blanks, "\(key)")
    }
    #expect(Set(german.blanks.keys).subtracting(english.blanks.keys) == [])
  }

  @Test("Each text that a script asks for exists")
  func askedTexts() throws {
    let english = try PageTexts(of: PackageResources.texts_en_js)
    let asked = PageParts.script.matches(of: #/\bt\("(\w+)"/#).map { String($0.output.1) }
    #expect(asked.count > 100)
    for key in Set(asked) { #expect(english.blanks[key] != nil, "\(key)") }
  }
}

/// A table of texts: by key, the blanks that are filled in.
struct PageTexts {
  let blanks: [String: Set<String>]

  init(of bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    var blanks: [String: Set<String>] = [:]
    for line in text.matches(of: #/(?m)^  (\w+): "(.*)",$/#) {
      blanks[String(line.output.1)] = Set(
        line.output.2.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) }
      )
    }
    self.blanks = blanks
  }
}

extension JSONPlace {
  /// A field of an object, whatever else it has.
  func named(_ key: String) throws -> JSONPlace {
    guard case .object(let fields) = value, let field = fields[key] else {
      throw problem("\(key) is missing")
    }
    return JSONPlace(value: field, path: key)
  }
}
