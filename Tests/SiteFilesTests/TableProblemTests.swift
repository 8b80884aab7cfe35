import Testing

@Suite("Each problem of the tables is told at its line and column")
struct TableProblemTests {
  static let planted: [PlantedProblem] = [
    .init(
      .staff,
      "full-time,calls,",
      "full-tme,calls,",
      "3:15",
      "unknown contract 'full-tme'. Maybe 'full-time'?"
    ),
    .init(
      .staff,
      "p2,Two,A,main",
      "p2,Two,A,mian",
      "3:10",
      "unknown cost centre 'mian'. Maybe 'main'?"
    ),
    .init(.staff, "p2,Two", "p1,Two", "3:1", "id 'p1' stands in line 2 already"),
    .init(
      .staff,
      "calls; work=0.8",
      "calls; wrok=0.8",
      "2:25",
      "unknown queue 'wrok'. Maybe 'work'?"
    ),
    .init(
      .staff,
      "calls; work=0.8",
      "calls; work=8",
      "2:25",
      "proficiency '8' is not between 0.05 and 2"
    ),
    .init(.staff, "calls; work=0.8", "calls; calls", "2:25", "queue 'calls' stands twice"),
    .init(.staff, "calls; work=0.8", "", "2:25", "competences is empty"),
    .init(.staff, "08:00,09:30", "09:30,08:00", "3:31", "the latest start is before the earliest"),
    .init(
      .staff,
      "08:00,09:30",
      "11:00,12:00",
      "3:31",
      "no pattern of the contract starts between 11:00 and 12:00"
    ),
    .init(
      .staff,
      "08:00,09:30",
      "8am,09:30",
      "3:31",
      "earliest_start '8am' is not a time such as '07:30'"
    ),
    .init(
      .staff,
      "p2,Two,A,main",
      "p2,Two,main",
      "3:1",
      "the row has 7 cells, the header 8 columns"
    ),
    .init(
      .staff,
      "id,name,team,cost_centre",
      "id,name,team,cost_center",
      "1:1",
      "there is no column 'cost_centre'. Maybe 'cost_center' is meant?"
    ),
    .init(.staff, "id,name,team", "id,name,name", "1:9", "column 'name' stands twice"),
    .init(.staff, "p2,Two", "p2,\"Two", "3:4", "the quote that opens this cell is never closed"),
    .init(
      .staff,
      "p2,Two",
      "p2,T\"wo",
      "3:5",
      "a quote inside a cell without quotes. Maybe put quotes around the whole cell and double the one inside?"
    ),
    .init(.staff, "p2,Two", "p2,\"T\"wo", "3:7", "text after the closing quote of a cell"),
    .init(.availability, "p1,leave", "p9,leave", "2:1", "unknown person 'p9'. Maybe 'p1'?"),
    .init(.availability, "p1,leave", "p1,laeve", "2:4", "unknown kind 'laeve'. Maybe 'leave'?"),
    .init(
      .availability,
      "2026-03-24,2026-03-25",
      "2026-03-24,2026-03-23",
      "2:21",
      "the end is not after the start"
    ),
    .init(
      .availability,
      "2026-03-24,2026-03-25,yes",
      "2026-03-29 02:30,2026-03-30,yes",
      "2:10",
      "'2026-03-29 02:30' does not exist: the clock goes forward over it that day"
    ),
    .init(
      .availability,
      "2026-03-24,2026-03-25,yes",
      "2026-03-24 09:00,,yes",
      "2:10",
      "the end is missing"
    ),
    .init(
      .availability,
      "p2,meeting,2026-03-26 10:00,2026-03-26 11:00",
      "p1,meeting,2026-03-24 10:00,2026-03-24 11:00",
      "3:1",
      "'p1' is on leave then (line 2)"
    ),
    .init(
      .availability,
      "2026-03-26 10:00,2026-03-26 11:00",
      "2026-03-26 10:10,2026-03-26 11:00",
      "3:12",
      "the activity is not on whole intervals of 30 min"
    ),
    .init(
      .availability,
      "2026-03-26 10:00,2026-03-26 11:00",
      "2026-03-26 19:00,2026-03-26 20:00",
      "3:12",
      "no shift of 'p2''s contract holds this activity"
    ),
    .init(
      .availability,
      "p2,meeting,2026-03-26 10:00,2026-03-26 11:00",
      "p2,shift,2026-03-26 09:00,2026-03-26 13:00",
      "3:10",
      "no pattern of 'p2''s contract makes this shift"
    ),
    .init(
      .availability,
      "p2,meeting,2026-03-26 10:00,2026-03-26 11:00,yes",
      "p1,leave,2026-03-25,,yes",
      "3:1",
      "'p1' is on leave then already (line 2)"
    ),
    .init(
      .availability,
      "p1,leave,2026-03-24,2026-03-25,yes",
      "p1,unavailable,2026-03-24,2026-03-25,yes",
      "2:38",
      "time that someone is unavailable is not paid. Maybe kind 'leave' or 'sick'?"
    ),
    .init(.wishes, "day off,fri", "day of,fri", "2:4", "unknown kind 'day of'. Maybe 'day off'?"),
    .init(
      .wishes,
      "day off,fri",
      "day off,2026-03-30",
      "2:12",
      "2026-03-30 is outside the weeks being planned. They run from 2026-03-23 to 2026-03-29"
    ),
    .init(.wishes, ",,,4", ",,,6", "2:18", "strength '6' is not between 1 and 5"),
    .init(.wishes, "08:00,09:00", "09:00,08:00", "3:21", "'to' is before 'from'"),
    .init(.wishes, "08:00,09:00", ",", "3:1", "a wish for a start has 'from', 'to' or both"),
    .init(
      .carryIn,
      "2026-03-22 20:00",
      "2026-03-25 20:00",
      "2:4",
      "the last shift before the weeks ends after their first day"
    ),
    .init(
      .carryIn,
      "2026-03-22 20:00,2",
      "2026-03-23 06:00,0",
      "2:4",
      "a shift that runs into the first day is a day worked: run_of_days is 1 or more"
    ),
    .init(.carryIn, "20:00,2", "20:00,2\np1,,1", "3:1", "'p1' stands in line 2 already"),
    .init(
      .carryIn,
      "20:00,2",
      "20:00,999999999999",
      "2:21",
      "run_of_days '999999999999' is not between 0 and 366"
    ),
    .init(.demand, "07:30,12.5", "07:30,12,5", "3:1", "the row has 6 cells, the header 5 columns"),
    .init(
      .demand,
      "07:30,12.5",
      "07:30,\"12,5\"",
      "3:24",
      "contacts '12,5' is not a plain number. Maybe '12.5'?"
    ),
    .init(.demand, "07:30,12.5", "07:30,-1", "3:24", "contacts '-1' is not between 0 and 1000000"),
    .init(.demand, "07:30,12.5", "07:30,inf", "3:24", "contacts 'inf' is not a plain number"),
    .init(
      .demand,
      "07:30,12.5,300",
      "07:30,900000,86400",
      "3:24",
      "43200000 people would be busy all the time, more than 20000"
    ),
    .init(
      .demand,
      "07:30,12.5,300",
      "07:30,12.5,",
      "3:1",
      "contacts take no time: aht_seconds is 0"
    ),
    .init(.demand, "07:30", "07:00", "3:1", "queue 'calls' has this interval in line 2 already"),
    .init(.demand, "07:30", "07:20", "3:7", "07:20 is not the start of an interval of 30 min"),
    .init(
      .demand,
      "2026-03-23 07:30",
      "2026-03-30 07:30",
      "3:7",
      "2026-03-30 is outside the weeks being planned. They run from 2026-03-23 to 2026-03-29"
    ),
    .init(
      .demand,
      "2026-03-23 07:30",
      "2026-03-29 02:30",
      "3:7",
      "02:30 does not exist on 2026-03-29: the clock goes forward over it"
    ),
    .init(
      .demand,
      "2026-03-23 07:30",
      "2026-03-23 07:30+02:00",
      "3:7",
      "the time zone has no offset +02:00 then. Maybe '+01:00'?"
    ),
    .init(
      .demand,
      "calls,2026-03-23 07:30",
      "cals,2026-03-23 07:30",
      "3:1",
      "unknown queue 'cals'. Maybe 'calls'?"
    ),
    .init(.demand, ",,2", ",,", "4:25", "required is empty"),
    .init(
      .demand,
      "12.5,300,",
      "12.5,300,4",
      "3:33",
      "queue 'calls' has a standard: people needed follow from its contacts"
    ),
  ]

  @Test("one planted problem is the only one reported, at its place", arguments: planted)
  func isTold(_ problem: PlantedProblem) throws { try problem.check() }
}
