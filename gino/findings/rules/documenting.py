"""The reference book: a page for every rule made from its file, an index, and the fields that a condition can read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from gino.contract.report import Reference
from gino.findings.language.kinds import Choice, Kind, ListOf, Thing
from gino.findings.language.reflecting import fields_of, things
from gino.findings.language.scope import Vocabulary
from gino.findings.rules.compiling import Rule
from gino.findings.rules.covering import coverage, coverage_page
from gino.findings.rules.loading import Rulebook
from gino.findings.rules.packs import packs_page
from gino.findings.rules.redlining import ALL
from gino.findings.rules.schema import Coverage, Example, OnSilence, Redline, RuleFile, RuleStatus
from gino.findings.rules.vocabulary import choices, name_of

_COVERAGE = {
    Coverage.FULL: "",
    Coverage.MAY_OVERREPORT: "It may report more than it should: read each finding against the text.",
    Coverage.MAY_UNDERREPORT: "It may miss cases: silence of the rule is no clearance.",
    Coverage.NEEDS_COUNSEL: "It needs counsel's judgement on facts outside the text.",
}
_SILENCE = {
    OnSilence.FLAG: "Where the text is silent, that is itself the finding.",
    OnSilence.REVIEW: "Where the text is silent, it is listed among what could not be determined.",
    OnSilence.PASS: "Where the text is silent, there is nothing to report.",
}


def rule_page(rule: Rule) -> str:
    """The page of one rule, in Markdown."""
    file = rule.file
    parts = [
        f"# {file.title}\n\n`{file.id}` · {file.severity} · {_standing(rule)}",
        _paragraphs(file.why),
        f"## What it looks for\n\n{_condition(rule)}\n\n{_SILENCE[file.if_silent]}",
        _note(_COVERAGE[file.coverage]),
        _remedy(rule),
        _list("## Known false positives", file.false_positives),
        _list("## Authority", [_reference(one) for one in file.references])
        or f"## Authority\n\nNone: {file.no_reference}.",
        _note(_noting(file)),
        _note(f"The score cannot be above {file.cap} where this is found." if file.cap is not None else ""),
        _examples("## Flagged", rule, file.examples.flags),
        _examples("## Passed", rule, file.examples.passes),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _noting(file: RuleFile) -> str:
    if not file.notes_on:
        return ""
    told = f"What it says stands as a note on findings of {', '.join(f'`{name}`' for name in file.notes_on)}"
    lowers = f", and keeps them at {file.lowers_to}" if file.lowers_to else ""
    return f"{told} that rest on the same clause{lowers}."


def pages(rulebook: Rulebook) -> dict[str, str]:
    """Every page by its path below the folder of the reference, and the JSON Schema of a rule file for editors."""
    made = {f"{rule.id}.md": rule_page(rule) for rule in rulebook.rules}
    made["README.md"] = _index(rulebook)
    made["packs.md"] = packs_page()
    made["fields.md"] = fields_page()
    made["vocabulary.md"] = vocabulary_page(rulebook.vocabulary)
    made["coverage.md"] = coverage_page(coverage(rulebook.rules))
    made["rule.schema.json"] = json.dumps(RuleFile.model_json_schema(by_alias=True), indent=2) + "\n"
    return made


def write_pages(rulebook: Rulebook, folder: Path) -> None:
    """Write the reference, and delete pages of rules that are no more."""
    made = pages(rulebook)
    for stale in _files(folder) - set(made):
        (folder / stale).unlink()
    for name, text in made.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def stale_pages(rulebook: Rulebook, folder: Path) -> tuple[str, ...]:
    """The pages that are missing, outdated, or of no rule."""
    made, there = pages(rulebook), _files(folder)
    outdated = {name for name in there & set(made) if (folder / name).read_text(encoding="utf-8") != made[name]}
    return tuple(sorted(outdated | (there ^ set(made))))


def vocabulary_page(vocabulary: Vocabulary) -> str:
    """Every name that the vocabulary files define."""
    lines = ["# Names that a condition can use", "", "## Conditions", "", "| write | it says |", "| --- | --- |"]
    lines += [f"| `{one.of.name} is {one.name}` | {one.says} |" for one in vocabulary.conditions.values()]
    lines += ["", "## Lists", "", "| write | it holds |", "| --- | --- |"]
    for each in vocabulary.lists.values():
        words = ", ".join(f"`{word}`" for word in each.words)
        lines.append(f"| `{name_of(each.of)} is one of {each.name}` | {words} |")
    lines += ["", "## Patterns", "", "| write | it looks for |", "| --- | --- |"]
    for name, words in vocabulary.patterns.items():
        shown = words.replace("|", "\\|")
        lines.append(f"| `clause.text mentions {name}` | `{shown}` |")
    return "\n".join([*lines, ""])


def fields_page() -> str:
    """Every type and field that a condition can read, and every closed vocabulary."""
    lines = ["# What a condition can read", "", "Start from `charter`; `a.b` is the field `b` of `a`.", ""]
    for name, thing in things().items():
        lines += [f"## {name}", "", "| field | holds |", "| --- | --- |"]
        for field in sorted(fields_of(thing.of).values(), key=lambda each: each.name):
            note = f": {field.says}" if field.says else ""
            silent = ", may be silent" if field.may_be_silent else ""
            lines.append(f"| `{field.name}` | {_held(field.kind)}{note}{silent} |")
        lines.append("")
    lines += ["# Words", ""]
    for name, choice in choices().items():
        lines += [f"## {name} (words)", "", ", ".join(f"`{word}`" for word in choice.words()), ""]
    return "\n".join(lines)


def _held(kind: Kind) -> str:
    inner = kind.item if isinstance(kind, ListOf) else kind
    if isinstance(inner, Choice):
        name = f"[{name_of(inner)}](#{name_of(inner)}-words)"
        return f"words of {name}" if isinstance(kind, ListOf) else f"a word of {name}"
    if isinstance(inner, Thing):
        return (
            f"a list of [{inner.name}](#{inner.name})" if isinstance(kind, ListOf) else f"[{inner.name}](#{inner.name})"
        )
    return str(kind)


def _index(rulebook: Rulebook) -> str:
    lines = ["# Rules", "", "| rule | severity | what it finds |", "| --- | --- | --- |"]
    lines += [f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.title} |" for rule in rulebook.rules]
    links = {
        "What each pack covers": "packs.md",
        "What a condition can read": "fields.md",
        "Names that a condition can use": "vocabulary.md",
        "What no rule reads": "coverage.md",
        "JSON Schema of a rule file": "rule.schema.json",
    }
    return "\n".join([*lines, "", " · ".join(f"[{words}]({page})" for words, page in links.items()), ""])


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _standing(rule: Rule) -> str:
    file = rule.file
    told = f"{file.status} since {file.since}"
    if file.status is RuleStatus.DEPRECATED and file.replaced_by:
        told += f", replaced by `{file.replaced_by}`"
    if file.jurisdiction:
        told += f" · law of {file.jurisdiction}"
    if file.effective_from:
        told += f" from {file.effective_from}"
    return told + (f" to {file.effective_until}" if file.effective_until else "")


def _condition(rule: Rule) -> str:
    file = rule.file
    lines = []
    if file.for_each:
        lines.append(f"for each {file.for_each}")
    if file.where:
        lines.append(f"where {_indented(file.where)}")
    lines.append(f"flag if {_indented(file.flag_if)}" if file.flag_if else f"require {_indented(file.require or '')}")
    return "\n".join(["```", *lines, "```"])


def _indented(words: str) -> str:
    return words.strip().replace("\n", "\n    ")


def _remedy(rule: Rule) -> str:
    remedy = rule.file.remedy
    parts = [f"## What to write instead\n\n{_paragraphs(remedy.do)}"]
    for name in ("preferred", "fallback", "unacceptable"):
        words = getattr(remedy, name)
        if words:
            parts.append(f"**{name.capitalize()}.** {_paragraphs(words)}")
    if remedy.ask:
        parts.append(f"**To the other side.** {_paragraphs(remedy.ask)}")
    if remedy.redline:
        parts.append(f"**Redline.** {_redline(remedy.redline)}")
    return "\n\n".join(parts)


def _redline(redline: Redline) -> str:
    told = []
    if redline.replace is not None:
        old = "the flagged words" if redline.replace == ALL else f"what `{redline.replace}` finds in the flagged words"
        told.append(f"Replace {old} with: {redline.with_}" if redline.with_ else f"Strike {old}.")
    if redline.add is not None:
        told.append(f"Add: {redline.add}")
    if redline.where is not None:
        told.append(f"Only where `{redline.where}`.")
    return " ".join(" ".join(told).split())


def _reference(reference: Reference) -> str:
    told = reference.cite + (f": {reference.note}" if reference.note else "")
    return told + (" (primary text read)" if reference.primary_read else " (primary text not read)")


def _examples(title: str, rule: Rule, examples: Iterable[Example]) -> str:
    told = [title]
    for example in examples:
        words = "\n".join(f"> {line}".rstrip() for line in example.text.strip().splitlines())
        told.append(f"{example.name}:\n\n{words}")
    return "\n\n".join(told)


def _paragraphs(words: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in words.strip().split("\n\n"))


def _list(title: str, items: Iterable[str]) -> str:
    lines = [f"- {item}" for item in items]
    return "\n".join([title, "", *lines]) if lines else ""


def _note(words: str) -> str:
    return words
