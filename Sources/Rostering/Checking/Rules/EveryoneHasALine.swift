import Planning

extension RotaCheck {
  /// Every person of the site has one line, in the site's order.
  func everyoneHasALine(_ rota: Rota) -> [Violation] {
    var broken: [Violation] = []
    for (index, person) in site.people.enumerated() {
      let count = rota.lines.count { $0.person.index == index }
      guard count != 1 else { continue }
      broken.append(
        Violation(
          rule: .everyoneHasALine,
          person: PersonID(index),
          sentence: "\(person.id) has \(count) lines"
        )
      )
    }
    for (place, line) in rota.lines.enumerated() where line.person.index != place {
      let id = line.person.index
      let isKnown = site.people.indices.contains(id)
      broken.append(
        Violation(
          rule: .everyoneHasALine,
          person: isKnown ? line.person : nil,
          sentence: isKnown
            ? "line \(place + 1) is that of \(site.people[id].id), out of order"
            : "line \(place + 1) belongs to nobody of the site (number \(id))"
        )
      )
    }
    return broken
  }
}
