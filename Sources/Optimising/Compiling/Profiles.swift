import Planning

/// The distinct competence profiles of a site's people.
struct Profiles: Sendable {
  struct Skill: Sendable {
    var queue: Int
    var proficiency: Double
  }

  let skills: [[Skill]]
  /// Queues of each profile as bits.
  let masks: [UInt64]
  let ofPerson: [Int]
  /// Whether everyone serves every queue of theirs at the full rate.
  let isUnit: Bool
  /// Proficiency by profile and queue; 0 where the profile lacks the queue.
  let proficiency: [Double]
  let queueCount: Int

  var count: Int { skills.count }

  init(site: Site) {
    queueCount = site.queues.count
    var known: [CompetenceProfile: Int] = [:]
    var (skills, ofPerson) = ([[Skill]](), [Int]())
    for person in site.people {
      let profile = CompetenceProfile(person.competences)
      if known[profile] == nil {
        known[profile] = skills.count
        skills.append(
          profile.skills.map { Skill(queue: $0.queue.index, proficiency: $0.proficiency) }
        )
      }
      ofPerson.append(known[profile] ?? 0)
    }
    self.skills = skills
    self.ofPerson = ofPerson
    masks = skills.map { $0.reduce(0) { $0 | 1 << UInt64($1.queue) } }
    isUnit = skills.allSatisfy { $0.allSatisfy { $0.proficiency == 1 } }
    var table = Array(repeating: 0.0, count: skills.count * site.queues.count)
    for (profile, own) in skills.enumerated() {
      for skill in own { table[profile * site.queues.count + skill.queue] = skill.proficiency }
    }
    proficiency = table
  }
}
