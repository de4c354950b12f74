"""Where settings come from, what wins, and how each is traced."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.configuration.loading import Configured, load_settings
from gino.configuration.problems import ProblemsFound
from gino.contract.vocabulary import Severity, Side


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def origin(configured: Configured, key: str) -> str:
    return next(each.where for each in configured.origins if each.key == key)


def test_the_nearest_upward_wins(tmp_path: Path) -> None:
    write(tmp_path, "gino.yaml", "side: hospital\n")
    write(tmp_path, "matter/gino.yaml", "# mine\n\nside: investor\n")
    (tmp_path / "matter" / "drafts").mkdir()
    found = load_settings(tmp_path / "matter" / "drafts")
    assert found.settings.side is Side.INVESTOR
    assert origin(found, "side") == "gino.yaml:3"
    assert origin(found, "fail_on") == "default"


def test_a_table_of_pyproject_is_read_and_placed(tmp_path: Path) -> None:
    write(tmp_path, "pyproject.toml", '[project]\nname = "x"\n\n[tool.gino]\nside = "hospital"\nprevews = true\n')
    with pytest.raises(ProblemsFound, match=r"pyproject.toml:6:1: error: unknown key 'prevews'"):
        load_settings(tmp_path)
    write(
        tmp_path, "pyproject.toml", '[tool.gino]\nside = "hospital"\n[tool.gino.parties]\n"Lake Group" = "investor"\n'
    )
    found = load_settings(tmp_path)
    assert found.settings.parties == {"Lake Group": Side.INVESTOR}
    assert origin(found, "side") == "pyproject.toml:2"


def test_a_pyproject_without_the_table_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "gino.yaml", "side: hospital\n")
    write(tmp_path, "inner/pyproject.toml", '[project]\nname = "x"\n')
    assert load_settings(tmp_path / "inner").settings.side is Side.HOSPITAL


def test_what_is_nearer_wins_and_waivers_are_gathered(tmp_path: Path) -> None:
    waiver = "waivers:\n  - {rule: core/%s, reason: r, approver: a, expires: 2030-01-01}\n"
    write(tmp_path, "firm.yaml", "fail-on: low\nseverities: {core/a: low, core/b: low}\n" + waiver % "a")
    write(tmp_path, "gino.yaml", "extends: firm.yaml\nseverities: {core/b: high}\n" + waiver % "b")
    found = load_settings(tmp_path)
    assert found.settings.fail_on is Severity.LOW
    assert found.settings.severities == {"core/a": Severity.LOW, "core/b": Severity.HIGH}
    assert [entry.rule for entry in found.settings.waivers] == ["core/a", "core/b"]
    assert origin(found, "fail_on") == "firm.yaml:1"


def test_a_circle_of_extensions_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "extends: gino.yaml\n")
    write(tmp_path, "gino.yaml", "extends: a.yaml\n")
    with pytest.raises(ProblemsFound, match="in a circle"):
        load_settings(tmp_path)


def test_paths_are_those_of_the_file_that_names_them(tmp_path: Path) -> None:
    write(tmp_path, "shared/firm.yaml", "rule folders: [rules]\nbaseline: known.json\n")
    write(tmp_path, "gino.yaml", "extends: shared/firm.yaml\n")
    settings = load_settings(tmp_path).settings
    assert settings.rule_folders == (str(tmp_path / "shared" / "rules"),)
    assert settings.baseline == str(tmp_path / "shared" / "known.json")


def test_never_is_no_severity(tmp_path: Path) -> None:
    write(tmp_path, "gino.yaml", "fail_on: never\n")
    assert load_settings(tmp_path).settings.fail_on is None


def test_an_empty_file_is_all_defaults(tmp_path: Path) -> None:
    write(tmp_path, "gino.yaml", "# nothing yet\n")
    assert load_settings(tmp_path).settings.side is Side.PHYSICIANS


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound, match="there is no file"):
        load_settings(tmp_path, tmp_path / "nowhere.yaml")


@pytest.mark.parametrize(
    "text", ["side: [\n", "- a\n", "\x00", "a: &x 1\nb: *x\n", "side: hospital\n---\nside: payer\n"]
)
def test_what_cannot_be_read_is_told(tmp_path: Path, text: str) -> None:
    write(tmp_path, "gino.yaml", text)
    with pytest.raises(ProblemsFound, match=r"gino.yaml:\d+:\d+: error"):
        load_settings(tmp_path)
