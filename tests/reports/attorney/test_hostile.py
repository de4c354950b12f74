"""A document is hostile text: nothing in it becomes markup, a formula, a link or an order in any form of the report."""

from __future__ import annotations

import csv as table
import re
import unicodedata
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from lxml import etree

from gino.reports.attorney import csv, docx, html, markdown
from gino.reports.examined import Examined
from tests.reports.attorney.charters import written
from tests.reports.attorney.test_content import CAPTIVE
from tests.reports.attorney.word_files import part

EVIL = (
    '<script>alert(1)</script><img src=x onerror=alert(2)> "><svg/onload=alert(3)> {{ 7*7 }} {% raw %} ]]> '
    "[click](javascript:alert(4)) `code` | pipe | ” ‹0:1–5› \u202egnorw\u2066 \u200bhidden \x07bell"
)


@pytest.fixture(scope="module")
def examined(tmp_path_factory: pytest.TempPathFactory) -> Examined:
    text = CAPTIVE.replace(
        "which it may withhold in its sole discretion", f"which it may withhold {EVIL} in its sole discretion"
    )
    text = text.replace("Alder Surgeons, P.C.", "=HYPERLINK(1)+Surgeons, P.C.").replace(
        "9.1 Amendment.", "9.1 =SUM(A1)."
    )
    return written(tmp_path_factory.mktemp("evil"), text)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        for name, value in attrs:
            if name in {"href", "src"}:
                assert (value or "").startswith("#")


def test_the_page_has_no_element_of_the_document_s(examined: Examined) -> None:
    reader = _Tags()
    page = html.render(examined)
    reader.feed(page)
    assert not reader.tags & {"script", "img", "svg", "iframe", "object", "link", "form", "input"}
    assert not {name for name in reader.attributes if name.startswith("on")}
    assert "&lt;script&gt;alert(1)" in page
    assert "{{ 7*7 }}" in page


def test_markdown_has_none_of_its_marks(examined: Examined) -> None:
    text = markdown.render(examined)
    assert not re.search(r"(?<!\\)<script", text)
    assert not re.search(r"(?<!\\)\[click(?<!\\)\]", text)
    assert re.search(r"\\`code\\` \\\| pipe", text)
    assert "&lsaquo;0:1" in text


def test_the_word_file_stays_well_formed(examined: Examined) -> None:
    data = docx.render(examined)
    body = etree.fromstring(part(data, "word/document.xml"))
    text = "".join(each.text or "" for each in body.iter("{*}t"))
    assert "<script>alert(1)</script>" in text


def test_a_spreadsheet_runs_nothing(examined: Examined) -> None:
    for row in table.reader(StringIO(csv.render(examined))):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "\t"))


@pytest.mark.parametrize("renderer", [html, markdown, csv])
def test_nothing_invisible_reorders_or_hides_text(examined: Examined, renderer: object) -> None:
    printed = renderer.render(examined)  # type: ignore[attr-defined]
    assert {c for c in printed if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} <= {"\n"}


def test_the_word_file_holds_nothing_invisible(examined: Examined) -> None:
    body = part(docx.render(examined), "word/document.xml").decode()
    assert {c for c in body if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} <= {"\n"}


def test_a_path_is_text_too(tmp_path: Path) -> None:
    folder = tmp_path / "<b>x"
    folder.mkdir()
    assert "<b>x" not in html.render(written(folder, CAPTIVE))
