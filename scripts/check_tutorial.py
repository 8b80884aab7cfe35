#!/usr/bin/env python3
"""Runs the tutorial's commands in a folder and compares what they print.

    check_tutorial.py TUTORIAL.md FOLDER

A block that begins with `$` is a command with some of its lines; the reader's own edits of the site
and the notice that is shown are known by how they begin.
"""

import re
import subprocess
import sys
from pathlib import Path

TUTORIAL, FOLDER = Path(sys.argv[1]), Path(sys.argv[2])


def run(command):
    result = subprocess.run(command, shell=True, cwd=FOLDER, capture_output=True, text=True)
    return result.stdout + result.stderr


def lengthen_shifts(line):
    site = FOLDER / "mysite/site.yaml"
    text = site.read_text(encoding="utf-8")
    old = re.search(r"^    lengths: 4 h-5 h step 30 min$", text, flags=re.M)
    if not old:
        sys.exit("rota new writes no half day of 4 to 5 hours any more; change the tutorial.")
    site.write_text(text.replace(old.group(), line), encoding="utf-8")


def printed(block):
    """What the block shows a part of; an edit is made, and shows nothing."""
    first = block.splitlines()[0]
    if first.startswith("$ "):
        return run(first[2:])
    if first.startswith("Your rota has changed"):
        return (FOLDER / "week10.new/briefings/notices/p03.txt").read_text(encoding="utf-8")
    if first.startswith("    lengths:"):
        lengthen_shifts(first)
    elif first.startswith("p03,"):
        with open(FOLDER / "mysite/availability.csv", "a", encoding="utf-8") as file:
            file.write(block)
    else:
        sys.exit(f"The tutorial has a block that nobody knows how to check: {first}")
    return None


def main():
    text = TUTORIAL.read_text(encoding="utf-8")
    wrong = 0
    for match in re.finditer(r"^```\n(.*?)^```", text, flags=re.M | re.S):
        lines = printed(match.group(1))
        if lines is None:
            continue
        have = {"...", *lines.splitlines()}
        start = text.count("\n", 0, match.start(1)) + 1
        for number, line in enumerate(match.group(1).splitlines(), start):
            if line not in have and not line.startswith("$ "):
                wrong += 1
                print(f"{TUTORIAL}:{number}: not printed: {line}")
    print(f"{wrong} lines of the tutorial are not as printed." if wrong else "The tutorial is true.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
