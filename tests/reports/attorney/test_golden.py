"""The report of three sample charters, to the character as Markdown; the build of the page and of the Word file.

After a wanted change, or when reading or rules have moved: ``UPDATE_GOLDEN=1 pytest tests/reports/attorney``, then read
what changed. The edition of the rules is left out, so that a rule which finds nothing here changes nothing here.
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree

from gino.reports.attorney import csv, docx, html, markdown
from tests.reports.attorney.charters import GENUINE, HOLLOW, SHARED, sample
from tests.reports.attorney.word_files import part

GOLDEN = Path(__file__).parent / "golden"
NAMES = {"hollow": HOLLOW, "genuine": GENUINE, "shared": SHARED}


def hold(name: str, printed: str) -> None:
    printed = re.sub(r"(rules[ =])[0-9a-f]{12}", r"\g<1>EDITION", printed)
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_markdown(name: str) -> None:
    hold(f"{name}.md", markdown.render(sample(NAMES[name])))


def test_issues_list() -> None:
    hold("hollow.csv", csv.render(sample(HOLLOW)))


class _Build(HTMLParser):
    """The headings, tables and lists of a page, one a line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"h1", "h2", "h3", "th", "dt"}:
            self._open = tag
            self.lines.append(f"{tag} ")
        elif tag in {"table", "ol", "article", "nav", "main", "footer"}:
            self.lines.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open = "" if tag == self._open else self._open

    def handle_data(self, data: str) -> None:
        if self._open:
            self.lines[-1] += " ".join(data.split())


def test_the_build_of_the_page() -> None:
    reader = _Build()
    reader.feed(html.render(sample(GENUINE)))
    hold("genuine.html.txt", "".join(f"{line}\n" for line in reader.lines))


def test_the_build_of_the_word_file() -> None:
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines = []
    body = etree.fromstring(part(docx.render(sample(GENUINE)), "word/document.xml"))
    for paragraph in body.iter(f"{word}p"):
        style = paragraph.find(f"{word}pPr/{word}pStyle")
        name = style.get(f"{word}val") if style is not None else "Normal"
        if name in {"Title", "Subtitle", "Heading1", "Heading2", "TableHead", "TableGroup", "TableLabel"}:
            lines.append(f"{name}: {''.join(each.text or '' for each in paragraph.iter(f'{word}t'))}")
    hold("genuine.docx.txt", "".join(f"{line}\n" for line in lines))


@pytest.mark.parametrize("renderer", [html, markdown, docx, csv])
def test_the_same_bytes_on_a_second_run(renderer: object) -> None:
    examined = sample(HOLLOW)
    assert renderer.render(examined) == renderer.render(examined)  # type: ignore[attr-defined]
