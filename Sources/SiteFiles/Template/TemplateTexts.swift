/// The files of the template that are not made by a formula.
enum TemplateTexts {
  static let site = """
    # A small site that works as it is: change it step by step into yours.
    # Times are of the wall clock ("07:30"), lengths have a unit ("30 min", "7.5 h"), shares are
    # "80 %", money is a plain number. `rota check-site` says what it understood.
    #
    # The other files: staff.csv, demand.csv, availability.csv (leave, fixed meetings and shifts),
    # activities.csv (meetings and coaching whose time is open: a row says who, how long, on which
    # days between which times, and whether together), wishes.csv, and carry-in.csv (the end of the
    # week before). Only the first two must be there. contingencies.yaml says what can go wrong.
    name: Example
    time_zone: Europe/London
    week: 2026-03-02          # the first day that is planned
    weeks: 1
    interval: 30 min          # demand.csv has a row for each
    currency: GBP             # three-letter code

    opening:                  # shifts lie inside; several ranges a day and "always" are fine too
      mon-fri: 08:00-18:00
      sat: 08:00-14:00

    queues:
      phone:
        channel: voice        # voice, chat or back-office
        standard: 80 % within 30 s over day
        patience: 180 s       # after so long, on average, a caller hangs up
        shrinkage: 5 %        # share of the time on the rota without serving
      email:
        channel: back-office
        standard: 95 % over week

    priorities:               # the most important goal first
      mode: ordered
      order:
        - standard: [phone]
        - standard: [email]
        - budget
        - cost
        - wishes

    cost_centres:
      service: {budget: 4600} # for all the weeks that are planned

    patterns:
      full day:
        days: mon-fri
        start: 08:00-10:00
        step: 30 min
        lengths: 7.5 h        # paid; unpaid breaks come on top
        breaks:
          - name: lunch
            length: 30 min
            paid: no
            earliest: 3/8 of the shift
            latest: 5/8 of the shift
            work_after: 1 h
      half day:
        start: 08:00-14:00
        step: 30 min
        lengths: 4 h-5 h step 30 min

    contracts:
      full-time:
        weekly_hours: 37.5 h
        pay_per_hour: 15.50
        patterns: [full day]
        leave_day: 7.5 h      # what a day of leave counts for
      part-time:
        weekly_hours: 16 h-25 h
        pay_per_hour: 15.00
        patterns: [half day]
        leave_day: 4 h

    rules:                    # a contract may have "rules" of its own that differ
      rest_between_shifts: 11 h
      weekly_rest: 35 h
      max_days_per_week: 5
      max_run_of_days: 6

    """
  static let staff = """
    id,name,team,cost_centre,contract,competences,earliest_start,latest_start
    p01,Person 01,North,service,full-time,phone; email,,
    p02,Person 02,North,service,full-time,phone; email,,
    p03,Person 03,North,service,full-time,phone; email=0.8,,
    p04,Person 04,North,service,full-time,phone; email,,09:00
    p05,Person 05,South,service,full-time,phone; email,,
    p06,Person 06,South,service,part-time,phone; email,,
    p07,Person 07,South,service,part-time,phone=0.9; email,,
    p08,Person 08,South,service,part-time,email; phone=0.7,10:00,

    """
  static let availability = """
    person,kind,start,end,paid,hours,note
    p02,leave,2026-03-06,2026-03-06,yes,,a long weekend
    p07,unavailable,2026-03-03 08:00,2026-03-03 12:00,,,clinic
    p05,meeting,2026-03-04 13:00,2026-03-04 13:30,yes,,team leads

    """
  static let activities = """
    name,person,team,length,days,from,to,together,times,force
    coaching,p03; p07,,30 min,tue-thu,09:00,17:00,no,once,soft 3

    """
  static let wishes = """
    person,kind,day,from,to,strength
    p01,start,wed,08:00,08:30,3
    p06,day off,sat,,,5

    """
  static let carryIn = """
    person,last_shift_end,run_of_days
    p06,2026-02-28 14:00,0

    """
  static let contingencies = """
    # What can go wrong in a week, what may be done about it, and what must hold all the same.
    # `rota check-site` says how much of it was understood.
    absence_rate: 3 %         # share of shifts; staff.csv may have a column absence_rate

    must_hold:                # for every risk that lists nothing of its own
      - standard: {queue: phone, within: 10 points}

    responses:
      - move_breaks
      - cancel_activities
      - call_in: {notice: 2 h, cost: 20 each, pay: 125 %, limit: 2}

    risks:
      one off on Monday:
        owner: team lead
        likelihood: possible  # rare 1 %, unlikely 5 %, possible 20 %, likely 50 %, or a share
        trigger: a sick call by 07:30
        what_happens:
          - absence: {count: 1, when: mon}

      busy Wednesday:
        owner: operations
        likelihood: unlikely
        trigger: twice the usual calls before 09:00
        what_happens:
          - demand: {queues: phone, by: +30 %, when: wed}

      phones are down:
        owner: IT
        likelihood: rare
        trigger: nobody can be called
        what_happens:
          - outage: {queues: phone, returning: 60 %, when: tue 10:00-11:00}

    """
}
