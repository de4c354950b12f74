"""What ``gino diff`` says first of every minimal pair, beside what the pair was made to differ in.

``python -m benchmarks.differences [FOLDER]``; the folder holds sets of ``texts/`` and ``gold/`` with pairs ``NAME.a``
and ``NAME.b`` (default: the labelled texts beside the checkout). Whether the first line names the mechanism is for a
reader to say. Counted are first lines that rest on words that differ, pairs that are said to lose control, and traps.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import DEFAULT, Case, sets_in
from benchmarks.results import record
from gino.checking import examine
from gino.configuration.model import Settings
from gino.contract.vocabulary import Side
from gino.reports.drafts.comparing import diff_of
from gino.reports.drafts.telling import view_of


@dataclass(frozen=True)
class Line:
    """The first line on one pair."""

    name: str
    mechanism: str
    trap: bool
    first: str
    rests: bool
    read: bool
    regressed: bool


def main() -> None:
    """Print the first line of every pair, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--record", metavar="DATE", help="write the output into RESULTS.md, as of DATE")
    options = parser.parse_args()
    lines = [line for name, cases in sets_in(options.folder).items() for line in lines_of(name, cases)]
    for line in lines:
        print(f"{line.name}\n  made to differ: {line.mechanism}\n  first line: {line.first}")
    print(counts(lines))
    if options.record:
        named = "" if options.folder == DEFAULT else f" {options.folder}"
        part = "First lines of gino diff" + (f",{named}" if named else "")
        record(part, f"python -m benchmarks.differences{named}", counts(lines), options.record)


def lines_of(name: str, cases: list[Case]) -> Iterator[Line]:
    """The first line on every pair of one set."""
    by_name = {case.name: case for case in cases}
    for old in cases:
        new = by_name.get(f"{old.name.removesuffix('.a')}.b") if old.name.endswith(".a") else None
        if new is not None:
            yield line_of(old, new)


def line_of(old: Case, new: Case) -> Line:
    """The first line on one pair."""
    settings = Settings(side=Side(old.side))
    drafts = [examine(case.files[0], case.files[1:], settings) for case in (old, new)]
    found = diff_of(*drafts)
    view = view_of(found)
    return Line(
        old.name.removesuffix(".a"),
        str(new.gold.get("mechanism", "")),
        bool(new.gold.get("trap")),
        view.first.replace("\N{NO-BREAK SPACE}", " "),
        bool(view.control),
        any(told.read for told in view.control[:1]),
        found.regressed,
    )


def counts(lines: list[Line]) -> str:
    """How many first lines rest on words that differ, and how many pairs and traps are said to lose control."""
    traps = [line for line in lines if line.trap]
    others = [line for line in lines if not line.trap]
    return "\n".join(
        (
            f"{len(lines)} pairs, {len(traps)} of them traps",
            f"first line rests on the words that differ: {sum(line.rests for line in lines)} of {len(lines)}",
            f"  and names a mechanism of the model: {sum(line.read for line in lines)} of {len(lines)}",
            f"pairs said to lose control: {sum(line.regressed for line in others)} of {len(others)}",
            f"traps said to lose control: {sum(line.regressed for line in traps)} of {len(traps)}",
        )
    )


if __name__ == "__main__":
    main()
