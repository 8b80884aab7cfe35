/// A site that uses every key and column there is.
enum FullSite {
  static let files: [String: String] = [
    "site.yaml": """
    name: Full
    time_zone: Europe/London
    week: 2026-03-02
    weeks: 2
    interval: 30 min
    currency: GBP
    language: en-US
    notice: 7 days
    opening: always
    queues:
      rings: {channel: outbound, quota: 40 a day, handle_time: 300 s}
      calls: {channel: voice, standard: 80 % within 20 s over day, patience: 120 s, shrinkage: 5 %}
      chats: {channel: chat, concurrency: 3, standard: 80 % within 60 s over interval}
      post: {channel: back-office, standard: 95 %, due: next day, backlog: [5 due same day]}
      work:
        channel: back-office
        min_stay: 1 h
        opening: 08:00-18:00
        requirement:
          {shortfall_per_hour: 30, first_share: 80 %, later_factor: 2, surplus_per_hour: 1,
            surplus_growth: 0.5}
    priorities:
      mode: ordered
      order:
        - {standard: all, tolerance: 2 %, worth: 8}
        - stability
        - fairness
        - surplus
        - budget
        - cost
        - wishes
    cost_centres:
      main: {budget: 90000}
      other:
    patterns:
      day:
        days: mon-fri
        start: 07:00-10:00
        step: 30 min
        lengths: 4 h-8 h step 30 min
        breaks:
          - {name: lunch, length: 30 min, paid: no, for: 6 h-8 h, earliest: 3/8, latest: 5/8}
          - {name: tea, length: 30 min, paid: yes, for: 7 h-8 h, earliest: 70 %, work_before: 1 h,
             work_after: 30 min}
      split:
        start: 07:00-08:00
        lengths: [6 h]
        breaks:
          - {name: gap, length: 1 h-4 h, paid: no, work_before: 2 h, work_after: 2 h}
      night: {start: 22:00, lengths: [8 h]}
      on-call: {start: 18:00, lengths: [4 h], standby_pay: 25 %}
    shift_kinds:
      early: {starts: 05:00-08:00}
      late: {ends: 20:00-24:00, weekdays: [mon-thu, sat]}
      night: {touches: 23:00-06:00, at_least: 3 h}
      standby: {patterns: [on-call]}
    holidays: [2026-03-08]
    pay:
      usual:
        premiums:
          - {name: night, hours: 22:00-06:00, rate: 25 %}
          - {name: festive, days: [sun, holidays], per_hour: 2.40}
        premiums_together: added
        allowances: [{name: taxi, amount: 8.50, touches: 23:00-05:00, days: mon-sun}]
        on_costs: [{name: pension, rate: 8.5 %}, {name: kit, per_shift: 1}, {name: card, per_week: 2}]
        leave_pay: 100 %
        sick_pay: 90 %
        training_pay: 90 %
        training: [training]
        standby_per_hour: 3.50
        call_out: {rate: 150 %, least: 2 h, fee: 15}
        rounding: half up each shift
      hired:
        agency: {least_shift: 4 h, fee_per_shift: 12, fee_per_week: 40}
    budgets:
      extra: {kinds: overtime, teams: [Amber], cost_centres: [main], limit: 900, keep: hard}
      month: {limit: 90000, keep: soft, price: 2, period: month, spent: 1, until: 2026-03-01,
              share: whole}
      calls: {queue: calls, limit: 500}
    contracts:
      full-time:
        pay: usual
        weekly_hours: 30 h-37.5 h
        hours_force: soft 3
        overtime: [{up_to: 4 h, rate: 1.25}, {up_to: 8 h, rate: 1.5}]
        pay_per_hour: 17.20
        patterns: [day, split, night, on-call]
        leave_day: 7.5 h
        rules: {max_nights: 2, free_weekends: none, rest_between_shifts: 12 h}
      young:
        weekly_hours: 20 h
        pay_per_hour: 12
        patterns: [day]
        rules: {include: [uk-young-workers], average_48: none}
    rules:
      include: [uk-working-time, uk-weekly-rest-fortnight, uk-night-workers]
      rest_between_shifts: {least: 11 h, force: absolute}
      max_days_per_week: {most: 5, force: soft 2}
      max_run_of_days: 6
      max_nights: {shifts: night, most: 3, per: week, force: hard, source: handbook 4.2}
      few_lates: {shifts: late, least: 1, most: 9, per: horizon}
      night_runs: {run_of: night, least: 2, most: 4}
      off_runs: {run_of: days off, least: 2}
      two_off: {days_off_together: 2, force: soft 4}
      weekends: {weekends: worked, most: 3}
      free_weekends: {weekends: free, least: 1, in_every: 2}
      whole_weekends: {weekends: whole, force: soft 1}
      no_early_after_late: {after: late, never: early}
      no_early_after_night: {after: night, never: any, within_days: 2}
      steady: {same_start_within: 2 h, force: soft 2}
      short_nights: {length_of: night, most: 8 h}
      long_days: {spread_of_day: 12 h}
      yearly: {hours_per: week, averaged_over: 52 weeks, most: 45 h}
      month: {hours_per: horizon, most: 90 h}
      long_rest: {rest_between_shifts: 14 h, reduced: 12 h, force: soft 1}
      long_weekly: {weekly_rest: 60 h, every_weeks: 2, force: soft 1}
    fairness:
      nights: {hours_of: night, among: team, measured: spread}
      early: {clock: 05:00-07:00, days: mon-fri}
      refused: {wishes: not granted}
    presence:
      seats: {count: everyone, most: 40, force: absolute}
      lead: {count: role supervisor, least: 1, hours: {mon-fri: 09:00-17:00}, force: soft 4}
      mentors: {count: role mentor, one_for_each: 3, of: role trainee}
      amber: {count: team Amber, least: 1, hours: 10:00-12:00}

    """,
    "staff.csv": """
    id,name,team,roles,count,cost_centre,contract,competences,employed_from,employed_until,earliest_start,latest_start,absence_rate,pay_per_hour
    p1,One,Amber,supervisor; mentor,,main,full-time,calls until 2026-03-05; work=0.8; chats,,,,,6 %,18.05
    p2,Two,Amber,,,main,full-time,calls; chats=0.9 until 2026-03-31,2026-03-04,2026-03-12,07:00,22:00,,
    p3,Three,Blue,trainee,,other,young,work,,,,,,
    a,,Agency,,3,other,young,work,,,,,,

    """,
    "person-rules.csv": """
    person,rule,value,force,source
    p1,max_nights,0,absolute,occupational health
    p1,average_48,none,,
    p2,rest_between_shifts,13 h,,
    p2,pairs,{days_off_together: 3},soft 2,
    p2,max_run_of_days,,soft 5,
    p3,include,uk-night-hazards,,

    """,
    "availability.csv": """
    person,kind,start,end,paid,hours,note
    p1,leave,2026-03-10,2026-03-11,yes,,
    p2,shift,2026-03-05 07:00,,,6,
    p3,training,2026-03-03 10:00,2026-03-03 11:00,yes,,phones

    """,
    "activities.csv": """
    name,person,team,length,days,from,to,together,times,force
    meeting,,Amber; Blue,30 min,tue,09:00,12:00,yes,weekly,
    meeting,,Amber; Blue,,2026-03-05,13:00,16:00,,,
    coaching,p1; p2,,1 h,mon-fri,08:00,16:00,no,once,soft 4

    """,
    "wishes.csv": """
    person,kind,day,shift,from,to,strength
    p1,day off,2026-03-06,,,,4
    p3,start,2026-03-04,,08:00,09:00,2
    p2,shift,2026-03-05,late,,,3
    p2,no shift,2026-03-06,any,,,1

    """,
    "carry-in.csv": """
    person,last_shift_start,last_shift_end,last_pattern,owed_rest,run_of_days,run_of_days_off,runs,counts,weekends,weekly_hours,unpopular
    p1,2026-03-01 22:00,2026-03-02 06:00,night,1 h,2,,night=2,night=5; late=1,worked; free,38 h; 40 h,nights=12 h; refused=6
    p2,,,,,0,3,,,,30 h,

    """,
    "calibration.csv": """
    queue,day,factor
    calls,mon-fri,0.96
    chats,,1.02

    """,
    "pay.csv": """
    from,pay_per_hour,person,contract,currency
    2026-03-09,18.40,p1,,GBP
    2026-03-09,12.20,,young,

    """,
    "kept.csv": """
    person,date,start,end
    p1,2026-03-03,2026-03-03 07:00,2026-03-03 15:00
    p2,2026-03-05,,

    """,
    "past.csv": """
    person,kind,name,start,end,paid_minutes
    ,from,,2026-03-03 10:00,,
    p1,shift,day,2026-03-03 07:00,2026-03-03 15:00,450
    p1,break,lunch,2026-03-03 11:00,2026-03-03 11:30,0
    p1,activity,coaching,2026-03-03 09:00,2026-03-03 09:30,
    p1,served,calls,2026-03-03 07:00,2026-03-03 09:00,
    p1,served,,2026-03-03 09:30,2026-03-03 10:00,

    """,
    "demand.csv": """
    queue,start,contacts,aht_seconds,required
    calls,2026-03-02 07:00,10,300,
    chats,2026-03-02 07:00,4,240,
    post,2026-03-02 08:00,3,300,
    work,2026-03-02 08:00,,,2

    """,
  ]
}
