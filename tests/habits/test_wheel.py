"""The wheel holds all that a check needs: rules, schemas, vocabularies and the language data."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = {".yaml", ".lark", ".json", ".typed", ".html", ".css", ".svg"}


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_every_data_file_of_the_package_is_in_the_wheel(names: set[str]) -> None:
    packaged = {path.relative_to(ROOT).as_posix() for path in (ROOT / "gino").rglob("*") if path.suffix in DATA}
    assert packaged
    assert packaged <= names
    assert {f"gino/contract/schemas/{shape}.schema.json" for shape in ("outline", "extract", "check")} <= names


def test_every_rule_is_in_the_wheel(names: set[str]) -> None:
    rules = {f"gino/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "rules").rglob("*.yaml")}
    assert rules
    assert rules <= names


def test_nothing_but_the_package_is_in_the_wheel(names: set[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"gino", next(n for n in names if "dist-info" in n).split("/")[0]}
