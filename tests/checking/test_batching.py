"""Many files at once."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import gino.batching as batching
from gino.batching import Batch, check_many
from gino.configuration.model import Settings
from gino.contract.report import Report
from gino.contract.vocabulary import Severity, Side, Status
from gino.reports.gate import INTERNAL_ERROR
from gino.reports.rendering import Format, Rendering, render
from tests.cli.running import HOLLOW, write


class Deadly(str):
    """A path that ends the process to which it is sent."""

    __slots__ = ()

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


@pytest.fixture
def charters(tmp_path: Path) -> list[Path]:
    return [write(tmp_path, f"{number}.txt", HOLLOW + "\n" * number) for number in range(5)]


def refuse(*_: object) -> Report:
    raise AssertionError("checked anew")


def test_workers_change_neither_the_reports_nor_their_order(charters: list[Path]) -> None:
    files = [charters[3], charters[0].parent / "nowhere.txt", *charters]
    alone, together = check_many(files, Batch(Settings())), check_many(files, Batch(Settings()), workers=2)
    assert alone.to_json() == together.to_json()
    assert [Path(report.document.path).name for report in alone.reports[:3]] == ["3.txt", "nowhere.txt", "0.txt"]


def test_processes_are_replaced_and_every_file_is_still_checked(
    charters: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batching, "FILES_OF_A_POOL", 2)
    batch = Batch(Settings())
    assert check_many(charters, batch, workers=2).to_json() == check_many(charters, batch).to_json()


def test_a_process_that_dies_costs_one_file(charters: list[Path]) -> None:
    check = check_many([str(charters[0]), Deadly("deadly.txt"), str(charters[1])], Batch(Settings()), workers=2)
    assert [report.status for report in check.reports] == [Status.CHECKED, Status.UNREAD, Status.CHECKED]
    assert check.reports[1].error is not None
    assert check.reports[1].error.code == INTERNAL_ERROR


def test_what_has_not_changed_is_not_checked_again(
    charters: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    batch = Batch(Settings(), cache=tmp_path / "cache")
    first = check_many(charters[:2], batch)
    monkeypatch.setattr(batching, "check_one", refuse)
    assert check_many(charters[:2], batch).to_json() == first.to_json()
    kept = list((tmp_path / "cache").iterdir())
    assert len(kept) == 2
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}


@pytest.mark.parametrize(
    "settings",
    [Settings(side=Side.HOSPITAL), Settings(severities={"core/*": Severity.LOW}), Settings(ignore=("core/*",))],
)
def test_other_settings_or_words_are_checked_anew(
    settings: Settings, charters: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    check_many(charters[:1], Batch(Settings(), cache=cache))
    monkeypatch.setattr(batching, "check_one", refuse)
    with pytest.raises(AssertionError, match="checked anew"):
        check_many(charters[:1], Batch(settings, cache=cache))
    charters[0].write_text(HOLLOW + "changed", encoding="utf-8")
    with pytest.raises(AssertionError, match="checked anew"):
        check_many(charters[:1], Batch(Settings(), cache=cache))


def test_neither_a_spoilt_cache_nor_one_that_cannot_be_written_harms_a_check(
    charters: list[Path], tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    batch = Batch(Settings(), cache=cache)
    first = check_many(charters[:1], batch)
    next(cache.iterdir()).write_text("{", encoding="utf-8")
    assert check_many(charters[:1], batch) == first
    assert check_many(charters[:1], Batch(Settings(), cache=charters[1])) == first


def test_the_cache_does_not_grow_without_bound(
    charters: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gino.caching.MOST_KEPT", 2)
    cache = tmp_path / "cache"
    check_many(charters, Batch(Settings(), cache=cache))
    assert len(list(cache.iterdir())) == 2
    monkeypatch.setattr(batching, "check_one", refuse)
    check_many(charters[-2:], Batch(Settings(), cache=cache))


def test_what_could_not_be_read_is_not_kept(tmp_path: Path) -> None:
    bad = write(tmp_path, "bad.txt", b"\xff\xfe\x00 no text")
    check_many([bad], Batch(Settings(), cache=tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("format_", [each for each in Format if each is not Format.JSON])
def test_a_brief_report_prints_as_the_whole_one(format_: Format, charters: list[Path]) -> None:
    brief, whole = (check_many(charters[:2], Batch(Settings(), brief=each)) for each in (True, False))
    assert len(brief.to_json()) * 3 < len(whole.to_json())
    assert render(brief, format_, Rendering(quotes=True)) == render(whole, format_, Rendering(quotes=True))


def test_a_single_file_is_never_brief(charters: list[Path]) -> None:
    brief, whole = (check_many(charters[:1], Batch(Settings(), brief=each)) for each in (True, False))
    assert brief == whole
