"""Which rules a run has: one short name for the words of every file of its packs and of the score."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from gino.configuration.model import Settings
from gino.findings.rules.packs import SCORING, own_rules, packs_of

_LENGTH = 12


def edition(settings: Settings) -> str:
    """Twelve hexadecimal digits that are others as soon as any rule of the run, or the score, says something else."""
    folders = (own_rules(), *(Path(folder) for folder in settings.rule_folders))
    packs = [folder / name for name in (*packs_of(settings), SCORING) for folder in folders if (folder / name).is_dir()]
    return _digest(tuple(_stamped(packs)))


def _stamped(packs: Iterable[Path]) -> Iterable[tuple[str, int, int]]:
    for pack in packs:
        for path in sorted(pack.glob("*.yaml")):
            state = path.stat()
            yield str(path), state.st_mtime_ns, state.st_size


@lru_cache(maxsize=8)
def _digest(stamped: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.sha256()
    for name, _, _ in stamped:
        path = Path(name)
        words = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.parent.name}/{path.name} {len(words)}\n".encode())
        digest.update(words)
    return digest.hexdigest()[:_LENGTH]
