"""Which rules a run has at hand: one short name for the words of every rule, vocabulary and weight."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from gino.configuration.model import Settings
from gino.findings.rules.packs import own_rules

_LENGTH = 12


def edition(settings: Settings) -> str:
    """Twelve hexadecimal digits, others as soon as a rule of gino's or of the settings' folders says another thing.

    Which of the packs ran is for the settings to say; the edition is of all of them.
    """
    folders = (own_rules(), *map(Path, settings.rule_folders))
    return _digest(tuple(stamp for folder in folders for stamp in _stamps(folder)))


def _stamps(folder: Path) -> Iterator[tuple[str, str, int, int]]:
    for path in sorted(folder.rglob("*.yaml")):
        state = path.stat()
        yield str(path), path.relative_to(folder).as_posix(), state.st_mtime_ns, state.st_size


@lru_cache(maxsize=8)
def _digest(stamps: tuple[tuple[str, str, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for path, name, _, _ in stamps:
        words = Path(path).read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name} {len(words)}\n".encode())
        digest.update(words)
    return digest.hexdigest()[:_LENGTH]
