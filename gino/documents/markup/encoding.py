"""Which characters the bytes of a web page are, the way browsers decide it."""

from __future__ import annotations

import codecs
import re

_LOOKED_AT = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# pages that say these are written in Windows' superset of them
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252"}


def decoded_page(data: bytes) -> str:
    """The text of a page: by its byte-order mark, its own word, as UTF-8 if it is, else as Windows-1252."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    stated = _stated(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(stated or "cp1252", "replace")


def _stated(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _LOOKED_AT)
    if not match:
        return None
    try:
        name = codecs.lookup(match.group(1).decode("ascii")).name
    except LookupError:
        return None
    name = _SUPERSETS.get(name, name)
    return None if name.startswith("utf") else name
