extension Preset {
  static let euNightWorkers = Preset(
    name: "eu-night-workers",
    text: """
      # The Working Time Directive 2003/88/EC, night workers: those who as a normal course work at
      # least three hours of their day in night time (Article 2(4)). Include it in their contract.
      #
      # Night time is what national law says, seven hours or more with 00:00 to 05:00 among them
      # (Article 2(3)). The 24 hours of weekly rest are left out of the average (Article 16(c)), so
      # eight hours for each 24 are 48 hours a week. Its period is left to national law and agreements;
      # 17 weeks stand here, and a shorter one is a rule of the site's own.
      title: "Working Time Directive 2003/88/EC: night workers"
      shift_kinds:
        eu-night: {touches: 23:00-06:00, at_least: 3 h}
      rules:
        night_average:
          hours_per: week
          averaged_over: 17 weeks
          most: 48 h
          force: absolute
          source: Directive 2003/88/EC, Articles 8(a) and 16(c)

      """
  )

  static let euNightHazards = Preset(
    name: "eu-night-hazards",
    text: """
      # The Working Time Directive 2003/88/EC, night workers whose work involves special hazards or
      # heavy physical or mental strain: no more than eight hours in any 24 with night work.
      title: "Working Time Directive 2003/88/EC: night work with special hazards or heavy strain"
      shift_kinds:
        eu-hazard-night: {touches: 23:00-06:00, at_least: 1 min}
      rules:
        night_length:
          length_of: eu-hazard-night
          most: 8 h
          force: absolute
          source: Directive 2003/88/EC, Article 8(b)

      """
  )
}
