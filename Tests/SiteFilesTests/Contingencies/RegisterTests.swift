import Foundation
import Planning
import Testing

@testable import SiteFiles

@Suite("A register of risks")
struct RegisterTests {
  private let people = (0..<6).map { PersonID($0) }
  private let calls = QueueID(1)
  private let chats = QueueID(2)
  private let post = QueueID(3)
  private let work = QueueID(4)

  private func register() throws -> RiskRegister {
    let reading = try RegisterCase.reading(FullRegister.text)
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.register)
  }

  private func moment(_ day: Int, _ hour: Int) -> Moment { Moment(minute: day * 1440 + hour * 60) }

  @Test("What a risk says of itself is read as it is written")
  func heads() throws {
    let register = try register()
    #expect(register.absenceRates == [0.06, 0.04, 0.04, 0.04, 0.04, 0.04])
    #expect(register.risks.map(\.name) == ["flu wave", "everything else"])
    let (flu, other) = (register.risks[0], register.risks[1])
    #expect(flu.owner == "operations" && flu.likelihood == 0.2 && flu.warning == Minutes(720))
    #expect(flu.trigger == "more than 5 sick calls by 07:30")
    #expect(flu.draws == 40 && flu.confidence == 0.8 && flu.isRandom)
    #expect(other.owner == "" && other.likelihood == 0.9 && other.warning == .zero)
    #expect(other.draws == 20 && other.confidence == 0.9)
  }

  @Test("People who do not come, in every way to name them")
  func absences() throws {
    let risk = try register().risks[0]
    let kinds = risk.disruptions.map(\.kind)
    #expect(kinds[0] == .absence(Absentees([people[0], people[1]], .share(0.5))))
    #expect(kinds[1] == .absence(Absentees([people[0], people[1], people[2]], .count(2))))
    #expect(kinds[2] == .absence(Absentees(people, .ownRate)))
    #expect(kinds[3] == .demand([calls, chats], factor: 1.1))
    // Two weeks: Monday to Wednesday of each.
    #expect(
      risk.disruptions[0].spans == [
        moment(0, 0)..<moment(3, 0), moment(7, 0)..<moment(10, 0),
      ]
    )
    #expect(risk.disruptions[1].spans == [moment(1, 0)..<moment(2, 0)])
    #expect(risk.disruptions[2].spans == [moment(0, 0)..<moment(14, 0)])
  }

  @Test("Everything else that can happen")
  func happenings() throws {
    let disruptions = try register().risks[1].disruptions
    #expect(
      disruptions.map(\.kind) == [
        .absence(Absentees([people[2], people[3], people[4], people[5]])),
        .absence(Absentees([people[2], people[3], people[4], people[5]], .share(0.6))),
        .lateStart(Absentees([people[0], people[1]]), by: Minutes(60)),
        .handleTime([calls], factor: 0.875),
        .moved((0..<5).map { QueueID($0) }, by: Minutes(-90)),
        .channelDown(chats, to: [calls: 0.4, post: 0.3], after: Minutes(10)),
        .outage([calls], returning: 0.6),
        .competenceLost(chats, Absentees([people[0], people[1]])),
        .newQueue(
          NewQueue(
            name: "recall",
            like: calls,
            servedBy: chats,
            contactsPerHour: 12,
            handleSeconds: 240
          )
        ),
        .budget([CostCentreID(0)], factor: 0.95),
      ]
    )
    #expect(disruptions[0].spans == [moment(1, 9)..<moment(2, 12)])
    #expect(disruptions[2].spans.count == 14)
    #expect(disruptions[6].spans == [moment(2, 10)..<moment(2, 12), moment(9, 10)..<moment(9, 12)])
    #expect(
      disruptions[7].spans == [moment(1, 10)..<moment(3, 12), moment(8, 10)..<moment(10, 12)]
    )
  }

  @Test("What may be done, with its cost, notice and limit")
  func responses() throws {
    let register = try register()
    let responses = register.risks[0].responses
    #expect(
      responses.map(\.kind) == [
        .cancelActivities(names: ["coaching", "phones"]), .moveBreaks,
        .lengthen(most: Minutes(30)), .callIn([people[0]]), .standBy([people[0], people[1]]),
        .agency(people: 6, queues: (0..<5).map { QueueID($0) }, least: Minutes(240)),
        .divert(calls, most: 0.2), .callBack(chats, most: 0.3, within: Minutes(240)),
        .lower(post, by: 0.1),
      ]
    )
    let twenty = Money(minorUnits: 2000)
    #expect(
      responses[3].cost
        == ResponseCost(each: twenty, perHour: Money(minorUnits: 500), payFactor: 1.5)
    )
    #expect(responses[3].notice == Minutes(120) && responses[3].limit == 4)
    #expect(responses[4].notice == Minutes(1440) && responses[4].limit == nil)
    #expect(responses[5].cost == ResponseCost(perHour: Money(minorUnits: 2850)))
    #expect(responses[1].cost == ResponseCost(each: Money(minorUnits: 200)))
    #expect(
      register.risks[1].responses == [
        Response(.moveBreaks), Response(.cancelActivities(names: [])),
      ]
    )
  }

  @Test("What must hold; 'all' means the queues of which it can hold")
  func thresholds() throws {
    let register = try register()
    let rings = QueueID(0)
    #expect(
      register.risks[0].thresholds.map(\.kind) == [
        .standard(rings, within: 0.1), .standard(calls, within: 0.1),
        .standard(chats, within: 0.1), .standard(post, within: 0.1),
        .shortfall(calls, most: 3), .shortfall(work, most: 3), .wait(post, most: Minutes(2880)),
        .budget(over: .zero),
      ]
    )
    #expect(register.risks[1].thresholds == [Threshold(.budget(over: Money(minorUnits: 80_000)))])
  }

  @Test(
    "The full register uses every key that is defined, and the schema's references lead somewhere"
  )
  func everyKey() throws {
    for key in Shape.registerMappings.flatMap(\.names) {
      #expect(
        FullRegister.text.contains("\(key):") || FullRegister.text.contains("- \(key)"),
        "\(key)"
      )
    }
    for shape in Shape.registerMappings {
      #expect(Set(shape.names).count == shape.names.count)
      for key in shape.keys {
        #expect(!key.meaning.isEmpty && !key.example.isEmpty, "\(shape.title): \(key.name)")
        #expect(!key.meaning.contains("|") && !key.form.words.contains("|"))
      }
    }
    #expect(Set(Shape.registerMappings.map(\.title)).count == Shape.registerMappings.count)
    let text = SiteSchema.register.json
    let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let root = try #require(json as? [String: Any])
    let definitions = try #require(root["definitions"] as? [String: Any])
    for part in text.components(separatedBy: "#/definitions/").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(definitions[String(name)] != nil, "\(name)")
    }
  }

  @Test("Words of likelihood", arguments: Likelihood.words.map(\.word))
  func likelihoods(word: String) throws {
    let text = FullRegister.text.replacing("likelihood: 20 %", with: "likelihood: \(word)")
    let register = try #require(try RegisterCase.reading(text).register)
    #expect(register.risks[0].likelihood == Likelihood.words.first { $0.word == word }?.chance)
  }

  @Test("The registers of the example sites are sound, and Harbour's has something of every kind")
  func scenarios() throws {
    for name in ["harbour", "nightline"] {
      let folder = SiteFolder.scenario(name)
      let site = try #require(SiteReader().read(folder).site)
      let reading = RegisterReader(site: site)
        .read(folder.appendingPathComponent(RegisterReader.file))
      #expect(reading.problems.map(\.description) == [], "\(name)")
      #expect(reading.notes.map(\.description) == [], "\(name)")
      let register = try #require(reading.register)
      #expect(name != "harbour" || register.risks.count >= 12)
    }
    let text = try String(
      contentsOf: SiteFolder.scenario("harbour").appendingPathComponent(RegisterReader.file),
      encoding: .utf8
    )
    for key in Shape.disruption.names { #expect(text.contains("- \(key): {"), "\(key)") }
  }

  @Test("Draws where nothing is left to chance are noted")
  func notes() throws {
    let text = """
      risks:
        it: {likelihood: rare, draws: 10, must_hold: [budget], what_happens: [budget: {by: -5 %}]}

      """
    let reading = try RegisterCase.reading(text)
    #expect(reading.register != nil)
    #expect(
      reading.notes.map(\.description) == [
        "contingencies.yaml:2:33: nothing of 'it' is left to chance, so 'draws' means nothing"
      ]
    )
  }
}
