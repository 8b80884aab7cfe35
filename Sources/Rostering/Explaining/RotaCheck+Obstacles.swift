import Planning

extension RotaCheck {
  /// What stands in the way of a line with another day than a person's own: the rules that it would
  /// break and their own line does not.
  ///
  /// Rules about who serves what are left out, since whoever comes is told what to serve later, and
  /// so are soft rules, which stand in nobody's way.
  public func obstacles(to line: Line, insteadOf own: Line) -> [Obstacle] {
    let known = Set(broken(own).map(\.sentence))
    let name = site[line.person].id + ": "
    return broken(line).filter { !known.contains($0.sentence) }.map { violation in
      let sentence = violation.sentence
      return Obstacle(
        rule: violation.rule,
        name: violation.name,
        day: violation.day,
        sentence: sentence.hasPrefix(name) ? String(sentence.dropFirst(name.count)) : sentence
      )
    }
  }

  private func broken(_ line: Line) -> [Violation] {
    let check = LineCheck(
      id: line.person,
      line: line,
      site: site,
      coverage: coverage,
      siteIsOpen: site.opening.openIntervals(in: site.horizon)
    )
    let aboutServing: Set<Rule> = [.competence, .competenceEnds, .presenceIsServed, .leastStay]
    var findings = Findings()
    for rule in Rule.allCases where !aboutServing.contains(rule) {
      findings.add(check.violations(of: rule))
    }
    for rule in site.rules(of: check.person) where rule.force.strength == nil {
      findings.add(check.askedBreaches(of: rule), of: check.stated(rule))
    }
    return findings.violations
  }
}
