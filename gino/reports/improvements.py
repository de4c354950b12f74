"""The changes that would help most, and what each would move."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from gino.contract.vocabulary import Grade, Power
from gino.decisions.moving import Aspect, Movement, Value
from gino.decisions.whatif import WhatIf
from gino.reports.sanitizing import one_line
from gino.reports.wording import GRADE_NAMES, MATTER_NAMES, POWER_WORDS

_SAID = (Aspect.IN_EFFECT, Aspect.DURABLE, Aspect.ON_PAPER)
_ASPECTS = {Aspect.IN_EFFECT: "in effect", Aspect.DURABLE: "lasts", Aspect.ON_PAPER: "on paper"}
_LASTS = {True: "yes", False: "no", None: "–"}


def improvements_text(found: Sequence[WhatIf], width: int) -> str:
    """The changes that would raise the grade most, and what each would move."""
    if not found:
        return "No single change of a mechanism would improve anything.\n"
    lines: list[str] = []
    for number, change in enumerate(found, start=1):
        lines += _block(f"{number}.", "; ".join(change.says), change.moved, width)
        lines[-1:] = [f"    {_grades(change.before.grade, change.after.grade)}", ""]
    return "".join(f"{line}\n" for line in lines[:-1])


def improvements_json(found: Sequence[WhatIf]) -> str:
    """The changes as data, ``gino.whatif/1``."""
    changes = [
        {
            "says": list(one.says),
            "grade_before": one.before.grade,
            "grade_after": one.after.grade,
            "moved": _moved(one.moved),
        }
        for one in found
    ]
    return _json({"schema": "gino.whatif/1", "changes": changes})


def _json(whole: dict[str, Any]) -> str:
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _moved(movements: Sequence[Movement]) -> list[dict[str, Any]]:
    return [
        {
            "matter": each.matter,
            "aspect": each.aspect,
            "before": each.before,
            "after": each.after,
            "worsens": each.worsens,
        }
        for each in movements
    ]


def _block(label: str, says: str, moved: Sequence[Movement], width: int) -> list[str]:
    indent = " " * 4
    lines = wrap(one_line(says), width, initial_indent=f"{label:<4}", subsequent_indent=indent)
    for words in _alike(moved):
        lines += wrap(words, width, initial_indent=indent, subsequent_indent=indent * 2)
    return [*lines, ""]


def _alike(moved: Sequence[Movement]) -> Iterator[str]:
    """Movements in words, those that are the same for several matters together."""
    same: dict[str, list[str]] = {}
    for each in moved:
        if each.aspect in _SAID and not (each.aspect is Aspect.DURABLE and each.after is None):
            direction = "weaker" if each.worsens else "stronger"
            step = f"{_ASPECTS[each.aspect]} {_value(each.before)} -> {_value(each.after)} ({direction})"
            same.setdefault(step, []).append(MATTER_NAMES[each.matter])
    for step, matters in same.items():
        yield f"{', '.join(matters)}: {step}"


def _value(value: Value) -> str:
    return POWER_WORDS[value] if isinstance(value, Power) else _LASTS[value]


def _grades(before: Grade | None, after: Grade | None) -> str:
    names = [GRADE_NAMES[grade] if grade else "NO GRADE" for grade in (before, after)]
    return names[0] if before is after else f"{names[0]} -> {names[1]}"
