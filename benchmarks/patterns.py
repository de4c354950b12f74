"""How far each pattern carries: ``python -m benchmarks.patterns [FOLDER]``.

A frame that fits in one text only may have been written for that text. Prints how many fit in none, one, or more of
the texts, a pair counting as one; ``--list`` names those that fit in one.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from unittest.mock import patch

from benchmarks.corpus import DEFAULT, sets_in


def main(arguments: list[str] | None = None) -> int:
    """Read every text, count, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--list", action="store_true", help="name the frames that fit in one text only")
    options = parser.parse_args(arguments)
    from gino.provisions.what.frames import compiled_frames

    seen = _texts_of_frames(options.folder)
    frames = [frame.entry.id for frame in compiled_frames()]
    one = [name for name in frames if len(seen[name]) == 1]
    none = [name for name in frames if not seen[name]]
    several = len(frames) - len(one) - len(none)
    print(f"{len(frames)} frames: {several} fit in several texts, {len(one)} in one, {len(none)} in none")
    print(f"of those that fit at all, {len(one) / max(1, len(one) + several):.3f} fit in one text only")
    if options.list:
        print("".join(f"{name}: {next(iter(seen[name]))}\n" for name in one), end="")
    return 0


def _texts_of_frames(folder: Path) -> defaultdict[str, set[str]]:
    """For every frame the texts in which it fits."""
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions
    from gino.provisions.what import frames

    seen: defaultdict[str, set[str]] = defaultdict(set)
    text = ""
    fits = frames.FrameEngine.fits

    def noted(engine: frames.FrameEngine, skeleton: frames.Skeleton) -> list[frames.Fit]:
        found = fits(engine, skeleton)
        for fit in found:
            seen[fit.frame.entry.id].add(text)
        return found

    with patch.object(frames.FrameEngine, "fits", noted):
        for cases in sets_in(folder).values():
            for case in cases:
                text = str(case.gold.get("pair") or case.name)
                for number, file in enumerate(case.files):
                    read_provisions(read_document(file, index=number), {})
    return seen


if __name__ == "__main__":
    sys.exit(main())
