"""Makes a manual page (mdoc) of what `rota --experimental-dump-help` prints."""

import json
import re
import sys
import textwrap


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(
        "\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n")
    )


def prose(text):
    """Filled text as mdoc wants it: each sentence on lines of its own, none longer than 80."""
    sentences = re.split(r"(?<=[.?!]) +", " ".join(text.split()))
    lines = [line for s in sentences for line in textwrap.wrap(s, 72, break_on_hyphens=False)]
    return escaped("\n".join(lines))


def paragraphs(text):
    """Prose is filled; a block whose lines stand in columns keeps them."""
    out = []
    for block in text.strip().split("\n\n"):
        if "  " in block.strip() or block.count("\n") > 2:
            out += [".Bd -literal", escaped(block), ".Ed"]
        else:
            out += [".Pp", prose(block)]
    return out


def name(argument):
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return ".It Ar " + escaped(value)
    names = ", ".join(
        "Fl " + ("\\-" + escaped(n["name"]) if n["kind"] == "long" else escaped(n["name"]))
        for n in argument.get("names", [])
    ).replace(", ", " , ")
    return ".It " + names + (" Ar " + escaped(value) if argument["kind"] == "option" else "")


def arguments(command):
    shown = [
        a
        for a in command.get("arguments", [])
        if a.get("shouldDisplay", True) and a.get("valueName") not in ("help", "version")
    ]
    if not shown:
        return []
    out = [".Bl -tag -width Ds"]
    for argument in shown:
        text = argument.get("abstract", "")
        values = argument.get("allValues") or []
        if values and len(values) < 12:
            text += " Values: " + ", ".join(values) + "."
        default = argument.get("defaultValue")
        if default:
            text += f" Without it: {default}."
        out += [name(argument), prose(text) or "See above."]
    return out + [".El"]


def commands(command, path):
    """Each subcommand that does something, with its path."""
    subs = [c for c in command.get("subcommands", []) if c["commandName"] != "help"]
    if not subs:
        return [(path, command)]
    return [found for c in subs for found in commands(c, path + [c["commandName"]])]


def main():
    tree = json.load(sys.stdin)["command"]
    out = [
        ".Dd $Mdocdate$",
        ".Dt ROTA 1",
        ".Os",
        ".Sh NAME",
        ".Nm rota",
        ".Nd plans the week of a customer\\-service operation",
        ".Sh SYNOPSIS",
        ".Nm",
        ".Ar command",
        ".Op Ar options",
        ".Sh DESCRIPTION",
        escaped(tree["abstract"]),
        ".Sh COMMANDS",
    ]
    for path, command in commands(tree, []):
        out += [".Ss " + escaped(" ".join(path)), prose(command.get("abstract", ""))]
        if command.get("discussion"):
            out += paragraphs(command["discussion"])
        out += arguments(command)
    out += [".Sh ENVIRONMENT", ".Bl -tag -width NO_COLOR"]
    out += [".It Ev NO_COLOR", "Where it is set and not empty, no colours are shown."]
    out += [".It Ev TERM", "Where it is dumb, no colours and no progress line are shown."]
    out += [".It Ev LC_ALL , LC_CTYPE , LANG", "Where the first that is set is not UTF\\-8, the"]
    out += ["coverage chart is drawn in ASCII."]
    out += [".El", ".Sh EXIT STATUS", ".Bl -tag -width Ds"]
    for number, meaning in re.findall(r"^ *(\d+) +(.+)$", tree["discussion"], re.MULTILINE):
        out += [f".It {number}", prose(meaning)]
    out += [".El"]
    print("\n".join(out))


main()
