"""Bytes of typed text become characters, or an error that says where they are none."""

from __future__ import annotations

from gino.documents.errors import DocumentError

_LOOKED_AT = 1 << 16


def decoded(path: str, data: bytes) -> str:
    """The text of a UTF-8 file without its byte-order mark; UTF-16 where a mark says so.

    Raises:
        DocumentError: ``not-text`` or ``not-utf-8``.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif b"\0" in data[:_LOOKED_AT]:
        raise DocumentError("not-text", f"{path} is neither text nor a known format; save it as .docx, .pdf or .txt")
    else:
        encoding = "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        says = f"{path} is not UTF-8 text (see byte {error.start}); save it again as UTF-8"
        raise DocumentError("not-utf-8", says) from None
