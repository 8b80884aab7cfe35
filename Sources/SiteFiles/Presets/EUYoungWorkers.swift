extension Preset {
  private static let euYoung = """
    rules:
      rest_between_shifts:
        least: 12 h
        force: absolute
        source: Directive 94/33/EC, Article 10(1)(b)
      # Two days in each seven, consecutive if possible and in principle with Sunday. Technical or
      # organisational reasons may reduce them, to no less than 36 hours; that is not planned for.
      weekly_rest:
        least: 48 h
        force: absolute
        source: Directive 94/33/EC, Article 10(2)
      young_day:
        length_of: any
        most: 8 h
        force: absolute
        source: Directive 94/33/EC, Article 8(2)
      young_week:
        hours_per: week
        most: 40 h
        force: absolute
        source: Directive 94/33/EC, Article 8(2)

    """

  static let euYoungWorkers = Preset(
    name: "eu-young-workers",
    text: """
      # The directive on the protection of young people at work, 94/33/EC, adolescents: 15 to 17 years
      # old and no longer of full-time school age.
      #
      # Breaks (Article 12: 30 minutes where the day is longer than 4.5 hours) belong to the shift
      # patterns. No work from 22:00 to 06:00; a Member State may have chosen 23:00 to 07:00: include
      # eu-young-workers-late instead.
      title: "Directive 94/33/EC: young workers"
      shift_kinds:
        eu-young-night: {touches: 22:00-06:00, at_least: 1 min}

      """ + euYoung + """
          young_night:
            shifts: eu-young-night
            most: 0
            force: absolute
            source: Directive 94/33/EC, Article 9(1)(b)

        """
  )

  static let euYoungWorkersLate = Preset(
    name: "eu-young-workers-late",
    text: """
      # The directive 94/33/EC, adolescents, in a Member State that forbids work from 23:00 to 07:00.
      title: "Directive 94/33/EC: young workers, night from 23:00 to 07:00"
      shift_kinds:
        eu-young-late-night: {touches: 23:00-07:00, at_least: 1 min}

      """ + euYoung + """
          young_night:
            shifts: eu-young-late-night
            most: 0
            force: absolute
            source: Directive 94/33/EC, Article 9(1)(b)

        """
  )
}
