#!/usr/bin/env python3
"""Checks what the documents of this repository name, without a network.

    rota --experimental-dump-help | check_links.py [FOLDER]

For each document: relative links and pictures lead to files, headings that are linked to exist,
articles and pictures of DocC are in the same catalogue and each article is linked from its front
page, paths written as code exist, and each `rota SUBCOMMAND --option` is one that the command has.
Prints a line for each that does not hold; the exit status is 1 where there is one.
"""

import json
import re
import shlex
import sys
from pathlib import Path

ROOT = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
PLACES = [
    "*.md",
    "Benchmarks/**/*.md",
    "Models/**/*.md",
    "Scenarios/**/*.md",
    "Tests/**/*.md",
    "Sources/*/*.docc/*.md",
]
# A path is checked where it begins with a folder of this repository: others are of sites and plans.
FOLDERS = {
    folder.name
    for place in (".", "Sources", "Sources/*")
    for folder in ROOT.glob(f"{place}/*")
    if folder.is_dir()
}
# Options of glpsol, swift and other scripts that documents name by themselves.
OTHERS_OPTIONS = {
    "--explicit-target-dependency-import-check",
    "--nomip",
    "--output",
    "--site",
    "--write",
}
PATH = re.compile(r"(?:[A-Za-z0-9_+.~-]+/)+[A-Za-z0-9_+.~-]*")
OUTER_LINK = re.compile(r"^(?:[a-z]+:|//)")


def commands(node, name=""):
    """The subcommands by their words, each with its options."""
    words = f"{name} {node['commandName']}".strip()
    options = {
        ("--" if len(one["name"]) > 1 else "-") + one["name"]
        for argument in node.get("arguments", [])
        for one in argument.get("names", [])
    }
    found = {words: options}
    for child in node.get("subcommands", []):
        found |= commands(child, words)
    return found


class Document:
    """A document and what is wrong with it."""

    def __init__(self, file):
        self.file = file
        self.text = file.read_text(encoding="utf-8")
        self.problems = []
        self.catalogue = file.parent if file.parent.suffix == ".docc" else None

    def tell(self, at, sentence):
        line = self.text.count("\n", 0, at) + 1
        self.problems.append(f"{self.file.relative_to(ROOT)}:{line}: {sentence}")

    def prose(self):
        """The text with blocks and spans of code blanked, so that places stay the same."""

        def blank(match):
            return re.sub(r"[^\n]", " ", match.group())

        without_blocks = re.sub(r"^```.*?^```", blank, self.text, flags=re.M | re.S)
        return re.sub(r"`[^`\n]*`", blank, without_blocks)

    # Links

    def check_links(self):
        text = self.prose()
        for match in re.finditer(r"(!?)\[[^\]]*\]\(([^)\s]*)[^)]*\)", text):
            self.check_link(match.start(2), match.group(2), is_picture=bool(match.group(1)))
        for match in re.finditer(r"\b(?:src|srcset|href)=\"([^\"]*)\"", text):
            self.check_link(match.start(1), match.group(1), is_picture=False)
        for match in re.finditer(r"<doc:([^>]*)>", text):
            name = match.group(1).split("#")[0]
            if not self.catalogue or not (self.catalogue / f"{name}.md").is_file():
                self.tell(match.start(), f"there is no article '{name}' in this catalogue.")

    def check_link(self, at, target, is_picture):
        if OUTER_LINK.match(target):
            return
        path, _, heading = target.partition("#")
        if is_picture and self.catalogue:
            if not any(list(self.catalogue.glob(f"**/{path}{ending}")) for ending in ("", ".*")):
                self.tell(at, f"there is no picture '{path}' in this catalogue.")
            return
        file = (self.file.parent / path) if path else self.file
        if not file.exists():
            self.tell(at, f"'{target}' leads nowhere.")
        elif heading and file.suffix == ".md" and heading not in headings(file):
            self.tell(at, f"{file.name} has no heading '#{heading}'.")

    # Paths

    def check_paths(self):
        for match in re.finditer(r"`([^`\n]+)`", self.text):
            word = match.group(1)
            first = word.split("/")[0]
            if PATH.fullmatch(word) and first in FOLDERS and not is_made(word):
                if not is_there(word):
                    self.tell(match.start(1), f"there is no '{word}'.")

    # Commands

    def check_commands(self, known):
        for at, line in self.command_lines():
            try:
                words = shlex.split(line, comments=True)
            except ValueError:
                words = line.split()
            name = "rota"
            for word in words[1:]:
                if f"{name} {word}" not in known:
                    break
                name += f" {word}"
            following = words[len(name.split())] if len(words) > len(name.split()) else ""
            has_children = any(other.startswith(f"{name} ") for other in known)
            if has_children and re.fullmatch(r"[a-z][a-z-]*", following) and following != "help":
                self.tell(at, f"'{name}' has no subcommand '{following}'.")
            options = [word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)]
            for option in options:
                if option not in known[name] and option not in ("--help", "--version"):
                    self.tell(at, f"'{name}' has no option '{option}'.")

        every = set().union(*known.values()) | OTHERS_OPTIONS
        for match in re.finditer(r"`(--[a-z-]+)[^`\n]*`", self.text):
            if match.group(1) not in every:
                self.tell(match.start(1), f"no command has the option '{match.group(1)}'.")

    def command_lines(self):
        """Command lines of rota, in code spans and blocks; a block's line ends at | or >."""
        for match in re.finditer(r"`(rota [^`\n]+)`", self.text):
            yield match.start(1), match.group(1)
        for block in re.finditer(r"^```[a-z]*\n(.*?)^```", self.text, flags=re.M | re.S):
            text = block.group(1).replace("\\\n", "  ")
            for match in re.finditer(r"^(?:\$ )?(?:\S*/)?(rota [^|>\n]+)", text, flags=re.M):
                yield block.start(1) + match.start(1), match.group(1)


def headings(file):
    """The headings of a document as GitHub links to them."""
    found = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), flags=re.M)
    words = (re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found)
    return set(words)


def is_there(path):
    """Whether a path exists, from the root or, shortened, from a folder of Sources."""
    path = path.rstrip("/")
    return (ROOT / path).exists() or any(
        next((ROOT / "Sources").glob(f"**/{path}{ending}"), None) for ending in ("", ".swift")
    )


def is_made(path):
    """Whether a path is of something that is built; `rota/3` is a version of rota.json."""
    return bool(re.match(r"\.build/|build/|rota/\d", path))


def unreached(catalogue):
    """Articles that the catalogue's front page does not lead to."""
    front = catalogue / f"{catalogue.stem}.md"
    text = front.read_text(encoding="utf-8") if front.is_file() else ""
    for article in sorted(catalogue.glob("*.md")):
        if article != front and f"<doc:{article.stem}>" not in text:
            yield f"{article.relative_to(ROOT)}:1: {front.name} does not lead to this article."


def main():
    known = commands(json.load(sys.stdin)["command"])
    files = sorted({file for place in PLACES for file in ROOT.glob(place)})
    problems = []
    for file in files:
        document = Document(file)
        document.check_links()
        document.check_paths()
        document.check_commands(known)
        problems += document.problems
    for catalogue in sorted(ROOT.glob("Sources/*/*.docc")):
        problems += unreached(catalogue)
    print("\n".join(problems) or f"{len(files)} documents name nothing that does not exist.")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
