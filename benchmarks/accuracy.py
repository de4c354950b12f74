"""Measure gino against gold answers: ``python -m benchmarks.accuracy [FOLDER]``.

FOLDER holds sets (folders with ``texts/`` and ``gold/``), or is one. Prints the figures of ``score.py`` for each set,
what becomes of missed provisions, and the trigger-word baseline beside them. Answers are kept with ``--out DIR`` for
``score.py --details``.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks import baseline, predicting
from benchmarks.corpus import DEFAULT, Case, sets_in
from benchmarks.figures import scored, undetermined
from benchmarks.predicting import Prediction
from benchmarks.results import record


def main(arguments: list[str] | None = None) -> int:
    """Run, print, and return 1 if gino failed on any text."""
    options = _options().parse_args(arguments)
    try:
        sets = sets_in(options.folder)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    if not options.record:
        return _run(sets, options)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        code = _run(sets, options)
    print(printed.getvalue(), end="")
    own = options.folder == DEFAULT
    title = "Accuracy" if own else f"Accuracy, {options.folder.name}"
    command = "python -m benchmarks.accuracy" + ("" if own else f" {options.folder.name}")
    record(title, command, printed.getvalue(), options.record)
    return code


def _run(sets: dict[str, list[Case]], options: argparse.Namespace) -> int:
    failures: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        out = options.out or Path(scratch)
        for name, cases in sets.items():
            chosen = [case for case in cases if options.only in case.name]
            if chosen and (not options.set or name in options.set):
                for each in _one_set(name, chosen, out, options):
                    failures.setdefault(str(each.failure), []).append(each.case.name)
    for failure, names in failures.items():
        print(f"FAILED on {len(names)}: {failure} [{', '.join(names[:3])}{', ...' if names[3:] else ''}]")
    return 1 if failures else 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--out", type=Path, help="keep the answers in DIR/SET/NAME.json")
    parser.add_argument("--set", action="append", help="only this set (may be given more than once)")
    parser.add_argument("--only", default="", help="only texts whose name contains this")
    parser.add_argument("--details", action="store_true", help="list every miss and every false alarm")
    parser.add_argument("--record", metavar="DATE", help="write the figures to RESULTS.md under this date")
    parser.add_argument("--seconds", type=int, default=30, help="give a text up after so long (0: never)")
    parser.add_argument("--no-kinds", action="store_true", help="leave the figures of each kind out")
    parser.add_argument("--no-baseline", action="store_true", help="leave the baseline out")
    return parser


def _one_set(name: str, cases: list[Case], out: Path, options: argparse.Namespace) -> list[Prediction]:
    begun = time.perf_counter()
    predictions = predicting.predict_all(cases, predicting.whole, out / name, options.seconds)
    took = time.perf_counter() - begun
    words = sum(case.words() for case in cases)
    print(f"\n== {name}: {len(cases)} cases, {words:,} words, {took:.1f} s")
    figures, lines = scored(predictions, out / name, details=options.details)
    print("\n".join(lines), end="\n" if lines else "")
    _print_figures(figures, kinds=not options.no_kinds)
    if figures["provisions"]["gold"]:
        print(undetermined(predictions))
        if not options.no_baseline:
            _compare("trigger-word baseline", cases, baseline.predict, out / f"{name}.baseline")
    if figures["provisions"]["gold"] and figures["attributes"].get("in_effect"):
        predictions += _given(cases, out / f"{name}.given")
    return [each for each in predictions if each.failure]


def _given(cases: list[Case], out: Path) -> list[Prediction]:
    """Measure the stages after the provisions alone, over the gold's own provisions."""
    predictions = predicting.predict_all(cases, predicting.given, out)
    figures, _ = scored(predictions, out)
    print("-- given the gold provisions, the later stages alone")
    for name in ("on_paper", "in_effect", "durable", "range_holds_gold", "grade"):
        value = figures["attributes"].get(name)
        if value and value["n"]:
            print(f"{name:22} {value['accuracy']:.3f}  (n={value['n']})")
    return predictions


def _compare(title: str, cases: list[Case], predict: Callable[[Case], Prediction], out: Path) -> None:
    figures, _ = scored(predicting.predict_all(cases, predict, out), out)
    row, side = figures["provisions"], figures["attributes"].get("holder_side") or {"accuracy": 0.0}
    print(
        f"{title}: P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}  "
        f"holder_side {side['accuracy'] or 0:.3f}"
    )


def _print_figures(figures: dict[str, Any], *, kinds: bool) -> None:
    rows = [("provisions", figures["provisions"])]
    rows += list(figures["by_kind"].items()) if kinds else []
    rows.append(("gino_flag", figures["gino_flag"]))
    for name, row in rows:
        if row["gold"] or row["predicted"]:
            print(
                f"{name:14} P {row['precision']:.3f}  R {row['recall']:.3f}  F1 {row['f1']:.3f}  "
                f"gold {row['gold']:4}  predicted {row['predicted']:4}"
            )
    for name, value in figures["attributes"].items():
        if value["n"]:
            print(f"{name:22} {value['accuracy']:.3f}  (n={value['n']})")


if __name__ == "__main__":
    sys.exit(main())
