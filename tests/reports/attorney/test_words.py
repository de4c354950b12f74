"""Our sentences: every one is used, every one that is used is there, and each gets the names it asks for."""

from __future__ import annotations

import re
from pathlib import Path

import gino.reports.attorney
from gino.reports.attorney.facts import State
from gino.reports.attorney.words import words

PACKAGE = Path(gino.reports.attorney.__file__).parent
SOURCES = "\n".join(
    path.read_text(encoding="utf-8") for pattern in ("*.py", "templates/**/*") for path in sorted(PACKAGE.glob(pattern))
    if path.is_file()
)  # fmt: skip


def _families() -> list[re.Pattern[str]]:
    """What the code asks for: names in full, and names whose last part is filled in."""
    called = re.findall(r"(?:say|heads|has|lists)\W{1,3}f?[\"']([\w.{}()']+)[\"']", SOURCES)
    called += re.findall(
        r"[\"']((?:facts|issues|matrix|open_points|drafting|model_language|identity)\.[\w.{}]+)[\"']", SOURCES
    )
    parts = ([re.escape(part) for part in re.split(r"\{[^}]*\}", name)] for name in called)
    return [re.compile(r"[\w]+".join(part)) for part in parts]


def test_every_phrase_is_used() -> None:
    families = _families()
    known = [*words().phrases, *words().lists]
    entries = {f"issues.{name}" for name in ("clause", "also", "effect", "note", "proposed", "fallback", "walk_away")}
    unused = [name for name in known if name not in entries and not any(one.fullmatch(name) for one in families)]
    assert unused == []


def test_every_state_and_section_has_its_words() -> None:
    assert {f"facts.status.{state}" for state in State} <= set(words().phrases)
    assert next(iter(words().sections)) == "identity"
    assert list(words().sections)[-1] == "verification"


def test_no_phrase_is_shouted_or_calls_anybody_partner() -> None:
    for name, phrase in words().phrases.items():
        assert "!" not in phrase, name
        assert "your partner" not in phrase.lower(), name
