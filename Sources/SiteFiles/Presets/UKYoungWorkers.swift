extension Preset {
  private static let ukYoung = """
    rules:
      rest_between_shifts:
        least: 12 h
        force: absolute
        source: Working Time Regulations 1998, regulation 10(2)
      # 48 hours in each seven days. Regulation 11(8) lets it be reduced for technical or
      # organisational reasons, to no less than 36 hours; that is not planned for.
      weekly_rest:
        least: 48 h
        force: absolute
        source: Working Time Regulations 1998, regulation 11(3)
      young_day:
        length_of: any
        most: 8 h
        force: absolute
        source: Working Time Regulations 1998, regulation 5A(1)(a)
      young_week:
        hours_per: week
        most: 40 h
        force: absolute
        source: Working Time Regulations 1998, regulation 5A(1)(b)

    """

  static let ukYoungWorkers = Preset(
    name: "uk-young-workers",
    text: """
      # The Working Time Regulations 1998, young workers: over school age and under 18.
      #
      # Breaks (regulation 12(4): 30 minutes where the day is longer than 4.5 hours) belong to the
      # shift patterns. No work in the restricted period, 22:00 to 06:00; where the contract provides
      # for work after 22:00 it is 23:00 to 07:00: include uk-young-workers-late instead.
      title: "Working Time Regulations 1998: young workers"
      shift_kinds:
        uk-young-night: {touches: 22:00-06:00, at_least: 1 min}

      """ + ukYoung + """
          young_night:
            shifts: uk-young-night
            most: 0
            force: absolute
            source: Working Time Regulations 1998, regulation 6A

        """
  )

  static let ukYoungWorkersLate = Preset(
    name: "uk-young-workers-late",
    text: """
      # The Working Time Regulations 1998, young workers whose contract provides for work after 22:00:
      # the restricted period of regulation 2(1) is then 23:00 to 07:00.
      title: "Working Time Regulations 1998: young workers with work after 22:00"
      shift_kinds:
        uk-young-late-night: {touches: 23:00-07:00, at_least: 1 min}

      """ + ukYoung + """
          young_night:
            shifts: uk-young-late-night
            most: 0
            force: absolute
            source: Working Time Regulations 1998, regulation 6A

        """
  )
}
