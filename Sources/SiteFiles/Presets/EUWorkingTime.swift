extension Preset {
  static let euWorkingTime = Preset(
    name: "eu-working-time",
    text: """
      # The Working Time Directive 2003/88/EC. A directive binds Member States: the law of the country
      # may ask for more, and a site states that on top.
      #
      # Breaks (Article 4: one where the day is longer than six hours, its length left to agreements
      # and national law) belong to the shift patterns. Articles 17 and 18 allow departures against
      # compensatory rest: a site to which they apply states its own rules and leaves this preset out.
      title: "Working Time Directive 2003/88/EC"
      rules:
        rest_between_shifts:
          least: 11 h
          force: absolute
          source: Directive 2003/88/EC, Article 3
        # 24 hours plus the 11 hours of daily rest in each seven days. Where objective, technical or
        # organisational conditions justify it, 24 hours: include eu-weekly-rest-24 as well. Article
        # 16(a) lets a Member State lay down a reference period of up to 14 days.
        weekly_rest:
          least: 35 h
          force: absolute
          source: Directive 2003/88/EC, Article 5
        # The reference period is up to four months (Article 16(b)): 17 weeks. Where the Member State
        # uses Article 22, a worker may opt out: 'none' for that person.
        average_48:
          hours_per: week
          averaged_over: 17 weeks
          most: 48 h
          force: absolute
          waivable: yes
          source: Directive 2003/88/EC, Articles 6(b), 16(b) and 22(1)

      """
  )

  static let euWeeklyRest24 = Preset(
    name: "eu-weekly-rest-24",
    text: """
      # The weekly rest of Article 5, second paragraph: 24 hours where objective, technical or
      # organisational conditions justify it.
      title: "Working Time Directive 2003/88/EC: weekly rest of 24 hours"
      in_place_of: [eu-working-time]
      rules:
        weekly_rest:
          least: 24 h
          force: absolute
          source: Directive 2003/88/EC, Article 5, second paragraph

      """
  )
}
