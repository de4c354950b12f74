"""The page of one rule: finding, reason, authority, lawful cases, words to propose, examples; made from its file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from gino.contract.report import Reference
from gino.findings.language.scope import Vocabulary
from gino.findings.rules.checks import titles
from gino.findings.rules.compiling import Rule
from gino.findings.rules.redlining import ALL
from gino.findings.rules.schema import Coverage, Example, OnSilence, Redline, RuleFile, RuleStatus

_COVERAGE = {
    Coverage.FULL: "",
    Coverage.MAY_OVERREPORT: "It may report more than it should: read each finding against the text.",
    Coverage.MAY_UNDERREPORT: "It may miss cases: silence of the rule is no clearance.",
    Coverage.NEEDS_COUNSEL: "It needs counsel's judgment on facts outside the text.",
}
_SILENCE = {
    OnSilence.FLAG: "Where the text is silent, that is itself the finding.",
    OnSilence.REVIEW: "Where the text is silent, it is listed among what could not be determined.",
    OnSilence.PASS: "Where the text is silent, there is nothing to report.",
}
_WORDS = {
    "preferred": "Propose",
    "fallback": "Settle for",
    "unacceptable": "Refuse",
}
_MANY = 8
_GAP = re.compile(r"\{[^}]*\}")


def rule_page(rule: Rule, beside: Sequence[Rule] = (), vocabulary: Vocabulary | None = None) -> str:
    """The page in Markdown. ``beside`` are the rules of the book; ``vocabulary`` tells what the names in it mean."""
    file = rule.file
    parts = [
        f"# {file.title}\n\n`{file.id}` · {file.severity} · {_standing(rule)}",
        f"> {_GAP.sub('…', _paragraphs(file.message))}",
        _points(rule),
        f"## Why it matters\n\n{_paragraphs(file.why)}",
        _authority(rule),
        _list("## When it is lawful or harmless", file.false_positives),
        _remedy(rule),
        _examples("## Flagged", file.examples.flags),
        _examples("## Passed", file.examples.passes),
        f"## What it looks for\n\n{_condition(rule)}",
        _names(rule, vocabulary),
        f"{_SILENCE[file.if_silent]} {_COVERAGE[file.coverage]}".strip(),
        _noting(file),
        f"The score cannot be above {file.cap} where this is found." if file.cap is not None else "",
        _list("## See also", _neighbours(rule, beside)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


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


def _points(rule: Rule) -> str:
    """The points at which it looks, of those that the book knows."""
    known = titles()
    told = [f"[{code}](../checks.md) {known[code]}" for code in rule.file.checks if code in known]
    return f"Looks at: {'; '.join(told)}." if told else ""


def _authority(rule: Rule) -> str:
    file = rule.file
    if not file.references:
        return f"## Authority\n\nNone is cited: {file.no_reference}."
    return _list("## Authority", [_reference(one) for one in file.references])


def _reference(reference: Reference) -> str:
    note = f": {reference.note}" if reference.note else ""
    return f"**{reference.cite}**{note} ({'' if reference.primary_read else 'not '}read in the primary text)"


def _condition(rule: Rule) -> str:
    file = rule.file
    lines = []
    if file.for_each:
        lines.append(f"for each {file.for_each}")
    if file.where:
        lines.append(f"where {_indented(file.where)}")
    lines.append(f"flag if {_indented(file.flag_if)}" if file.flag_if else f"require {_indented(file.require or '')}")
    return "\n".join(["```", *lines, "```"])


def _names(rule: Rule, vocabulary: Vocabulary | None) -> str:
    """What the names of the vocabulary in its condition mean."""
    if vocabulary is None:
        return ""
    file = rule.file
    words = " ".join(filter(None, (file.where, file.flag_if, file.require)))
    told = [
        f"- `{one.of.name} is {one.name}`: {one.says}"
        for one in vocabulary.conditions.values()
        if re.search(rf"\bis (?:not )?{re.escape(one.name)}(?![\w-])", words)
    ]
    return "\n".join(told)


def _noting(file: RuleFile) -> str:
    if not file.notes_on:
        return ""
    told = f"What it says stands as a note on findings of {', '.join(f'`{name}`' for name in file.notes_on)}"
    lowers = f", and keeps them at {file.lowers_to}" if file.lowers_to else ""
    return f"{told} that rest on the same clause{lowers}."


def _remedy(rule: Rule) -> str:
    remedy = rule.file.remedy
    parts = [f"## What to write instead\n\n{_paragraphs(remedy.do)}"]
    for name, label in _WORDS.items():
        words = getattr(remedy, name)
        if words:
            parts.append(f"**{label}.** {_paragraphs(words)}")
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


def _neighbours(rule: Rule, beside: Sequence[Rule]) -> list[str]:
    """Rules of its own pack that look at one of its points, those with most in common first."""
    own = set(rule.file.checks)
    near = [(len(own & set(one.file.checks)), one) for one in beside if one.pack == rule.pack and one.id != rule.id]
    found = sorted((pair for pair in near if pair[0]), key=lambda pair: (-pair[0], pair[1].id))
    return [f"[{one.id}]({one.id.partition('/')[2]}.md): {one.title}" for _, one in found[:_MANY]]


def _examples(title: str, examples: Iterable[Example]) -> str:
    told = [title]
    for example in examples:
        words = "\n".join(f"> {line}".rstrip() for line in example.text.strip().splitlines())
        told.append(f"{example.name[:1].upper()}{example.name[1:]}:\n\n{words}")
    return "\n\n".join(told)


def _indented(words: str) -> str:
    return words.strip().replace("\n", "\n    ")


def _paragraphs(words: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in words.strip().split("\n\n"))


def _list(title: str, items: Iterable[str]) -> str:
    lines = [f"- {item}" for item in items]
    return "\n".join([title, "", *lines]) if lines else ""
