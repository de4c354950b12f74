"""What an author reads after a mistake: the exact words, with place, caret and what to do.

``python -m tests.rules.test_mistakes`` writes the answers anew; a person reads the difference.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from gino.configuration.loading import load_settings
from gino.configuration.problems import ProblemsFound
from gino.findings.language.scope import Vocabulary
from gino.findings.rules.loading import load_rules
from gino.findings.rules.scores import load_scores

FOLDER = Path(__file__).parent / "mistakes"
MISTAKES = sorted(FOLDER.glob("*.yaml"))


def answer(mistake: Path, folder: Path) -> str:
    name, kind, _ = mistake.name.split(".")
    target = folder / {"rule": "firm/seats.yaml", "config": "gino.yaml"}.get(kind, f"firm/{kind}.yaml")
    target.parent.mkdir(exist_ok=True)
    shutil.copy(mistake, target)
    try:
        if kind == "rule":
            load_rules([target])
        elif kind == "vocabulary":
            load_rules([], [target])
        elif kind == "config":
            load_settings(folder, target)
        else:
            load_scores(Vocabulary(), target.parent)
    except ProblemsFound as found:
        return str(found).replace(str(folder), "FOLDER").replace(str(folder.parent), "ABOVE") + "\n"
    return f"{name}: nothing was found\n"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda path: path.name.removesuffix(".yaml"))
def test_a_mistake_is_told_in_these_words(mistake: Path, tmp_path: Path) -> None:
    expected = mistake.with_suffix(".txt").read_text(encoding="utf-8")
    assert answer(mistake, tmp_path) == expected


def test_there_are_enough() -> None:
    assert len(MISTAKES) >= 25


if __name__ == "__main__":
    for each in MISTAKES:
        with tempfile.TemporaryDirectory() as place:
            each.with_suffix(".txt").write_text(answer(each, Path(place).resolve()), encoding="utf-8", newline="\n")
