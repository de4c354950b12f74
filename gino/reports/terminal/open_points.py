"""What could not be determined: silence, open readings, unknown holders, absent documents, dark passages."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from gino.contract.report import Report
from gino.contract.vocabulary import Side
from gino.reports.citing import pin_cite, quoted
from gino.reports.grouping import readings_alike, silent_matters
from gino.reports.sanitizing import one_line
from gino.reports.terminal.layout import BLANK, heading, labelled, prose
from gino.reports.wording import MATTER_NAMES, POWER_WORDS, count_of, in_a_row, listed

_LABEL = 11
_MOST_PASSAGES = 8
_LONGEST_QUOTE = 160


def open_points_part(report: Report) -> Iterator[RenderableType]:
    """Every kind of open point that the report has; nothing where it has none."""
    points = [
        *_silent(report),
        *_ambiguous(report),
        *_unknown(report),
        *_absent(report),
        *_assumed(report),
        *_dark(report),
    ]
    if not points:
        return
    yield heading("What could not be determined")
    yield BLANK
    for label, words in points:
        yield labelled(label, prose(words), _LABEL)


def _silent(report: Report) -> Iterator[tuple[str, str]]:
    silent = [MATTER_NAMES[matter] for matter in silent_matters(report)]
    if silent:
        yield "Silent", f"{in_a_row(silent)}: the document does not say who decides."


def _ambiguous(report: Report) -> Iterator[tuple[str, str]]:
    """The matters with a range, those that are open in the same way and for the same reasons together."""
    for matters, first, why in readings_alike(report):
        ends = f" ({POWER_WORDS[first.worst]} to {POWER_WORDS[first.best]})" if first.worst is not first.best else ""
        names, power = in_a_row([MATTER_NAMES[matter] for matter in matters]), POWER_WORDS[first.in_effect]
        yield "Open", f"{names}: in effect {power}{ends}; {'; '.join(why) or 'the text can be read either way'}."


def _unknown(report: Report) -> Iterator[tuple[str, str]]:
    names = [one_line(party.name) for party in report.parties if party.side is Side.UNKNOWN]
    if names:
        yield (
            "Unknown",
            f"{listed(names)}: the document does not say on whose side; say so under 'parties' in gino.yaml.",
        )


def _absent(report: Report) -> Iterator[tuple[str, str]]:
    for name in dict.fromkeys(one_line(each) for each in report.absent_documents):
        yield "Absent", f"{name}: relied on and not supplied. If you have it, check it too: --with FILE"


def _assumed(report: Report) -> Iterator[tuple[str, str]]:
    for assumption in dict.fromkeys(one_line(each) for each in report.assumptions):
        yield "Assumed", assumption


def _dark(report: Report) -> Iterator[tuple[str, str]]:
    count = len(report.undetermined)
    if not count:
        return
    passages = count_of(count, "passage speaks of power and was", "passages speak of power and were")
    yield (
        "Unclear",
        f"{passages} not understood{' (the first ' + str(_MOST_PASSAGES) + ')' if count > _MOST_PASSAGES else ''}:",
    )
    for each in report.undetermined[:_MOST_PASSAGES]:
        yield "", f"{pin_cite(each, report)}: {one_line(each.reason)}: {quoted(each.quote, _LONGEST_QUOTE)}"
