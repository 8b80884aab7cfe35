/// A small round-the-clock site in which everything occurs that a site can say: kinds of shift,
/// presets, rules of each force, presence, roles, employment, and each column of carry-in.
enum RichSite {
  /// Its files by name.
  static let files: [String: String] = [
    "site.yaml": settings,
    "staff.csv": staff,
    "person-rules.csv": """
    person,rule,value,force,source
    a1,max_nights,0,absolute,occupational health
    a2,rest_between_shifts,12 h,,
    a3,pairs,{days_off_together: 2},soft 2,
    a4,max_run_of_days,,soft 5,
    b1,average_48,none,,
    b2,include,eu-night-workers,,

    """,
    "availability.csv": """
    person,kind,start,end,paid,hours,note
    a2,leave,2026-03-25,2026-03-26,yes,,
    a3,shift,2026-03-24 06:00,,,8,
    b1,unavailable,2026-03-28 22:00,2026-03-29 08:00,,,the short night
    b2,training,2026-03-26 14:00,2026-03-26 15:00,yes,,phones

    """,
    "wishes.csv": """
    person,kind,day,from,to,strength
    a1,day off,sun,,,4
    a4,start,2026-03-24,06:00,08:00,2

    """,
    "carry-in.csv": """
    person,last_shift_start,last_shift_end,last_pattern,owed_rest,run_of_days,run_of_days_off,runs,counts,weekends,weekly_hours
    b1,2026-03-22 22:00,2026-03-23 06:00,night,1 h,2,,night=2,night=3; late=1,worked; free,38 h; 40 h
    a1,2026-03-22 14:00,2026-03-22 22:00,late,,3,,late=1,late=2,worked,30 h
    a4,,,,,0,3,,,free; worked,32 h

    """,
    "demand.csv": demand,
  ]

  private static let settings = """
    name: Rich
    time_zone: Europe/Berlin
    week: 2026-03-23
    weeks: 1
    interval: 60 min
    currency: EUR
    opening: always
    queues:
      calls: {channel: voice, standard: 80 % within 30 s over day, patience: 180 s, shrinkage: 5 %}
      desk:
        channel: back-office
        opening: 08:00-18:00
        requirement: {shortfall_per_hour: 30, first_share: 80 %, later_factor: 2, surplus_per_hour: 1}
    priorities:
      order:
        - {standard: [calls], tolerance: 2 %}
        - standard: [desk]
        - budget
        - cost
        - wishes
    cost_centres:
      line: {budget: 4800}
      guests:
    patterns:
      early:
        start: 06:00-08:00
        step: 60 min
        lengths: [6 h, 8 h]
      late: {start: 14:00, lengths: [8 h]}
      split:
        days: mon-fri
        start: 08:00
        lengths: [6 h]
        breaks:
          - {name: gap, length: 1 h-3 h, paid: no, work_before: 2 h, work_after: 2 h}
      night: {start: 22:00, lengths: [8 h]}
      on-call: {start: 18:00, lengths: [4 h], standby_pay: 25 %}
    shift_kinds:
      early: {starts: 05:00-08:00}
      late: {ends: 20:00-24:00, weekdays: [mon-thu, sat]}
      night: {touches: 23:00-06:00, at_least: 3 h}
      standby: {patterns: [on-call]}
    contracts:
      full-time:
        weekly_hours: 24 h-38 h
        hours_force: soft 3
        overtime: [{up_to: 4 h, rate: 1.25}, {up_to: 8 h, rate: 1.5}]
        pay_per_hour: 19.40
        patterns: [early, late, split, night, on-call]
        leave_day: 8 h
        rules: {max_nights: 2, free_weekends: none, rest_between_shifts: 12 h}
      part-time:
        weekly_hours: 12 h-24 h
        pay_per_hour: 17.80
        patterns: [early, late]
        leave_day: 6 h
        rules: {include: [uk-young-workers], average_48: none}
    rules:
      include: [uk-working-time, uk-night-workers]
      rest_between_shifts: {least: 11 h, force: absolute}
      max_days_per_week: {most: 5, force: soft 2}
      max_run_of_days: 6
      max_nights: {shifts: night, most: 3, per: week, force: hard, source: handbook 4.2}
      few_lates: {shifts: late, least: 1, most: 4, per: horizon, force: soft 1}
      night_runs: {run_of: night, least: 2, most: 4}
      off_runs: {run_of: days off, least: 1, most: 4}
      two_off: {days_off_together: 2, force: soft 4}
      weekends: {weekends: worked, most: 3}
      free_weekends: {weekends: free, least: 1, in_every: 3}
      whole_weekends: {weekends: whole, force: soft 1}
      no_early_after_late: {after: late, never: early}
      no_early_after_night: {after: night, never: any, within_days: 1, force: soft 2}
      steady: {same_start_within: 8 h, force: soft 2}
      short_nights: {length_of: night, most: 8 h}
      long_days: {spread_of_day: 12 h}
      yearly: {hours_per: week, averaged_over: 12 weeks, most: 45 h}
      month: {hours_per: horizon, most: 44 h}
      long_rest: {rest_between_shifts: 14 h, reduced: 12 h, force: soft 1}
      long_weekly: {weekly_rest: 48 h, every_weeks: 1, force: soft 1}
    presence:
      seats: {count: everyone, most: 5, force: absolute}
      lead: {count: role supervisor, least: 1, hours: {mon-fri: 09:00-11:00}, force: soft 4}
      mentors: {count: role mentor, one_for_each: 2, of: role trainee, force: soft 2}
      amber: {count: team Amber, least: 1, hours: 10:00-12:00}

    """

  private static let staff = """
    id,name,team,roles,cost_centre,contract,competences,employed_from,employed_until,earliest_start,latest_start
    a1,A1,Amber,supervisor; mentor,line,full-time,calls until 2026-03-26; desk=0.8,,,,
    a2,A2,Amber,mentor,line,full-time,calls; desk,,,06:00,22:00
    a3,A3,Amber,,line,full-time,calls=0.9; desk,,,,
    a4,A4,Amber,trainee,line,part-time,desk,2026-03-24,,,
    b1,B1,Blue,supervisor,line,full-time,calls,,,,
    b2,B2,Blue,trainee,guests,full-time,calls; desk=0.9,,2026-03-28,,

    """

  /// Calls round the clock and a few hours of desk work a day; the Sunday has 23 hours.
  private static let demand: String = {
    var lines = ["queue,start,contacts,aht_seconds,required"]
    for day in 23...29 {
      for hour in 0..<24 where day < 29 || hour != 2 {
        let start = "2026-03-\(day) " + (hour < 10 ? "0" : "") + "\(hour):00"
        lines.append("calls,\(start),\((8..<20).contains(hour) ? 9 : 3),300,")
        if (8..<18).contains(hour) { lines.append("desk,\(start),,,1") }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()
}
