"""What every test needs: a cache of its own, so that no test reads what another kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # how long a case takes is for benchmarks, never for tests
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for kept reports that is new for each test."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("GINO_CACHE", str(folder))
    return folder
