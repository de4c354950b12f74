"""The figures of a run: those of ``score.py``, and what becomes of the provisions that were missed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import baseline, score
from benchmarks.corpus import read_text
from benchmarks.predicting import Prediction

SCORER = Path(score.__file__)


def scored(predictions: list[Prediction], answers: Path, *, details: bool = False) -> tuple[dict[str, Any], list[str]]:
    """The scorer's figures for these predictions, and its lines on every miss where ``details`` asks for them."""
    with tempfile.TemporaryDirectory() as folder:
        gold = Path(folder)
        for prediction in predictions:
            shutil.copy(prediction.case.gold_path, gold / f"{prediction.case.name}.json")
        figures: dict[str, Any] = json.loads(_run(gold, answers, "--json"))
        lines = _run(gold, answers, "--details").splitlines() if details else []
    return figures, [line for line in lines if ": " in line]


def _run(gold: Path, answers: Path, option: str) -> str:
    command = [sys.executable, str(SCORER), str(gold), str(answers), option]
    return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout


@dataclass(frozen=True)
class Undetermined:
    """Of ``missed`` gold provisions ``listed`` lie in ``undetermined[]``: ``entries`` for ``units`` sentences."""

    missed: int
    listed: int
    entries: int
    units: int

    def __str__(self) -> str:
        """The two shares, in words."""
        return (
            f"missed provisions listed as undetermined {_share(self.listed, self.missed)} "
            f"({self.listed} of {self.missed}); "
            f"sentences so listed {_share(self.entries, self.units)} ({self.entries} of {self.units})"
        )


def undetermined(predictions: list[Prediction]) -> Undetermined:
    """Whether what was missed was at least named as not understood, and at what price in noise."""
    missed = listed = entries = units = 0
    for prediction in predictions:
        gold = prediction.case.gold.get("provisions")
        if gold is None:
            continue
        found = prediction.answer.get("provisions") or []
        dark = prediction.answer.get("undetermined") or []
        matched = {id(each) for each, _ in score.match(gold, found)}
        left = [each for each in gold if id(each) not in matched]
        missed += len(left)
        listed += sum(any(_covers(entry, each) for entry in dark) for each in left)
        entries += len(dark)
        units += len(baseline.units(read_text(prediction.case.files[0])))
    return Undetermined(missed, listed, entries, units)


def _covers(entry: dict[str, Any], gold: dict[str, Any]) -> bool:
    """At least half of the gold provision lies in the entry."""
    common = min(entry["end"], gold["end"]) - max(entry["start"], gold["start"])
    return common * 2 >= gold["end"] - gold["start"]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"
