"""The sample charters get the answers that were written by hand before the program read them."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gino.checking import check
from gino.contract.report import Decision, Report
from gino.contract.vocabulary import Power, Side
from gino.decisions.grading import grade_of

SAMPLES = Path(__file__).parents[2] / "sample_charters"
EXPECTED = sorted((SAMPLES / "expected").glob("*.json"))
ORDER = [Power.SILENT, Power.NONE, Power.ADVISES, Power.SWAYS, Power.BLOCKS, Power.DECIDES]
VENTURES = [path for path in EXPECTED if path.stem.endswith("-venture")]
each_sample = pytest.mark.parametrize("expected_path", EXPECTED, ids=lambda path: path.stem)
each_venture = pytest.mark.parametrize("expected_path", VENTURES, ids=lambda path: path.stem)


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


@each_sample
def test_grade(expected_path: Path) -> None:
    expected = answer(expected_path)
    got = report(expected).grade
    assert got and got.value == expected["grade"], expected["grade_why"]


@each_sample
def test_decisions_in_effect_and_durable(expected_path: Path) -> None:
    expected = answer(expected_path)
    assert not differences(expected["decisions"], report(expected).decisions)


@each_sample
def test_decisions_on_paper(expected_path: Path) -> None:
    expected = answer(expected_path)
    there = by_matter(report(expected).decisions)
    wrong = {
        each["matter"]: (each["on_paper"], there[each["matter"]].on_paper.value)
        for each in expected["decisions"]
        if each["matter"] in there and there[each["matter"]].on_paper.value != each["on_paper"]
    }
    assert not wrong


@each_sample
def test_range_holds_the_expected_power(expected_path: Path) -> None:
    expected = answer(expected_path)
    there = by_matter(report(expected).decisions)
    for each in expected["decisions"]:
        got = there[each["matter"]]
        assert ORDER.index(got.worst) <= ORDER.index(Power(each["in_effect"])) <= ORDER.index(got.best), each["matter"]


@each_sample
def test_every_hollow_claim_is_proved(expected_path: Path) -> None:
    expected = answer(expected_path)
    there = by_matter(report(expected).decisions)
    for each in expected["decisions"]:
        shrunk = ORDER.index(Power(each["in_effect"])) < ORDER.index(Power(each["on_paper"]))
        if shrunk or each["durable"] is False:
            assert there[each["matter"]].witness, each["matter"]


@each_sample
def test_seats_of_the_physicians(expected_path: Path) -> None:
    expected = answer(expected_path)
    bodies = {body.name.lower(): body for body in report(expected).bodies}
    bodies |= {alias.lower(): body for body in report(expected).bodies for alias in body.aliases}
    for each in expected["bodies"]:
        body = bodies[each["name"].lower()]
        tally: Counter[str] = Counter()
        for seat in body.seats:
            tally[seat.chosen_by.value] += seat.count
        wanted = sum(seat["count"] for seat in each["seats"] if seat["chosen_by"] == Side.PHYSICIANS)
        assert (body.seats_total, tally[Side.PHYSICIANS]) == (each["seats_total"], wanted), each["name"]


@each_sample
def test_sides_of_the_parties(expected_path: Path) -> None:
    expected = answer(expected_path)
    sides = {}
    for party in report(expected).parties:
        for name in (party.name, *party.aliases):
            sides[name.lower()] = party.side.value
    wanted = {party["name"].lower(): party["side"] for party in expected["parties"]}
    assert {name: sides.get(name) for name in wanted} == wanted


@each_sample
def test_key_provisions_are_read(expected_path: Path) -> None:
    expected = answer(expected_path)
    found = [(each.kind.value, _plain(each.quote), each.section) for each in report(expected).provisions]
    for each in expected["provisions"]:
        quote = _plain(each["quote"])
        sections = {where for kind, text, where in found if kind == each["kind"] and (quote in text or text in quote)}
        assert each["section"] in sections, f"{each['kind']} {each['section']}: {each['quote']}"


@each_venture
def test_each_document_alone_misleads(expected_path: Path) -> None:
    expected = answer(expected_path)
    for each in expected["alone"]:
        alone = report_of(each["document"])
        assert alone.grade and alone.grade.value == each["grade"] != expected["grade"], each["why"]
        assert not differences(each["decisions"], alone.decisions)


@each_sample
def test_expected_grade_follows_from_expected_decisions(expected_path: Path) -> None:
    expected = answer(expected_path)
    decisions = [
        Decision(**{key: value for key, value in each.items() if key != "why"}) for each in expected["decisions"]
    ]
    assert grade_of(decisions) == expected["grade"]


def _plain(text: str) -> str:
    return re.sub(r"[\s\f]+", " ", text).strip()
