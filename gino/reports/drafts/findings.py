"""The findings of two drafts against each other, for reports and for ``gino watch``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from gino.contract.drafts import FindingChange, FindingChanges
from gino.contract.report import Finding
from gino.decisions.touching import Section, Touch
from gino.reports.gate import severity_rank

_Mark = Callable[[Finding], object]


def apart(these: Sequence[Finding], those: Sequence[Finding]) -> list[Finding]:
    """The findings of ``these`` that ``those`` has not, by fingerprint and count."""
    left = Counter(each.fingerprint for each in those)
    found = []
    for finding in these:
        if left[finding.fingerprint]:
            left[finding.fingerprint] -= 1
        else:
            found.append(finding)
    return found


def finding_changes(old: Sequence[Finding], new: Sequence[Finding], touch: Touch) -> FindingChanges:
    """What is new, what is gone, and what one rule now says otherwise of one clause, whatever its number; worst first.

    A finding is the same where its fingerprint is. Another of the same rule and clause is the same too, in words that
    differ, or has changed where it says something else or is of another severity.
    """
    gone, come = apart(old, new), apart(new, old)
    introduced, changed = [], []
    for finding in come:
        clause = _clause(finding, touch)
        was = next((each for each in gone if each.rule == finding.rule and _place(each) == clause), None)
        if was is None or clause is None:
            introduced.append(finding)
            continue
        gone.remove(was)
        if _says(was) != _says(finding):
            changed.append(FindingChange(before=was, after=finding))
    return FindingChanges(
        introduced=tuple(sorted(introduced, key=_worst_first)),
        resolved=tuple(sorted(gone, key=_worst_first)),
        changed=tuple(sorted(changed, key=lambda each: _worst_first(each.after))),
        unchanged=len(new) - len(introduced) - len(changed),
    )


def _says(finding: Finding) -> tuple[str, str, str]:
    return finding.severity, finding.title, finding.message


def _place(finding: Finding) -> Section | None:
    return (finding.document, finding.section) if finding.section else None


def _clause(finding: Finding, touch: Touch) -> Section | None:
    """The number that the finding's clause has in the old draft."""
    place = _place(finding)
    return touch.numbers.get(place, place) if place is not None else None


def _worst_first(finding: Finding) -> int:
    return severity_rank(finding.severity)
