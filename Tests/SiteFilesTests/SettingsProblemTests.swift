import Testing

@Suite("Each problem of site.yaml is told at its line and column")
struct SettingsProblemTests {
  static let planted: [PlantedProblem] = [
    .init(.yaml, "name: Tiny\n", "", "1:1", "'name' is missing"),
    .init(.yaml, "name: Tiny", "weks: 1\nname: Tiny", "1:1", "unknown key 'weks'. Maybe 'weeks'?"),
    .init(
      .yaml,
      "Europe/Berlin",
      "Europe/Berln",
      "2:12",
      "unknown time zone 'Europe/Berln'. Maybe 'Europe/Berlin'?"
    ),
    .init(
      .yaml,
      "week: 2026-03-23",
      "week: 2026-02-30",
      "3:7",
      "week '2026-02-30' is not a date such as '2026-03-02'"
    ),
    .init(
      .yaml,
      "week: 2026-03-23",
      "week: 0001-01-01",
      "3:7",
      "week '0001-01-01' is not between 1971 and 2199"
    ),
    .init(
      .yaml,
      "week: 2026-03-23",
      "weeks: 9\nweek: 2026-03-23",
      "3:8",
      "weeks '9' is not between 1 and 8"
    ),
    .init(
      .yaml,
      "week: 2026-03-23",
      "weeks: 1.5\nweek: 2026-03-23",
      "3:8",
      "weeks '1.5' is not a whole number"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "notice: 7\ninterval: 30 min",
      "4:9",
      "notice '7' is not a time such as '7 days' or '48 h'. Maybe '7 days'?"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "notice: 400 days\ninterval: 30 min",
      "4:9",
      "notice '400 days' is not between 1 and 366 days"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "notice: soon\ninterval: 30 min",
      "4:9",
      "notice 'soon' is not a time such as '30 min' or '7.5 h'"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "interval: 7 min",
      "4:11",
      "interval '7 min' does not divide the hour. Known: '5 min', '10 min', '15 min', '20 min', '30 min', '60 min'"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "interval: 30",
      "4:11",
      "interval '30' is not a time such as '30 min' or '7.5 h'. Maybe '30 min'?"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "interval: 0 min",
      "4:11",
      "interval '0 min' is not between 1 min and 1 h"
    ),
    .init(
      .yaml,
      "interval: 30 min",
      "interval: 99999999999999999999 h",
      "4:11",
      "interval '99999999999999999999 h' is absurdly long"
    ),
    .init(
      .yaml,
      "currency: EUR",
      "currency: EURO",
      "5:11",
      "unknown currency 'EURO'. Maybe 'EUR'?"
    ),
    .init(
      .yaml,
      "currency: EUR",
      "currency: EUR\nlanguage: en_us",
      "6:11",
      "'en_us' is no language tag. Maybe 'en-US'?"
    ),
    .init(
      .yaml,
      "mon-fri: 07:00-20:00",
      "mon-fry: 07:00-20:00",
      "7:3",
      "the key 'mon-fry' is not days such as 'mon-fri' or 'sat, sun'"
    ),
    .init(
      .yaml,
      "mon-fri: 07:00-20:00",
      "mon-fri: 07:10-20:00",
      "7:12",
      "opening at 07:10 is not on an interval of 30 min"
    ),
    .init(
      .yaml,
      "mon-fri: 07:00-20:00",
      "mon-sat: 07:00-20:00",
      "8:3",
      "opening of sat stands twice"
    ),
    .init(
      .yaml,
      "mon-fri: 07:00-20:00",
      "mon-fri: 07:00-20:00, 19:00-21:00",
      "7:3",
      "opening hours of mon overlap"
    ),
    .init(
      .yaml,
      "calls:\n",
      "my calls:\n",
      "10:3",
      "queue 'my calls' has a blank or one of ';|=,' in it. Maybe join its words with '-'?"
    ),
    .init(
      .yaml,
      "channel: voice",
      "channel: vioce",
      "11:14",
      "unknown channel 'vioce'. Maybe 'voice'?"
    ),
    .init(.yaml, "channel: voice", "channel: chat", "11:5", "'concurrency' is missing"),
    .init(
      .yaml,
      "channel: voice",
      "channel: voice\n    concurrency: 2",
      "12:18",
      "concurrency is for the channel 'chat' only"
    ),
    .init(
      .yaml,
      "80 % within 20 s over day",
      "80 % over day",
      "12:15",
      "standard '80 % over day' does not say within how long. Maybe '80 % within 20 s over day'?"
    ),
    .init(
      .yaml,
      "80 % within 20 s over day",
      "80 % in 20 s",
      "12:15",
      "standard '80 % in 20 s' is not like '80 % within 20 s over day'"
    ),
    .init(
      .yaml,
      "80 % within 20 s over day",
      "10000 % within 20 s",
      "12:15",
      "standard '10000 %' is not between 1 % and 100 %"
    ),
    .init(
      .yaml,
      "80 % within 20 s over day",
      "80 % within 20 s over month",
      "12:15",
      "unknown stretch of a standard 'month'. Known: 'interval', 'day', 'week'"
    ),
    .init(
      .yaml,
      "standard: 80 % within 20 s over day",
      "patience: 90 s",
      "11:5",
      "a queue has either a 'standard' or a 'requirement'. Maybe standard: 80 % within 20 s over day?"
    ),
    .init(
      .yaml,
      "20 s over day",
      "20 s over day\n    patience: -5 s",
      "13:15",
      "patience '-5 s' is not between 1 s and 86400 s"
    ),
    .init(
      .yaml,
      "20 s over day",
      "20 s over day\n    shrinkage: 0.1",
      "13:16",
      "shrinkage '0.1' is not a share such as '80 %'. Maybe '0.1 %'?"
    ),
    .init(
      .yaml,
      "13:00-17:00\"",
      "13:00-21:00\"",
      "15:14",
      "the queue is open on mon 13:00-21:00, when the site is not open"
    ),
    .init(
      .yaml,
      "shortfall_per_hour: 30",
      "shortfall_per_hour: nan",
      "16:39",
      "shortfall_per_hour 'nan' is not a plain number"
    ),
    .init(
      .yaml,
      "- standard: all",
      "- standard: [calls]",
      "19:5",
      "queue 'work' stands in no 'standard' of the order"
    ),
    .init(
      .yaml,
      "- standard: all",
      "- standard: [calls, work, wrok]",
      "19:31",
      "unknown queue 'wrok'. Maybe 'work'?"
    ),
    .init(
      .yaml,
      "    - budget\n",
      "",
      "19:5",
      "a cost centre has a budget, but 'budget' is not in the order"
    ),
    .init(.yaml, "- cost\n", "- cost\n    - cost\n", "22:7", "the goal stands twice"),
    .init(
      .yaml,
      "budget: 1000.50",
      "budget: 1000.505",
      "23:18",
      "budget '1000.505' has more than the 2 digits of EUR"
    ),
    .init(.yaml, "budget: 1000.50", "budget: 1e9", "23:18", "budget '1e9' is not a plain number"),
    .init(
      .yaml,
      "start: 07:00-10:00",
      "start: 10:00-07:00",
      "27:12",
      "start '10:00-07:00' runs over midnight. Maybe write two patterns, one for each side of midnight?"
    ),
    .init(
      .yaml,
      "start: 07:00-10:00",
      "start: 07:10-10:00",
      "27:12",
      "start 07:10 is not a whole number of steps of 30 min after midnight"
    ),
    .init(
      .yaml,
      "lengths: [7.5 h]",
      "lengths: [7.4 h]",
      "28:15",
      "lengths '7.4 h' is not a whole number of intervals of 30 min. Maybe '7.5 h'?"
    ),
    .init(
      .yaml,
      "lengths: [7.5 h]",
      "lengths: [7.333 h]",
      "28:15",
      "lengths '7.333 h' is not whole minutes"
    ),
    .init(
      .yaml,
      "lengths: 6 h-8 h step 1 h",
      "lengths: 6 h-8 h",
      "34:14",
      "lengths '6 h-8 h' is not like '4 h-8 h step 30 min'"
    ),
    .init(
      .yaml,
      "lengths: 6 h-8 h step 1 h",
      "lengths: [16 h]",
      "31:3",
      "no shift of pattern 'night' lies inside the site's opening hours"
    ),
    .init(
      .yaml,
      "length: 30 min, paid",
      "length: 20 min, paid",
      "30:31",
      "length '20 min' is not a whole number of intervals of 30 min. Maybe '30 min'?"
    ),
    .init(.yaml, "paid: no", "paid: maybe", "30:45", "paid 'maybe' is neither 'yes' nor 'no'"),
    .init(
      .yaml,
      "latest: 62.5 %",
      "latest: 1 h",
      "30:7",
      "break 'lunch' has no room in a shift of 7.5 h paid"
    ),
    .init(.yaml, "earliest: 3/8", "earliest: 9/8", "30:59", "earliest '9/8' is not 0 to 1"),
    .init(
      .yaml,
      "weekly_hours: 37.5 h",
      "weekly_hours: 40 h-30 h",
      "37:19",
      "weekly_hours '40 h-30 h' ends before it starts"
    ),
    .init(
      .yaml,
      "pay_per_hour: 20",
      "pay_per_hour: -20",
      "38:19",
      "pay_per_hour '-20' is not between 0 and 1000000"
    ),
    .init(
      .yaml,
      "patterns: [day, night]",
      "patterns: [day, nihgt]",
      "39:21",
      "unknown pattern 'nihgt'. Maybe 'night'?"
    ),
    .init(.yaml, "  max_days_per_week: 5\n", "", "42:3", "'max_days_per_week' is missing"),
    .init(
      .yaml,
      "max_run_of_days: 6",
      "max_run_of_days: 6\n  max_run_of_days: 7",
      "46:3",
      "'max_run_of_days' stands twice"
    ),
    .init(
      .yaml,
      "name: Tiny",
      "name: &a Tiny",
      "1:7",
      "anchors and aliases ('&', '*') are not used here. Maybe put the value in quotes?"
    ),
    .init(.yaml, "  calls:\n", "\tcalls:\n", "10:1", "a tab can't indent YAML; use spaces"),
  ]

  @Test("one planted problem is the only one reported, at its place", arguments: planted)
  func isTold(_ problem: PlantedProblem) throws { try problem.check() }
}
