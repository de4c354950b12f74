"""What the rules leave unread: fields of the model that no rule asks for, and rules that no charter exercises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gino.contract.report import Report
from gino.findings.language.reflecting import fields_of, things, unreadable
from gino.findings.rules.compiling import Rule


@dataclass(frozen=True, slots=True)
class Coverage:
    """``unread``: fields, as ``body.quorum``, that no rule reads; ``unreadable``: those that no condition could.

    ``unexercised``: rules that found nothing in any of the reports, each with the reason that its file gives, if any.
    """

    unread: tuple[str, ...]
    unreadable: tuple[str, ...]
    unexercised: tuple[tuple[str, str | None], ...]


def coverage(rules: Sequence[Rule], reports: Iterable[Report] = ()) -> Coverage:
    """What these rules leave unread, and which of them find nothing in these reports."""
    read = {f"{thing}.{field}" for rule in rules for thing, field in rule.reads}
    known = [f"{name}.{field}" for name, thing in things().items() for field in sorted(fields_of(thing.of))]
    hidden = [f"{name}.{field}" for name, thing in things().items() for field in unreadable(thing.of)]
    found = {finding.rule for report in reports for finding in report.findings}
    return Coverage(
        tuple(field for field in known if field not in read),
        tuple(hidden),
        tuple((rule.id, rule.file.unexercised) for rule in rules if rule.id not in found),
    )


def coverage_page(found: Coverage, with_reports: bool = False) -> str:
    """The coverage as a page: of the reference, or, where reports were given, of what they leave unexercised too."""
    parts = ["# What no rule reads\n", "Fields of the model that a condition can read and no rule does:\n"]
    parts += [f"- `{field}`" for field in found.unread]
    parts += ["\nFields that no condition can read, being places, pairs or tables:\n"]
    parts += [f"- `{field}`" for field in found.unreadable]
    if with_reports:
        parts += ["\n# What no document exercises\n", "Rules that found nothing in any of these documents:\n"]
        parts += [f"- `{rule}`" + (f": {reason}" if reason else "") for rule, reason in found.unexercised]
    return "\n".join(parts) + "\n"
