"""The reference book: a page for every rule made from its file, an index, and the fields that a condition can read."""

from __future__ import annotations

import json
from pathlib import Path

from gino.findings.language.kinds import Choice, Kind, ListOf, Thing
from gino.findings.language.reflecting import fields_of, things
from gino.findings.language.scope import Vocabulary
from gino.findings.rules.chapters import checks_page, index_page
from gino.findings.rules.covering import coverage, coverage_page
from gino.findings.rules.loading import Rulebook
from gino.findings.rules.packs import packs_page
from gino.findings.rules.rule_page import rule_page
from gino.findings.rules.schema import RuleFile
from gino.findings.rules.vocabulary import choices, name_of


def pages(rulebook: Rulebook) -> dict[str, str]:
    """Every page by its path below the folder of the reference, and the JSON Schema of a rule file for editors."""
    rules = rulebook.rules
    made = {f"{rule.id}.md": rule_page(rule, rules, rulebook.vocabulary) for rule in rules}
    made["README.md"] = index_page(rules)
    made["checks.md"] = checks_page(rules)
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


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
