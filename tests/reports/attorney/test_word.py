"""The report as a Word file: a sound package, read by others, signed by nobody, laid out in pages."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from gino.configuration.model import Settings
from gino.documents.reading import read_document
from gino.reports.attorney import docx
from gino.reports.attorney.composing import memorandum
from gino.reports.attorney.content import quotes_in
from tests.reports.attorney.charters import HOLLOW, sample, written
from tests.reports.attorney.test_content import CAPTIVE
from tests.reports.attorney.word_files import part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def body_of(data: bytes) -> etree._Element:
    return etree.fromstring(part(data, "word/document.xml"))


def test_every_part_is_sound_and_named_once() -> None:
    data = docx.render(sample(HOLLOW))
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        types = package.read("[Content_Types].xml").decode()
        for name in names:
            etree.fromstring(package.read(name))
            assert name.endswith(".rels") or name == "[Content_Types].xml" or f"/{name}" in types
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nobody_signs_it() -> None:
    core = part(docx.render(sample(HOLLOW)), "docProps/core.xml").decode()
    assert "python-docx" not in core
    assert "<dc:creator>gino</dc:creator>" in core
    assert core.count("2000-01-01T00:00:00Z") == 2


def test_every_style_that_is_used_is_defined() -> None:
    data = docx.render(sample(HOLLOW))
    styles = etree.fromstring(part(data, "word/styles.xml"))
    defined = {each.get(f"{W}styleId") for each in styles.iter(f"{W}style")}
    used = {
        each.get(f"{W}val") for kind in ("pStyle", "rStyle", "tblStyle") for each in body_of(data).iter(f"{W}{kind}")
    }
    assert used <= defined
    based = {each.get(f"{W}val") for each in styles.iter(f"{W}basedOn")}
    assert based <= defined


def test_every_table_has_columns_that_fit_and_large_ones_a_header_row() -> None:
    body = body_of(docx.render(sample(HOLLOW)))
    headers = 0
    for table in body.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(int(span.get(f"{W}val", "1")) if span is not None else 1 for span in spans) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in row.findall(f"{W}tc"))
        headers += table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None
    assert headers >= 6


def test_every_quote_is_a_content_control_with_its_span() -> None:
    examined = sample(HOLLOW)
    quotes = list(quotes_in(memorandum(examined).sections))
    controls = list(body_of(docx.render(examined)).iter(f"{W}sdt"))
    assert len(controls) == len(quotes)
    tags = [control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for control in controls]  # type: ignore[union-attr]
    assert sorted(tags) == sorted(f"gino:{each.document}:{each.start}-{each.end}" for each in quotes)
    ids = [control.find(f"{W}sdtPr/{W}id").get(f"{W}val") for control in controls]  # type: ignore[union-attr]
    assert len(set(ids)) == len(ids)


def test_gino_itself_reads_the_headings_back(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(docx.render(sample(HOLLOW)))
    text = read_document(path).text
    for section in memorandum(sample(HOLLOW)).sections:
        assert section.title in text


def test_the_legend_stands_on_every_page_where_it_is_configured(tmp_path: Path) -> None:
    legend = "Privileged & confidential"
    data = docx.render(written(tmp_path, CAPTIVE, Settings(legend=legend)))
    assert "Privileged &amp; confidential" in part(data, "word/header1.xml").decode()
    assert "Legend" not in part(docx.render(sample(HOLLOW)), "word/header1.xml").decode()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libre_office_opens_it_and_lays_out_its_pages(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(docx.render(sample(HOLLOW)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "report.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=180)
    printed = read_document(tmp_path / "report.pdf")
    assert (printed.pages or 0) > 5
    assert "How the others prevail" in printed.text
