"""Reports kept from one run to the next, so that a file that has not changed is not read again.

The key is the content of every file, gino's own code and rules, the rule folders and the settings: when any of them
changes, the file is checked anew. What is kept holds the text of clauses, so it is kept readable by its owner alone.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from gino.configuration.model import Settings
from gino.contract.report import Report
from gino.contract.vocabulary import Status

PACKAGE = Path(__file__).parent
MOST_KEPT = 1200
"""Reports; beyond them the oldest go, so that the folder cannot grow without bound."""


def default_folder() -> Path:
    """Where this system keeps caches, or where GINO_CACHE says."""
    if named := os.environ.get("GINO_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "gino" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "gino"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "gino"


def key_of(paths: Sequence[str | Path], settings: Settings) -> str | None:
    """The key of a check of these files under these settings, or None where one cannot be read."""
    digest = hashlib.sha256(_program().encode())
    digest.update(settings.model_dump_json().encode())
    for folder in settings.rule_folders:
        digest.update("".join(_stamps(Path(folder))).encode())
    try:
        for path in paths:
            digest.update(f"\0{path}\0".encode("utf-8", "surrogateescape"))
            digest.update(hashlib.sha256(Path(path).read_bytes()).digest())
    except (OSError, ValueError):
        return None
    return digest.hexdigest()


def kept(folder: Path, key: str) -> Report | None:
    """The report kept under ``key``, or None; one that cannot be read counts as none."""
    try:
        return Report.model_validate_json((folder / f"{key}.json").read_bytes())
    except (OSError, ValueError):
        return None


def keep(folder: Path, key: str, report: Report) -> None:
    """Keep a report of a file that was read; a folder that cannot be written keeps nothing."""
    if report.status is Status.UNREAD:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = folder / f".{key}.{os.getpid()}"
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(report.model_dump_json(by_alias=True))
        temporary.replace(folder / f"{key}.json")
        _forget_oldest(folder)


def _forget_oldest(folder: Path) -> None:
    reports = list(folder.glob("*.json"))
    if len(reports) > MOST_KEPT:
        by_age = sorted(reports, key=lambda path: path.stat().st_mtime_ns)
        for path in by_age[: len(reports) - MOST_KEPT]:
            path.unlink(missing_ok=True)


@cache
def _program() -> str:
    """What gino itself is: every file of its code, data and rules, by size and time of change."""
    rules = PACKAGE.parent / "rules"
    places = [PACKAGE, *([rules] if rules.is_dir() else [])]
    return "".join(stamp for place in places for stamp in _stamps(place))


def _stamps(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".py", ".yaml", ".lark"}:
            state = path.stat()
            yield f"{path.relative_to(folder)} {state.st_size} {state.st_mtime_ns}\n"
