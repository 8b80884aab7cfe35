import Foundation
import Planning
import SiteFiles
import Testing

@Suite("What is wrong with a register is told at its place")
struct RegisterProblemTests {
  private func expect(_ sentence: String, in reading: RegisterReading) {
    #expect(reading.register == nil)
    let told = reading.problems.map { problem in
      problem.hint.isEmpty ? problem.message : "\(problem.message). \(problem.hint)"
    }
    #expect(told.contains(sentence), "\(told)")
    #expect(reading.problems.allSatisfy { $0.file == "contingencies.yaml" && $0.line >= 1 })
  }

  @Test(
    "What happens",
    arguments: [
      ("absence: {of: p9}", "unknown person 'p9'. Maybe 'p1'?"),
      ("absence: {of: Amber}", "unknown person 'Amber'. Maybe 'team Amber'?"),
      ("absence: {of: team Ambre}", "unknown team 'Ambre'. Maybe 'Amber'?"),
      ("absence: {of: contract yung}", "unknown contract 'yung'. Maybe 'young'?"),
      ("absence: {of: serving chat}", "unknown queue 'chat'. Maybe 'chats'?"),
      ("absence: {of: {team: Amber, except: [p1, p2]}}", "this means nobody"),
      ("absence: {of: [p1, p1]}", "'p1' stands twice in a list of people"),
      ("absence: {of: []}", "this list names nobody"),
      ("absence: {of: [[p1]]}", "a list of people has no lists in it"),
      (
        "absence: {when: tue}",
        "it is not said who is meant. Maybe 'of: team Amber' or 'share: 10 %'?"
      ),
      ("absence: {share: -5 %}", "share '-5 %' is not between 0.1 % and 100 %"),
      ("absence: {share: 5}", "share '5' is not a share such as '80 %'. Maybe '5 %'?"),
      ("absence: {of: team Amber, count: 3}", "3 people are more than the 2 who are meant"),
      (
        "absence: {of: p1, share: 5 %, count: 1}",
        "'share' and 'count' both say how many; give one of them"
      ),
      (
        "absence: {of: p2, chance: own rate}",
        "none of these people has an absence rate. Maybe 'absence_rate: 4 %' at the top of the "
          + "file?"
      ),
      ("absence: {of: p1, chance: mine}", "unknown chance 'mine'. Known: 'own rate'"),
      ("team_lost: {team: Red}", "unknown team 'Red'. Known: 'Amber', 'Blue', 'Agency'"),
      (
        "agency_fails: {contract: agency}", "unknown contract 'agency'. Known: 'full-time', 'young'"
      ),
      (
        "late_start: {of: p1, by: 20 min}",
        "by '20 min' is not a whole number of intervals of 30 min. Maybe '30 min'?"
      ),
      (
        "demand: {queues: calls, by: 10 %}",
        "by '10 %' is not a change such as '+10 %' or '-5 %'. Maybe '+10 %'?"
      ),
      (
        "demand: {queues: calls, by: +10}",
        "by '+10' is not a change such as '+10 %' or '-5 %'. Maybe '+10 %'?"
      ),
      ("demand: {queues: calls, by: -120 %}", "by '-120 %' is not between -100 % and +900 %"),
      ("demand: {queues: cals, by: +5 %}", "unknown queue 'cals'. Maybe 'calls'?"),
      ("demand: {queues: [calls, calls], by: +5 %}", "'calls' stands twice in queues"),
      ("demand: {by: +5 %}", "'queues' is missing"),
      (
        "arrivals_moved: {queues: calls, by: 2 h}",
        "by '2 h' is not like '2 h later' or '30 min earlier'. Maybe '2 h later'?"
      ),
      (
        "channel_down: {queue: calls, to: {chats: 60 %, post: 50 %}}",
        "the shares of 'to' are 110 % together, more than 100 %"
      ),
      (
        "channel_down: {queue: calls, to: {calls: 60 %}}",
        "the contacts of a queue that is down can't come in on it"
      ),
      ("channel_down: {queue: calls, to: post}", "to should be a mapping from names"),
      (
        "outage: {queues: [post, calls]}",
        "it is not said what share of the contacts of 'calls' return. Maybe 'returning: 60 %'?"
      ),
      ("competence_lost: {queue: work, of: p2}", "nobody of them is meant by this"),
      (
        "new_queue: {name: chats, like: calls, contacts_per_hour: 3, handle_time: 60 s}",
        "'chats' is a queue of the site already"
      ),
      (
        "new_queue: {name: x, like: work, contacts_per_hour: 3, handle_time: 60 s}",
        "'work' has no standard, and a new queue needs one"
      ),
      ("budget: {by: -5 %, cost_centres: other}", "cost centre 'other' has no budget"),
      ("budget: {by: -5 %, when: tue}", "unknown key 'when'. Known: 'cost_centres', 'by'"),
      ("flood: {}", "unknown item of what_happens 'flood'"),
      ("absense: {of: p1}", "unknown item of what_happens 'absense'. Maybe 'absence'?"),
      (
        "{absence: , of: p1}",
        "'of' stands beside 'absence' in one item of what_happens. Maybe indent it by two more "
          + "blanks?"
      ),
      (
        "{budget: {by: -5 %}, demand: {queues: all, by: +5 %}}",
        "'demand' stands beside 'budget' in one item of what_happens. Maybe put '- ' before it, as "
          + "an item of its own?"
      ),
    ]
  )
  func happens(item: String, sentence: String) throws {
    expect(sentence, in: try RegisterCase.reading(happens: item))
  }

  @Test(
    "What must hold",
    arguments: [
      ("standard: {queue: work}", "'work' has no standard"),
      ("wait: {queue: calls, most: 2 h}", "'calls' has no due time"),
      (
        "standard: {queue: calls, within: 10 %}",
        "within '10 %' is not points of a share such as '10 points'. Maybe '10 points'?"
      ),
      (
        "budget: {over: 800 EUR}", "over '800 EUR' is not in GBP, the currency of the site"
      ),
      ("budget: {over: -5}", "over '-5' is not between 0 and 1000000000"),
      ("shortfall: {queue: calls, most: few}", "most 'few' is not a plain number"),
    ]
  )
  func holds(item: String, sentence: String) throws {
    expect(sentence, in: try RegisterCase.reading(happens: "budget: {by: -5 %}", holds: item))
  }

  @Test(
    "What may be done",
    arguments: [
      ("cancel_activities: {names: coachng}", "unknown activity 'coachng'. Maybe 'coaching'?"),
      ("agency: {people: 501, queues: calls}", "people '501' is not between 1 and 500"),
      ("call_in: {who: p7}", "unknown person 'p7'. Maybe 'p1'?"),
      ("lower: {queue: work, by: 5 points}", "'work' has no standard to lower"),
      (
        "lower: {queue: calls, by: 90 points}",
        "by '90 points' is not between 0.1 points and 80 points"
      ),
      (
        "call_back: {queue: post, most: 5 %, within: 1 h}",
        "work of 'post' waits anyway; a call back is for voice and chat"
      ),
      (
        "move_breaks: {cost: a lot}",
        "cost 'a lot' is not like '20 each', '28 an hour' or '20 each and 5 an hour'"
      ),
      (
        "move_breaks: {cost: 3 each and 4 each}",
        "cost '3 each and 4 each' is not like '20 each', '28 an hour' or '20 each and 5 an hour'"
      ),
      (
        "move_breaks: {cost: 3 EUR each}", "cost '3 EUR' is not in GBP, the currency of the site"
      ),
      ("move_breaks: {limit: 0}", "limit '0' is not between 1 and 100000"),
      ("divert: {queue: calls, most: 120 %}", "most '120 %' is not between 0 % and 100 %"),
      ("call_in: {notice: -2 h}", "notice '-2 h' is not between 0 min and 672 h"),
    ]
  )
  func responses(item: String, sentence: String) throws {
    let reading = try RegisterCase.reading(
      happens: "budget: {by: -5 %}",
      responses: "[\(item)]"
    )
    expect(sentence, in: reading)
  }

  @Test(
    "A risk and the register as a whole",
    arguments: [
      (
        "likelihood: 20 %", "likelihood: often",
        "unknown likelihood 'often'. Known: 'rare', 'unlikely', 'possible', 'likely', 'almost certain'"
      ),
      ("likelihood: 20 %", "likelihood: 120 %", "likelihood '120 %' is not between 0 % and 100 %"),
      (
        "known: 12 h before", "known: 12 h",
        "known '12 h' is neither 'when it begins' nor like '12 h before'. Maybe '12 h before'?"
      ),
      ("owner: operations", "ownr: operations", "unknown key 'ownr'. Maybe 'owner'?"),
      ("draws: 40", "draws: 0", "draws '0' is not between 1 and 1000"),
      (
        "  everything else:", "  Flu-wave:",
        "the risk 'Flu-wave' stands in line 5 already, but for case or blanks"
      ),
      ("  everything else:", "  flu wave:", "'flu wave' stands twice"),
      (
        "must_hold: [budget: {over: 800 GBP}]", "",
        "it is not said what must hold. Maybe 'must_hold' for all risks, at the top of the file?"
      ),
      (
        "absence_rate: 4 %", "absence_rate: 4",
        "absence_rate '4' is not a share such as '80 %'. Maybe '4 %'?"
      ),
    ]
  )
  func whole(old: String, new: String, sentence: String) throws {
    let text = FullRegister.text
    try #require(text.contains(old))
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    expect(sentence, in: try RegisterCase.reading(changed))
  }

  @Test("A file that is not there, is empty or is no mapping")
  func noFile() throws {
    expect("the file is empty", in: try RegisterCase.reading(" \n"))
    expect("there is no risk", in: try RegisterCase.reading("risks: {}\n"))
    expect("'risks' is missing", in: try RegisterCase.reading("absence_rate: 4 %\n"))
    let folder = try SiteFolder()
    let site = try #require(folder.read().site)
    let reading = RegisterReader(site: site).read(folder.url.appendingPathComponent("other.yaml"))
    #expect(reading.problems.map(\.description) == ["other.yaml:1:1: the file is missing"])
  }

  @Test("A damaged register is read or refused with places, never trapped on", arguments: 0..<400)
  func mutated(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed) + 90_001)
    var bytes = [UInt8](FullRegister.text.utf8)
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      bytes = MutationTests().mutated(bytes, &dice)
    }
    let folder = try SiteFolder(FullSite.files)
    let site = try #require(folder.read().site)
    let file = folder.url.appendingPathComponent(RegisterReader.file)
    try Data(bytes).write(to: file)
    let reading = RegisterReader(site: site).read(file)
    #expect((reading.register == nil) != reading.problems.isEmpty)
    for problem in reading.problems {
      #expect(problem.line >= 1 && problem.column >= 1 && !problem.message.isEmpty)
    }
    for risk in reading.register?.risks ?? [] {
      #expect(!risk.disruptions.isEmpty && !risk.thresholds.isEmpty)
      #expect(risk.disruptions.allSatisfy { !$0.spans.isEmpty })
      #expect(
        risk.disruptions.flatMap(\.spans).allSatisfy { site.horizon.span.clamped(to: $0) == $0 }
      )
    }
  }
}
