#!/usr/bin/env python3
"""Makes the example sites of this folder again, byte for byte, from a seed.

    python3 Scenarios/make_example.py            # writes Scenarios/harbour and Scenarios/nightline

Every figure is invented. Only site.yaml and README.md of each site are written by hand; this
script writes the tables. Needs nothing but Python 3.
"""
import csv
import datetime
import math
import pathlib
import random

HERE = pathlib.Path(__file__).resolve().parent


def write(site, name, header, rows):
    path = HERE / site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def hump(hour, centre, width):
    return math.exp(-0.5 * ((hour - centre) / width) ** 2)


# ---------------------------------------------------------------------------------------------
# harbour: a day-time site of 60 people, 15-minute intervals
# ---------------------------------------------------------------------------------------------

HARBOUR_WEEK = datetime.date(2026, 3, 2)  # a Monday
HARBOUR_DAYS = [HARBOUR_WEEK + datetime.timedelta(days=d) for d in range(7)]

# queue: (contacts on a Monday, handle seconds, opening and closing hour, weekday factors)
HARBOUR_QUEUES = {
    "voice-service": (1130, 330, 7, 22, [1.00, 0.94, 0.91, 0.92, 0.96, 0.62, 0.44]),
    "voice-sales": (510, 400, 7, 22, [1.00, 0.97, 0.95, 0.98, 1.04, 0.72, 0.50]),
    "complaints": (165, 600, 8, 20, [1.00, 0.90, 0.85, 0.84, 0.86, 0.40, 0.00]),
    "chat": (520, 560, 7, 22, [1.00, 0.95, 0.93, 0.94, 0.97, 0.70, 0.58]),
    "email": (240, 420, 7, 22, [1.00, 0.92, 0.88, 0.86, 0.84, 0.42, 0.30]),
}


def harbour_shape(queue, hour):
    """How busy an hour is: a peak before noon, one in the late afternoon, chats in the evening."""
    if queue == "chat":
        return 0.25 + hump(hour, 11.5, 2.2) + 1.05 * hump(hour, 17.5, 2.8)
    if queue == "email":
        return 0.35 + hump(hour, 9.5, 2.5) + 0.5 * hump(hour, 15.5, 3.0)
    return 0.16 + hump(hour, 10.6, 1.9) + 0.72 * hump(hour, 16.4, 2.3)


def harbour_demand(rng):
    rows = []
    for queue, (contacts, seconds, opens, closes, factors) in HARBOUR_QUEUES.items():
        total = sum(harbour_shape(queue, 7 + q / 4 + 0.125) for q in range(60))
        for day, factor in zip(HARBOUR_DAYS, factors):
            if factor == 0:
                continue
            for quarter in range(opens * 4, closes * 4):
                share = harbour_shape(queue, quarter / 4 + 0.125) / total
                mean = contacts * factor * share * HARBOUR_LEVEL
                wobble = rng.gauss(1, 0.03)
                start = f"{day} {quarter // 4:02}:{quarter % 4 * 15:02}"
                aht = round(seconds * rng.gauss(1, 0.015))
                rows.append([queue, start, f"{max(0.0, mean * wobble):.2f}", aht])
    return rows


# Chosen so that the offered load over the week is a little below the hours that the contracts give.
HARBOUR_LEVEL = 0.58

# team: (letter of the pseudonym, people, cost centre, competences in turn)
HARBOUR_TEAMS = [
    ("Amber", 24, "service", [
        "voice-service; email", "voice-service; email=0.9", "voice-service; chat",
        "voice-service; complaints=0.85; email", "voice-service; voice-sales=0.75"]),
    ("Birch", 20, "sales", [
        "voice-sales; chat", "voice-sales; voice-service=0.9", "voice-sales; chat; email=0.9",
        "voice-sales; voice-service=0.85"]),
    ("Coral", 16, "service", [
        "complaints; voice-service", "chat; email", "complaints; chat; email",
        "chat; voice-service=0.9", "chat=0.8; email; voice-service=0.8"]),
]
HARBOUR_CONTRACTS = ["full-time", "full-time", "full-time", "part-time", "full-time", "flex"]


def harbour():
    rng = random.Random(20260302)
    staff, teams = [], []
    for team, count, centre, skills in HARBOUR_TEAMS:
        for number in range(1, count + 1):
            contract = HARBOUR_CONTRACTS[(number - 1) % len(HARBOUR_CONTRACTS)]
            early, late = "", ""
            if contract == "part-time" and number % 2 == 0:
                early, late = "08:00", "10:00"
            elif number % 11 == 0:
                early = "11:00"
            person = f"{team}-{number:02}"
            teams.append((person, team, contract))
            staff.append([person.lower(), person, team, centre, contract,
                          skills[(number - 1) % len(skills)], early, late])
    write("harbour", "staff.csv", ["id", "name", "team", "cost_centre", "contract", "competences",
                                   "earliest_start", "latest_start"], staff)
    write("harbour", "availability.csv",
          ["person", "kind", "start", "end", "paid", "note"], harbour_availability(teams))
    write("harbour", "activities.csv",
          ["name", "person", "length", "days", "from", "to", "together", "times", "force"],
          HARBOUR_ACTIVITIES)
    write("harbour", "wishes.csv", ["person", "kind", "day", "from", "to", "strength"],
          harbour_wishes(rng, teams))
    write("harbour", "carry-in.csv", ["person", "last_shift_end", "run_of_days"],
          harbour_carry_in(rng, teams))
    write("harbour", "demand.csv", ["queue", "start", "contacts", "aht_seconds"],
          harbour_demand(rng))


# Coaching of each alone, a meeting that must take place, and one that is only wished for.
HARBOUR_ACTIVITIES = [
    ["coaching", "amber-01; amber-06; birch-02; birch-09; coral-07", "45 min", "mon-fri",
     "09:00", "18:00", "no", "once", ""],
    ["quality circle", "amber-02; birch-03; coral-05", "1 h", "tue, thu",
     "13:00", "16:00", "yes", "once", ""],
    ["case review", "amber-04; amber-10; birch-05; birch-11; coral-02; coral-08", "30 min",
     "wed", "09:00", "16:00", "yes", "once", "soft 4"],
]


def harbour_availability(teams):
    monday, tuesday, wednesday, thursday, friday = (str(d) for d in HARBOUR_DAYS[:5])
    sunday = str(HARBOUR_DAYS[6])
    rows = [
        ["amber-03", "leave", monday, friday, "yes", "spring break"],
        ["amber-14", "leave", wednesday, thursday, "yes", ""],
        ["birch-07", "leave", monday, tuesday, "yes", ""],
        ["coral-09", "leave", thursday, friday, "yes", ""],
        ["birch-15", "leave", friday, friday, "no", "unpaid day"],
        ["amber-08", "unavailable", f"{tuesday} 07:00", f"{tuesday} 12:00", "", "clinic"],
        ["birch-10", "unavailable", sunday, sunday, "", ""],
        ["coral-04", "unavailable", f"{monday} 15:00", f"{monday} 22:00", "", "evening class"],
        ["coral-04", "unavailable", f"{thursday} 15:00", f"{thursday} 22:00", "", "evening class"],
    ]
    for person, team, contract in teams:
        if team == "Birch" and int(person[-2:]) <= 6 and contract == "full-time":
            rows.append([person.lower(), "training", f"{wednesday} 14:00", f"{wednesday} 15:00",
                         "yes", "new tariffs"])
        if team == "Coral" and int(person[-2:]) <= 5 and contract == "full-time":
            rows.append([person.lower(), "meeting", f"{tuesday} 13:30", f"{tuesday} 14:00",
                         "yes", "complaints review"])
    rows.append(["amber-01", "shift", f"{monday} 08:00", f"{monday} 16:00", "yes", "opens the week"])
    return rows


def harbour_wishes(rng, teams):
    rows = []
    for index, (person, _, contract) in enumerate(teams):
        if index % 3 == 0:
            day = HARBOUR_DAYS[rng.choice([4, 5, 5, 6, 6, 2])]
            rows.append([person.lower(), "day off", day, "", "", rng.randint(1, 5)])
        elif index % 4 == 1 and contract == "full-time":
            day = HARBOUR_DAYS[rng.randint(0, 4)]
            window = rng.choice([("07:00", "08:30"), ("12:00", "14:00"), ("08:00", "10:00")])
            rows.append([person.lower(), "start", day, *window, rng.randint(1, 4)])
    return rows


def harbour_carry_in(rng, teams):
    sunday = HARBOUR_WEEK - datetime.timedelta(days=1)
    rows = []
    for person, _, _ in teams:
        if rng.random() < 0.35:
            end = rng.choice(["16:00", "18:00", "20:00", "22:00"])
            rows.append([person.lower(), f"{sunday} {end}", rng.randint(1, 4)])
        else:
            before = sunday - datetime.timedelta(days=rng.randint(1, 2))
            rows.append([person.lower(), f"{before} 18:00", 0])
    return rows


# ---------------------------------------------------------------------------------------------
# nightline: round the clock, 12 people, 30-minute intervals, a week with a clock change
# ---------------------------------------------------------------------------------------------

NIGHT_WEEK = datetime.date(2026, 3, 23)  # its Sunday has 23 hours in Berlin


def nightline():
    rng = random.Random(20260323)
    staff, carry = [], []
    for number in range(1, 15):
        contract = "rotating" if number % 4 else "nights"
        skills = ["helpline; desk", "helpline; desk=0.9", "helpline", "desk; helpline=0.9"]
        person = f"n{number:02}"
        staff.append([person, f"Night-{number:02}", "Line", "line", contract, skills[number % 4]])
    carry += [["n04", f"{NIGHT_WEEK} 06:00", 2], ["n08", f"{NIGHT_WEEK} 06:00", 1],
              ["n01", "2026-03-22 22:00", 3], ["n02", "2026-03-22 14:00", 1]]
    write("nightline", "staff.csv",
          ["id", "name", "team", "cost_centre", "contract", "competences"], staff)
    write("nightline", "carry-in.csv", ["person", "last_shift_end", "run_of_days"], carry)
    write("nightline", "availability.csv", ["person", "kind", "start", "end", "paid", "note"], [
        ["n03", "leave", "2026-03-25", "2026-03-26", "yes", ""],
        ["n06", "unavailable", "2026-03-28 22:00", "2026-03-29 08:00", "", "the short night"]])
    write("nightline", "wishes.csv", ["person", "kind", "day", "from", "to", "strength"], [
        ["n05", "day off", "sun", "", "", 4], ["n09", "start", "2026-03-24", "06:00", "07:00", 2]])
    rows = []
    for queue, contacts, seconds in (("helpline", 150, 420), ("desk", 44, 540)):
        total = sum(night_shape(h / 2 + 0.25) for h in range(48))
        for day in range(7):
            date = NIGHT_WEEK + datetime.timedelta(days=day)
            for half in range(48):
                if day == 6 and 4 <= half < 6:
                    continue  # 02:00-03:00 does not exist on this Sunday
                mean = contacts * night_shape(half / 2 + 0.25) / total * rng.gauss(1, 0.04)
                start = f"{date} {half // 2:02}:{half % 2 * 30:02}"
                rows.append([queue, start, f"{max(0.0, mean):.2f}", seconds])
    write("nightline", "demand.csv", ["queue", "start", "contacts", "aht_seconds"], rows)


def night_shape(hour):
    return 0.3 + hump(hour, 11, 3) + 0.9 * hump(hour, 20, 2.5) + 0.4 * hump(hour, 0, 2)


if __name__ == "__main__":
    harbour()
    nightline()
