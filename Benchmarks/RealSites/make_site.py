#!/usr/bin/env python3
"""Makes the folder of a real site up to its demand, byte for byte the same from a seed.

    make_site.py technion --data ../shared/data/demand --out SITE
    make_site.py bank     --data ../shared/data/demand --out SITE

Copies site.yaml, invents people with leave, wishes and a week before, leaves demand.csv with its
header alone for `rota demand`, and writes the history that `rota demand` is given beside the folder
(SITE.history.csv). Demand is real; everyone in staff.csv is invented. Needs nothing but Python 3.
"""
import argparse
import csv
import dataclasses
import datetime
import pathlib
import random
import shutil

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Team:
    """Invented people: their pseudonyms are the team's word and a number."""

    word: str
    people: int
    cost_centre: str
    competences: tuple  # in turn
    contracts: tuple  # in turn


@dataclasses.dataclass(frozen=True)
class Operation:
    seed: int
    first_day: datetime.date
    working_days: tuple  # offsets from the first day
    latest_end: str  # of a shift on the last day of the week before
    teams: tuple
    history: object  # writes the history from the folder of the data


def technion_history(data, rows):
    """The history as it is: a row for each time and type."""
    with open(data / "technion_feb1999_15min_by_type.csv", newline="", encoding="utf-8") as source:
        rows.writerow(["start", "queue", "contacts", "handle_seconds"])
        for row in csv.DictReader(source):
            rows.writerow([row["t"], row["type"], row["arrivals"], row["mean_service_s"]])


# The history of the large bank does not say what a call was about. So that competence matters,
# each call counts as this much of a call to each queue: the totals stay real.
BANK_SHARES = {"service": 0.7, "sales": 0.3}


def bank_history(data, rows):
    """The real calls up to closing time, split by fixed shares; closing time is in site.yaml."""
    with open(data / "bank_calls_15min.csv", newline="", encoding="utf-8") as source:
        rows.writerow(["start", "queue", "contacts"])
        for row in csv.DictReader(source):
            if row["DateTime"][11:16] >= "21:00":
                continue
            for queue, share in BANK_SHARES.items():
                rows.writerow([row["DateTime"], queue, f"{float(row['Calls']) * share:.1f}"])


OPERATIONS = {
    "technion": Operation(
        seed=19990307,
        first_day=datetime.date(1999, 3, 7),
        working_days=(0, 1, 2, 3, 4),
        latest_end="23:00",
        teams=(
            Team("Agate", 15, "service", (
                "regular; new-customers", "regular; new-customers=0.9; internet-call-backs",
                "regular; new-customers; stock-exchange=0.8",
                "regular=0.9; new-customers"), (
                "full-time", "part-time", "flexible", "full-time", "part-time")),
            Team("Basalt", 9, "service", (
                "regular; internet-call-backs", "new-customers; regular=0.9; internet-call-backs",
                "regular; new-customers; internet-call-backs=0.9"), (
                "part-time", "full-time", "flexible")),
            Team("Copper", 9, "brokerage", (
                "stock-exchange; regular=0.9", "stock-exchange; regular; new-customers=0.9",
                "stock-exchange=0.9; regular"), (
                "full-time", "flexible", "part-time")),
        ),
        history=technion_history,
    ),
    "bank": Operation(
        seed=20031027,
        first_day=datetime.date(2003, 10, 27),
        working_days=(0, 1, 2, 3, 4),
        latest_end="21:00",
        teams=tuple(
            Team(word, people, centre, competences, (
                "full-time", "part-time", "full-time", "flexible", "full-time", "part-time"))
            for word, people, centre, competences in (
                ("Ash", 70, "service", ("service",)),
                ("Beech", 70, "service", ("service", "service", "service; sales=0.8")),
                ("Cedar", 70, "service", ("service; sales=0.9", "service", "service=0.85")),
                ("Elder", 60, "service", ("service", "service; sales")),
                ("Fir", 60, "sales", ("sales", "sales; service=0.9")),
                ("Hazel", 60, "sales", ("sales; service", "sales=0.9", "sales")),
            )
        ),
        history=bank_history,
    ),
}


def staff(operation):
    for team in operation.teams:
        for number in range(1, team.people + 1):
            yield {
                "id": f"{team.word.lower()}-{number:02}",
                "name": f"{team.word}-{number:02}",
                "team": team.word,
                "cost_centre": team.cost_centre,
                "contract": team.contracts[(number - 1) % len(team.contracts)],
                "competences": team.competences[(number - 1) % len(team.competences)],
            }


def availability(operation, rng, people):
    """One in twelve has leave, one in fifteen cannot work for part of a day."""
    for index, person in enumerate(people):
        if index % 12 == 5:
            first = rng.choice(operation.working_days[:4])
            last = min(first + rng.choice([0, 1, 4]), operation.working_days[-1])
            yield [person["id"], "leave", day(operation, first), day(operation, last), "yes"]
        elif index % 15 == 9:
            date = day(operation, rng.choice(operation.working_days))
            start, end = rng.choice([("07:00", "12:00"), ("15:00", "21:00")])
            yield [person["id"], "unavailable", f"{date} {start}", f"{date} {end}", ""]


def wishes(operation, rng, people):
    """One in four wishes for a day off, one in six for a start."""
    for index, person in enumerate(people):
        date = day(operation, rng.choice(operation.working_days))
        if index % 4 == 1:
            yield [person["id"], "day off", date, "", "", rng.randint(1, 5)]
        elif index % 6 == 2:
            window = rng.choice([("07:00", "08:30"), ("08:00", "10:00"), ("12:00", "14:00")])
            yield [person["id"], "start", date, *window, rng.randint(1, 4)]


def carry_in(operation, rng, people):
    """One in five worked on the last evening of the week before where the site is open on it."""
    eve = operation.first_day - datetime.timedelta(days=1)
    if operation.first_day.weekday() != 6:  # the weekend lies before
        eve -= datetime.timedelta(days=2)
    for person in people:
        if rng.random() < 0.2:
            rested = eve == operation.first_day - datetime.timedelta(days=1)
            run = rng.randint(1, 2) if rested else 0
            yield [person["id"], f"{eve} {operation.latest_end}", run]


def day(operation, offset):
    return operation.first_day + datetime.timedelta(days=offset)


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def make(name, data, site):
    operation = OPERATIONS[name]
    rng = random.Random(operation.seed)
    site.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / name / "site.yaml", site / "site.yaml")
    people = list(staff(operation))
    write(site / "staff.csv", people[0].keys(), (person.values() for person in people))
    write(site / "availability.csv", ["person", "kind", "start", "end", "paid"],
          availability(operation, rng, people))
    write(site / "wishes.csv", ["person", "kind", "day", "from", "to", "strength"],
          wishes(operation, rng, people))
    write(site / "carry-in.csv", ["person", "last_shift_end", "run_of_days"],
          carry_in(operation, rng, people))
    write(site / "demand.csv", ["queue", "start", "contacts", "aht_seconds"], [])
    history = site.with_name(site.name + ".history.csv")
    with open(history, "w", newline="", encoding="utf-8") as out:
        operation.history(data, csv.writer(out, lineterminator="\n"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("operation", choices=OPERATIONS)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    make(options.operation, options.data, options.out)


if __name__ == "__main__":
    main()
