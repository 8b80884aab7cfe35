import Planning

extension LineCheck {
  /// No shift touches leave or a time that the person is not available.
  func absencesRespected() -> [Violation] {
    shifts.flatMap { dated in
      person.absences.filter { $0.span.overlaps(dated.shift.span) }.map { absence in
        violation(
          .absencesRespected,
          day: dated.day,
          "the shift \(horizon.text(dated.shift.span)) touches \(absence.kind.rawValue) "
            + "\(horizon.text(absence.span))"
        )
      }
    }
  }
}
