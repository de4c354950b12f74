"""Files that no reader may have: known formats that gino does not read, and two formats in one."""

from __future__ import annotations

from pathlib import PurePath

from gino.documents.errors import DocumentError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_LONGEST_ZIP_END = 22 + 65535
_PDF_WITHIN = 1024
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = (
    (b"{\\rtf", "rtf", "is a rich-text file; save it as .docx"),
    (b"\x89PNG", "picture", "is a picture; run text recognition on it and save the result as .pdf or .docx"),
    (b"\xff\xd8\xff", "picture", "is a picture; run text recognition on it and save the result as .pdf or .docx"),
    (b"II*\0", "picture", "is a scanned picture; run text recognition on it and save the result as .pdf or .docx"),
    (b"MM\0*", "picture", "is a scanned picture; run text recognition on it and save the result as .pdf or .docx"),
    (b"\x1f\x8b", "archive", "is an archive; unpack it first"),
    (b"7z\xbc\xaf", "archive", "is an archive; unpack it first"),
    (b"Rar!", "archive", "is an archive; unpack it first"),
)
_NAMED = (
    (
        (".docx", ".docm"),
        _ZIP,
        "not-word",
        "is not a Word file, whatever its name; open it in Word and save it as .docx",
    ),
    ((".pdf",), b"%PDF-", "not-pdf", "is not a PDF, whatever its name; ask for a fresh copy"),
)


def refuse(path: str, data: bytes) -> None:
    """Raise for a file that is empty, of an unread format, or of two formats at once.

    Raises:
        DocumentError: ``empty``, ``encrypted``, ``legacy-doc``, ``polyglot``, ``rtf``, ``picture``, ``archive``,
            ``not-word`` or ``not-pdf``.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise DocumentError("empty", f"{path} is empty; save the document again")
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise DocumentError("encrypted", f"{path} is protected by a password; save it without one")
        raise DocumentError("legacy-doc", f"{path} is in Word's format of before 2007; save it as .docx")
    if _is_two_formats(data):
        raise DocumentError("polyglot", f"{path} is two files in one (PDF and zip); ask for a fresh copy")
    for magic, code, says in _OTHERS:
        if data.startswith(magic):
            raise DocumentError(code, f"{path} {says}")
    for suffixes, magic, code, says in _NAMED:
        if PurePath(path).suffix.lower() in suffixes and magic not in data[:_PDF_WITHIN]:
            raise DocumentError(code, f"{path} {says}")


def _is_two_formats(data: bytes) -> bool:
    pdf = b"%PDF-" in data[:_PDF_WITHIN]
    if data.startswith(_ZIP):
        return pdf
    if not pdf:
        return False
    end = data.rfind(_ZIP_END, max(len(data) - _LONGEST_ZIP_END, 0))
    if end < 0 or len(data) < end + 22:
        return False
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    return 0 < size <= end and data[end - size : end - size + 4] == b"PK\x01\x02"
