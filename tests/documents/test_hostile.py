"""Every hostile file costs an error or an honest reading, in bounded time and memory, and betrays nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gino.documents.child import MEMORY
from gino.documents.errors import DocumentError
from gino.documents.model import Document
from gino.documents.reading import read_document
from tests.documents.hostile_files import HOSTILE

READ = {
    "wide cell", "huge start", "numbers that are none", "list that links to itself", "style based on itself",
    "fields never closed", "deep page", "tables in tables", "flood of labels",
    "flood of blanks",
}  # fmt: skip
CODES = {
    "text bomb": "too-demanding", "billion laughs": "unsafe-entry", "external entity": "unsafe-entry",
    "two documents of one name": "duplicate-entries", "entry out of the package": "unsafe-entry",
    "entry with an absolute name": "unsafe-entry", "encrypted entry": "encrypted", "many entries": "too-demanding",
    "cut short": "damaged", "zip of nothing": "damaged", "old Word": "legacy-doc", "Word with a password": "encrypted",
    "two formats in one": "polyglot", "PDF with a password": "encrypted", "PDF cut short": "damaged",
    "relationship out of the package": "not-a-document",
    "many pages": "too-demanding", "quotes never closed": "empty",
}  # fmt: skip


def outcome(name: str) -> Document | DocumentError:
    path, make = HOSTILE[name]
    try:
        return read_document(path, make())
    except DocumentError as error:
        return error


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_it_is_contained(name: str) -> None:
    path, make = HOSTILE[name]
    data = make()
    try:
        found: Document | DocumentError = read_document(path, data)
    except DocumentError as error:
        found = error
    if isinstance(found, DocumentError):
        assert name not in READ
        assert found.code == CODES.get(name, found.code)
        assert "\n" not in found.message
        assert found.message.startswith(path)
    else:
        assert name not in CODES
        assert "root:" not in found.text


def test_the_limits_hold_in_the_process_of_its_own() -> None:
    pytest.importorskip("resource")
    code = (
        "from gino.documents.child import limit\nlimit()\n"
        f"try:\n    bytearray({MEMORY})\nexcept MemoryError:\n    print('bounded')\n"
        "try:\n    open('never-written', 'w').write('x' * 9)\nexcept OSError:\n    print('no files')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert "bounded" in done.stdout
    assert not Path("never-written").exists() or not Path("never-written").read_text()
    Path("never-written").unlink(missing_ok=True)
