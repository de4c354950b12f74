"""Reads every file of a folder: what was read, how fast, and a reason for each file that was not.

    python -m benchmarks.reading FOLDER [--limit N] [--each]

Each file goes through ``read_document`` as a user's file does, in a process of its own where its format asks for one.
Prints one line a file that was not read (``--each``: one line a file), then the figures. A crash, a hang past the
limit or any error that is no ``DocumentError`` is counted as a failure and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from gino.documents.errors import DocumentError
from gino.documents.reading import READABLE_SUFFIXES, read_document

LONGEST = 15.0


@dataclass(slots=True)
class Tally:
    """What became of the files."""

    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    formats: Counter[str] = field(default_factory=Counter)
    nodes: int = 0
    labels: int = 0
    pages: int = 0
    seconds: float = 0.0
    longest: tuple[float, str] = (0.0, "")


def files_below(folder: Path, limit: int | None) -> list[Path]:
    """Every file below ``folder`` whose name ends like a format that is read, in the order of their names."""
    found = sorted(one for one in folder.rglob("*") if one.is_file() and one.suffix.lower() in READABLE_SUFFIXES)
    return found[:limit]


def read_one(path: Path, tally: Tally, each: bool) -> None:
    """Read one file into the tally."""
    start = time.monotonic()
    try:
        document = read_document(path)
    except DocumentError as error:
        tally.refused[error.code] += 1
        says = f"not read  {error.code:14} {error.message}"
        print(says)
    except Exception as error:
        tally.failures.append(f"{path}: {type(error).__name__}: {error}")
    else:
        tally.read += 1
        tally.formats[document.format] += 1
        tally.nodes += len(document.nodes)
        tally.labels += sum(node.label is not None for node in document.nodes)
        tally.pages += document.pages or 0
        if each:
            print(f"read  {path}: {len(document.nodes)} nodes, {len(document.warnings)} warnings")
    spent = time.monotonic() - start
    tally.seconds += spent
    tally.longest = max(tally.longest, (spent, str(path)))
    if spent > LONGEST:
        tally.failures.append(f"{path}: took {spent:.1f} s")


def report(tally: Tally) -> None:
    """Print the figures."""
    print(f"\nread {tally.read}: {dict(sorted(tally.formats.items()))}, {tally.nodes} nodes, {tally.labels} labels")
    print(f"not read {sum(tally.refused.values())}, each with its reason: {dict(sorted(tally.refused.items()))}")
    print(f"{tally.seconds:.1f} s in all, longest {tally.longest[0]:.1f} s ({tally.longest[1]})")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory {own} MB, of the processes of their own {child} MB")
    print(f"failures {len(tally.failures)}")
    for one in tally.failures:
        print("  " + one)


def main() -> int:
    """Run over a folder."""
    parser = argparse.ArgumentParser(description="Read every file of a folder.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--each", action="store_true")
    given = parser.parse_args()
    tally = Tally()
    for path in files_below(given.folder, given.limit):
        read_one(path, tally, given.each)
    report(tally)
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
