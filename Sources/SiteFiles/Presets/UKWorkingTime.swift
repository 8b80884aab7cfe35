extension Preset {
  static let ukWorkingTime = Preset(
    name: "uk-working-time",
    text: """
      # The Working Time Regulations 1998 (SI 1998/1833, Great Britain), adult workers.
      #
      # Breaks (regulation 12: 20 minutes where the day is longer than 6 hours) belong to the shift
      # patterns. Regulations 21 to 24 let services that must go on, shift changeovers and collective
      # agreements depart from regulations 10 and 11 against compensatory rest: a site to which that
      # applies states its own rules and leaves this preset out.
      title: "Working Time Regulations 1998: adult workers"
      rules:
        rest_between_shifts:
          least: 11 h
          force: absolute
          source: Working Time Regulations 1998, regulation 10(1)
        # 24 hours in each seven days, to which regulation 11(7) adds the daily rest of 11 hours unless
        # technical or organisational reasons speak against it. A site may tighten to 35 h. The employer
        # may choose 48 hours in 14 days instead: include uk-weekly-rest-fortnight as well. The third
        # choice of regulation 11(2), two rests of 24 hours in 14 days, can't be said here.
        weekly_rest:
          least: 24 h
          force: absolute
          source: Working Time Regulations 1998, regulation 11(1)
        # A worker may opt out in writing (regulation 5): 'none' for that person. The reference period is
        # 17 weeks; 26 where regulation 21 applies, up to 52 by agreement (regulation 23). For someone who
        # has worked for less than that it is the time since they started (regulation 4(4)).
        average_48:
          hours_per: week
          averaged_over: 17 weeks
          most: 48 h
          force: absolute
          waivable: yes
          source: Working Time Regulations 1998, regulation 4(1), with regulation 5

      """
  )

  static let ukWeeklyRestFortnight = Preset(
    name: "uk-weekly-rest-fortnight",
    text: """
      # The employer's choice of regulation 11(2)(b): one rest of 48 hours in each 14 days instead of
      # 24 hours in each seven. Blocks of 14 days count from the first day that is planned.
      title: "Working Time Regulations 1998: weekly rest every other week"
      in_place_of: [uk-working-time]
      rules:
        weekly_rest:
          least: 48 h
          every_weeks: 2
          force: absolute
          source: Working Time Regulations 1998, regulation 11(2)(b)

      """
  )
}
