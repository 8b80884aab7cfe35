#!/usr/bin/env python3
"""Makes the page of an invented large rota from the page of a small one.

Each person and queue load is repeated until there are as many people as asked for, with other
names and teams: the page has then as much to draw as a real one of that size, and nobody has to
plan it. Names of the copies hold marks that would do harm on a careless page.

    make_large_page.py SMALL.html LARGE.html PEOPLE
"""

import json
import re
import sys

HOSTILE = ["</script><b>", "<img src=x onerror=alert(1)>", "\u202eabc", "amp &amp; quote \" '"]
DATA = re.compile(r'(<script type="application/json" id="data">\n)(.*?)(</script>)', re.S)


def enlarged(data, count):
    small = data["people"]
    copies = -(-count // len(small))
    teams = data["site"]["teams"]
    data["site"]["teams"] = [f"{team} {copy + 1}" for copy in range(copies) for team in teams]
    people = []
    for copy in range(copies):
        for person in small:
            number = len(people)
            if number == count:
                break
            twin = dict(person)
            twin["id"] = f"p{number:04}"
            twin["name"] = f"{person['name']} {copy + 1}"
            if number % 500 == 7:
                twin["name"] += " " + HOSTILE[number // 500 % len(HOSTILE)]
            twin["at"] = [person["at"][0] + copy * len(teams), *person["at"][1:]]
            people.append(twin)
    for queue in data["queues"]:
        for key in ("have", "need"):
            runs = queue[key]
            queue[key] = [
                value * copies if place % 2 and value > 0 else value
                for place, value in enumerate(runs)
            ]
    data["people"] = people
    # Prices of every size, which a site with hours to spare does not have.
    for number, prices in enumerate(data["prices"]["hours"]):
        data["prices"]["hours"][number] = [(7 * hour + number) % 47 for hour in range(len(prices))]
    return data


def main():
    source, target, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(source, encoding="utf-8") as file:
        page = file.read()
    data = enlarged(json.loads(DATA.search(page).group(2)), count)
    text = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
    page = DATA.sub(lambda match: match.group(1) + text + match.group(3), page, count=1)
    with open(target, "w", encoding="utf-8") as file:
        file.write(page)


if __name__ == "__main__":
    main()
