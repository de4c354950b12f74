"""The indexes of the reference book: the rules by subject and by pack, and what is looked at by which of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.contract.vocabulary import Severity
from gino.findings.rules.checks import SubjectEntry, rules_at, subjects
from gino.findings.rules.compiling import Rule

_ORDER = {severity: rank for rank, severity in enumerate(Severity)}
_LINKS = {
    "What is looked at, point by point": "checks.md",
    "Packs": "packs.md",
    "What a condition can read": "fields.md",
    "Names that a condition can use": "vocabulary.md",
    "What no rule reads": "coverage.md",
    "JSON Schema of a rule file": "rule.schema.json",
}
_OPENING = """\
Each rule has a page: what it finds, why it matters, on what authority, when a clause that looks like it is lawful, and
the words to propose instead. Cite a rule by its id, as `core/casting-vote`, with what `gino --version` prints.

*Critical*: control is an illusion. *High*: a matter, or its durability, is lost. *Medium*: a weakness to negotiate.
*Low* and *info*: a note. Nothing here is legal advice; an authority whose primary text was not read says so."""


def index_page(rules: Sequence[Rule]) -> str:
    """The first page: the rules of core by subject, then those of every other pack."""
    core = [rule for rule in rules if rule.pack == "core"]
    lines = ["# Rules", "", _OPENING, ""]
    lines += [" · ".join(f"[{words}]({page})" for words, page in _LINKS.items()), "", "## By subject", ""]
    chapters = [subject for subject in subjects().values() if _of(subject, core)]
    lines += [f"- [{subject.title}](#{_anchor(subject.title)})" for subject in chapters]
    for subject in chapters:
        lines += ["", f"### {subject.title}", "", *_table(_of(subject, core))]
    lines += ["", "## By pack", ""]
    for pack in dict.fromkeys(rule.pack for rule in rules if rule.pack != "core"):
        lines += [f"### {pack}", "", *_table([rule for rule in rules if rule.pack == pack]), ""]
    return "\n".join(lines).rstrip() + "\n"


def checks_page(rules: Sequence[Rule]) -> str:
    """Every point with the rules that look at it, or why none does."""
    lines = ["# What is looked at, point by point", ""]
    for subject in subjects().values():
        lines += [f"## {subject.title}", "", "| point | | rules |", "| --- | --- | --- |"]
        for code, title in subject.checks.items():
            there = ", ".join(f"[{rule.id}]({rule.id}.md)" for rule in rules_at(code, rules))
            lines.append(f"| {code} | {title} | {there or subject.instead.get(code, '')} |")
        lines.append("")
    return "\n".join(lines)


def _of(subject: SubjectEntry, rules: Iterable[Rule]) -> list[Rule]:
    """A rule stands in the chapter of the first point that it names."""
    return [rule for rule in rules if rule.file.checks and rule.file.checks[0] in subject.checks]


def _table(rules: Sequence[Rule]) -> list[str]:
    ordered = sorted(rules, key=lambda rule: (_ORDER[rule.severity], rule.id))
    rows = [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.title} |" for rule in ordered]
    return ["| rule | severity | what it finds |", "| --- | --- | --- |", *rows]


def _anchor(title: str) -> str:
    """The anchor that Markdown viewers give a heading."""
    return "".join(letter for letter in title.lower().replace(" ", "-") if letter.isalnum() or letter == "-")
