"""Reading a Word file back, as the tests need it."""

from __future__ import annotations

import zipfile
from io import BytesIO


def part(data: bytes, name: str) -> bytes:
    """One part of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)


def with_part(data: bytes, name: str, text: bytes) -> bytes:
    """The package with one part replaced."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        for entry in package.namelist():
            made.writestr(entry, text if entry == name else package.read(entry))
    return out.getvalue()
