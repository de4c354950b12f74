"""The sample charters against the answers that were written by hand before the program read them.

What the program still gets wrong stands in ``known_gaps.yaml``, point by point: a new fault fails here, and so does a
fault that is mended and still listed. The answers are never changed to fit. After a mend, print what is left with
``python -m tests.samples.test_samples`` and read the difference before it is kept.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gino.checking import check
from gino.contract.report import Decision, Report
from gino.contract.vocabulary import Power, Side
from gino.decisions.grading import grade_of

SAMPLES = Path(__file__).parents[2] / "sample_charters"
EXPECTED = sorted((SAMPLES / "expected").glob("*.json"))
ORDER = [Power.SILENT, Power.NONE, Power.ADVISES, Power.SWAYS, Power.BLOCKS, Power.DECIDES]
each_sample = pytest.mark.parametrize("expected_path", EXPECTED, ids=lambda path: path.stem)
KNOWN_GAPS: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "known_gaps.yaml").read_text(encoding="utf-8")
)


@cache
def answer(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


@cache
def report_of(*names: str) -> Report:
    first, *others = (SAMPLES / name for name in names)
    return check(first, others)


def files(expected: dict[str, Any]) -> list[str]:
    return expected.get("documents") or [expected["document"]["path"]]


def report(expected: dict[str, Any]) -> Report:
    return report_of(*files(expected))


def by_matter(decisions: tuple[Decision, ...]) -> dict[str, Decision]:
    return {decision.matter.value: decision for decision in decisions}


def differences(expected: list[dict[str, Any]], found: tuple[Decision, ...]) -> list[str]:
    """Each matter whose power in effect or durability is not the expected one."""
    there = by_matter(found)
    wrong = []
    for each in expected:
        got = there.get(each["matter"])
        is_now = (got.in_effect.value, got.durable) if got else ("not addressed", None)
        if is_now != (each["in_effect"], each["durable"]):
            wrong.append(f"{each['matter']}: expected {each['in_effect']}, {each['durable']}; got {is_now}")
    return wrong


def grade_gaps(expected: dict[str, Any]) -> list[str]:
    """The grade, where it is another."""
    got = report(expected).grade
    return [] if got == expected["grade"] else [f"grade: expected {expected['grade']}, got {got}"]


def decision_gaps(expected: dict[str, Any]) -> list[str]:
    """Each matter whose answer on paper, in effect, in durability, in range or in proof is not the expected one."""
    there = by_matter(report(expected).decisions)
    return [gap for each in expected["decisions"] for gap in _decision_gaps(each, there.get(each["matter"]))]


def _decision_gaps(each: dict[str, Any], got: Decision | None) -> list[str]:
    name = each["matter"]
    if got is None:
        return [f"{name}: not found"]
    gaps = []
    if (got.on_paper.value, got.in_effect.value, got.durable) != (each["on_paper"], each["in_effect"], each["durable"]):
        wanted = f"{each['on_paper']}, {each['in_effect']}, {each['durable']}"
        gaps.append(f"{name}: expected {wanted}; got {got.on_paper}, {got.in_effect}, {got.durable}")
    elif _shrunk(each) and not got.witness:
        gaps.append(f"{name}: no witness")
    if not ORDER.index(got.worst) <= ORDER.index(Power(each["in_effect"])) <= ORDER.index(got.best):
        gaps.append(f"{name}: {each['in_effect']} is not within {got.worst} and {got.best}")
    return gaps


def _shrunk(each: dict[str, Any]) -> bool:
    less = ORDER.index(Power(each["in_effect"])) < ORDER.index(Power(each["on_paper"]))
    return less or each["durable"] is False


def seat_gaps(expected: dict[str, Any]) -> list[str]:
    """Each body whose seats, or the physicians' among them, are not the expected ones."""
    bodies = {alias.lower(): body for body in report(expected).bodies for alias in (*body.aliases, body.name)}
    gaps = []
    for each in expected["bodies"]:
        body = bodies.get(each["name"].lower())
        tally: Counter[str] = Counter()
        for seat in body.seats if body else ():
            tally[seat.chosen_by.value] += seat.count
        wanted = sum(seat["count"] for seat in each["seats"] if seat["chosen_by"] == Side.PHYSICIANS)
        if body is None or (body.seats_total, tally[Side.PHYSICIANS]) != (each["seats_total"], wanted):
            gaps.append(f"seats of the {each['name']}")
    return gaps


def side_gaps(expected: dict[str, Any]) -> list[str]:
    """Each party that is missing or on another side."""
    sides = {
        name.lower(): party.side.value for party in report(expected).parties for name in (party.name, *party.aliases)
    }
    return [
        f"side of {party['name']}: expected {party['side']}, got {sides.get(party['name'].lower())}"
        for party in expected["parties"]
        if sides.get(party["name"].lower()) != party["side"]
    ]


def provision_gaps(expected: dict[str, Any]) -> list[str]:
    """Each key provision that was not read, or not under its section."""
    found = [(each.kind.value, _plain(each.quote), each.section) for each in report(expected).provisions]
    gaps = []
    for each in expected["provisions"]:
        quote = _plain(each["quote"])
        sections = {where for kind, text, where in found if kind == each["kind"] and (quote in text or text in quote)}
        if each["section"] not in sections:
            gaps.append(f"provision {each['kind']} {each['section']}")
    return gaps


def alone_gaps(expected: dict[str, Any]) -> list[str]:
    """Where the documents of a venture, read alone, do not mislead as they should."""
    gaps = []
    for each in expected.get("alone") or ():
        alone = report_of(each["document"])
        if alone.grade != each["grade"] or differences(each["decisions"], alone.decisions):
            gaps.append(f"alone {each['document']}")
    return gaps


def gaps_of(expected: dict[str, Any]) -> list[str]:
    """Everything that the program gets wrong in one sample."""
    parts = (grade_gaps, decision_gaps, seat_gaps, side_gaps, provision_gaps, alone_gaps)
    return [gap for part in parts for gap in part(expected)]


@each_sample
def test_no_gap_but_the_known_ones(expected_path: Path) -> None:
    assert gaps_of(answer(expected_path)) == KNOWN_GAPS.get(expected_path.stem, [])


@each_sample
def test_expected_grade_follows_from_expected_decisions(expected_path: Path) -> None:
    expected = answer(expected_path)
    decisions = [
        Decision(**{key: value for key, value in each.items() if key != "why"}) for each in expected["decisions"]
    ]
    assert grade_of(decisions) == expected["grade"]


def _plain(text: str) -> str:
    return re.sub(r"[\s\f]+", " ", text).strip()


if __name__ == "__main__":
    print(yaml.safe_dump({path.stem: gaps_of(answer(path)) for path in EXPECTED}, allow_unicode=True, width=200))
