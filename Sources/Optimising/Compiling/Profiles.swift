import Planning

/// The distinct profiles of a site's people: what they serve, and which rules of presence count them.
struct Profiles: Sendable {
  /// A profile that someone has from an interval on.
  struct LaterProfile: Hashable, Sendable {
    var from: Int
    var profile: Int
  }

  struct Skill: Sendable {
    var queue: Int
    var proficiency: Double
  }

  let skills: [[Skill]]
  /// Queues of each profile as bits.
  let masks: [UInt64]
  /// Of each person at the horizon's start.
  let ofPerson: [Int]
  /// Of each person what they have from later intervals on, where certificates expire.
  let laterOfPerson: [[LaterProfile]]
  /// Of each person the modes between which their line chooses; none where the board alone decides.
  let modesOfPerson: [[ServingMode]]
  /// Whether everyone serves every queue of theirs at the full rate.
  let isUnit: Bool
  /// Proficiency by profile and queue; 0 where the profile lacks the queue.
  let proficiency: [Double]
  let queueCount: Int
  /// By profile: for each rule of presence whether it counts them, and whether they are among the
  /// others of its ratio.
  let memberships: [[Bool]]

  private struct Key: Hashable {
    var competences: CompetenceProfile
    var memberships: [Bool]
  }

  var count: Int { skills.count }

  init(site: Site, catalogue: ShiftCatalogue) {
    queueCount = site.queues.count
    var known: [Key: Int] = [:]
    var (skills, ofPerson, memberships) = ([[Skill]](), [Int](), [[Bool]]())
    var (later, modes) = ([[LaterProfile]](), [[ServingMode]]())
    let spells = CompetenceSpells(site: site, catalogue: catalogue)
    func profile(_ person: Person, _ competences: [QueueID: Double]) -> Int {
      let key = Key(
        competences: CompetenceProfile(competences),
        memberships: site.presenceRules.flatMap {
          [$0.counted.contains(person), $0.ratio?.others.contains(person) ?? false]
        }
      )
      if known[key] == nil {
        known[key] = skills.count
        memberships.append(key.memberships)
        skills.append(
          key.competences.skills.map {
            Skill(queue: $0.queue.index, proficiency: $0.proficiency)
          }
        )
      }
      return known[key] ?? 0
    }
    for person in site.people {
      let own = spells.spells(of: person).map {
        LaterProfile(from: $0.from, profile: profile(person, $0.competences))
      }
      ofPerson.append(own[0].profile)
      later.append(Array(own.dropFirst()))
      modes.append(
        ModeCompiler(site: site).modes(spells.spells(of: person)) { profile(person, $0) }
      )
    }
    laterOfPerson = later
    modesOfPerson = modes
    self.skills = skills
    self.ofPerson = ofPerson
    self.memberships = memberships
    masks = skills.map { $0.reduce(0) { $0 | 1 << UInt64($1.queue) } }
    isUnit = skills.allSatisfy { $0.allSatisfy { $0.proficiency == 1 } }
    proficiency = Profiles.table(skills, queueCount: site.queues.count)
  }

  /// Profiles that are given, whoever has them; no rule of presence counts anyone.
  init(_ competences: [CompetenceProfile], queueCount: Int) {
    self.queueCount = queueCount
    skills = competences.map { competence in
      competence.skills.map { Skill(queue: $0.queue.index, proficiency: $0.proficiency) }
    }
    masks = skills.map { $0.reduce(0) { $0 | 1 << UInt64($1.queue) } }
    (ofPerson, laterOfPerson, modesOfPerson) = ([], [], [])
    isUnit = skills.allSatisfy { $0.allSatisfy { $0.proficiency == 1 } }
    memberships = Array(repeating: [], count: competences.count)
    proficiency = Profiles.table(skills, queueCount: queueCount)
  }

  private static func table(_ skills: [[Skill]], queueCount: Int) -> [Double] {
    var table = Array(repeating: 0.0, count: skills.count * queueCount)
    for (profile, own) in skills.enumerated() {
      for skill in own { table[profile * queueCount + skill.queue] = skill.proficiency }
    }
    return table
  }
}
