extension Preset {
  static let ukNightWorkers = Preset(
    name: "uk-night-workers",
    text: """
      # The Working Time Regulations 1998, night workers: those who as a normal course work at least
      # three hours of their day in night time. Include it in their contract.
      #
      # Night time is 23:00 to 06:00 unless an agreement says otherwise (regulation 2(1)). By
      # regulation 6(5) the days of weekly rest are left out of the average, so eight hours for each
      # 24 are 48 hours a week. Nobody can opt out of this one; regulation 7 (health assessments) is
      # not a matter of the rota.
      title: "Working Time Regulations 1998: night workers"
      shift_kinds:
        uk-night: {touches: 23:00-06:00, at_least: 3 h}
      rules:
        night_average:
          hours_per: week
          averaged_over: 17 weeks
          most: 48 h
          force: absolute
          source: Working Time Regulations 1998, regulation 6(1), (3) and (5)

      """
  )

  static let ukNightHazards = Preset(
    name: "uk-night-hazards",
    text: """
      # The Working Time Regulations 1998, night workers whose work involves special hazards or heavy
      # physical or mental strain: no more than eight hours in any 24 in which they work at night.
      title: "Working Time Regulations 1998: night work with special hazards or heavy strain"
      shift_kinds:
        uk-hazard-night: {touches: 23:00-06:00, at_least: 1 min}
      rules:
        night_length:
          length_of: uk-hazard-night
          most: 8 h
          force: absolute
          source: Working Time Regulations 1998, regulation 6(7)

      """
  )
}
