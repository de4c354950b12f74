"""Files that cannot be read: each its own code, and one line that says what, where and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.documents.errors import DocumentError
from gino.documents.reading import LARGEST_FILE, READABLE_SUFFIXES, read_document


def refused(path: str | Path, data: bytes | None = None) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_document(path, data)
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.docx", b" \n\t ", "empty"),
        ("a.txt", b"\xef\xbb\xbf", "empty"),
        ("a.txt", b"\x00\x01\x02garbage\xff" * 50, "not-text"),
        ("a.txt", "Board é".encode("latin-1"), "not-utf-8"),
        ("a.docx", b"PK\x03\x04 this is no zip", "damaged"),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "legacy-doc"),
        ("a.rtf", b"{\\rtf1 Board}", "rtf"),
        ("a.pdf", b"%PDF-1.7 cut", "damaged"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.gz", b"\x1f\x8b\x08", "archive"),
    ],
)
def test_each_has_its_code(name: str, data: bytes, code: str) -> None:
    error = refused(name, data)
    assert error.code == code
    assert error.message.startswith(name)
    assert "\n" not in error.message
    assert ";" in error.message  # what is wrong; what to do


def test_a_missing_path_and_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.txt").code == "missing"
    assert refused(tmp_path).code == "is-folder"
    assert refused("a\0b.txt").code == "unreadable"


def test_a_file_that_is_too_large() -> None:
    assert refused("a.txt", b"x" * (LARGEST_FILE + 1)).code == "too-large"


def test_the_message_never_holds_words_of_the_document() -> None:
    assert "Harbor" not in refused("a.txt", "Harbor é".encode("latin-1")).message


def test_utf_16_with_a_mark_is_read() -> None:
    assert read_document("a.txt", "1. The Board.".encode("utf-16")).nodes[0].section == "1"


def test_the_same_bytes_give_the_same_document() -> None:
    data = b"ARTICLE I\nNAME\n\n1.1 Harbor.\n"
    assert read_document("a.txt", data) == read_document("a.txt", data)


def test_every_format_is_offered_to_folders() -> None:
    assert {".txt", ".md", ".docx", ".docm", ".pdf", ".html", ".htm"} <= READABLE_SUFFIXES
