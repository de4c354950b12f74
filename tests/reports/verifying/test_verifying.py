"""``gino verify`` holds what a report says against the file: one character, one file, one version off, and it tells."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from gino.checking import check_paths
from gino.configuration.model import Settings
from gino.contract.version import __version__
from gino.documents.model import Document
from gino.documents.reading import read_document
from gino.findings.rules.edition import edition
from gino.reports.attorney import docx, html, markdown
from gino.reports.attorney.composing import memorandum
from gino.reports.attorney.content import quotes_in
from gino.reports.examined import Examined
from gino.reports.physician import html as physician
from gino.reports.quotes import shown
from gino.reports.verifying.claims import ReportError
from gino.reports.verifying.holding import Verdict, Wrong, hold
from gino.reports.verifying.reading import read_claims
from tests.reports.attorney.charters import written
from tests.reports.attorney.test_content import CAPTIVE
from tests.reports.attorney.word_files import part, with_part

FORMS = ("html", "physician.html", "md", "docx", "json")
QUOTED = "No decision of the Clinical Council shall take effect"


@pytest.fixture
def agreement(tmp_path: Path) -> Path:
    path = tmp_path / "agreement.txt"
    path.write_text(CAPTIVE, encoding="utf-8", newline="\n")
    return path


def report_of(agreement: Path, form: str) -> bytes:
    """The report of an agreement in one form."""
    if form == "json":
        return check_paths([agreement]).to_json().encode()
    examined = written(agreement.parent, agreement.read_text(encoding="utf-8"))
    renderers: dict[str, Callable[[Examined], str | bytes]] = {
        "html": html.render,
        "physician.html": physician.render,
        "md": markdown.render,
        "docx": docx.render,
    }
    renderer = renderers[form]
    made = renderer(examined)
    return made if isinstance(made, bytes) else made.encode()


def edited(report: bytes, form: str, old: str, new: str) -> bytes:
    """The report with words replaced, wherever they stand."""
    if form != "docx":
        changed = report.decode().replace(old, new).encode()
    else:
        name = "word/document.xml"
        changed = with_part(report, name, part(report, name).decode().replace(old, new).encode())
    assert changed != report
    return changed


def verdict(report: bytes, form: str, documents: list[Document], gino: str = __version__, rules: str = "") -> Verdict:
    (claims,) = read_claims(f"report.{form}", report)
    return hold(claims, documents, gino, rules or edition(Settings()))


@pytest.mark.parametrize("form", FORMS)
def test_a_report_as_it_was_written_stands(agreement: Path, form: str) -> None:
    found = verdict(report_of(agreement, form), form, [read_document(agreement)])
    assert found.mismatches == ()
    assert found.standing == found.quotes > 3


@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_every_quote_of_the_report_is_held(agreement: Path, form: str) -> None:
    quotes = list(quotes_in(memorandum(written(agreement.parent, CAPTIVE)).sections))
    (claims,) = read_claims(f"report.{form}", report_of(agreement, form))
    spans = sorted((each.document, each.start, each.end) for each in claims.claims)
    assert spans == sorted((each.document, each.start, each.end) for each in quotes)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (QUOTED, QUOTED.replace("Council", "Counsel")),
        (QUOTED, QUOTED.replace("No decision", "A decision")),
        (QUOTED, QUOTED.lower()),
        (QUOTED, QUOTED + "s"),
    ],
)
def test_one_changed_character_in_a_quote_is_caught(agreement: Path, form: str, old: str, new: str) -> None:
    found = verdict(edited(report_of(agreement, form), form, old, new), form, [read_document(agreement)])
    assert {each.wrong for each in found.mismatches} == {Wrong.QUOTE}
    assert found.standing == found.quotes - len(found.mismatches)


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_file_is_caught_and_what_still_stands_is_counted(agreement: Path, form: str) -> None:
    report = report_of(agreement, form)
    agreement.write_text(CAPTIVE.replace("9.1 Amendment.", "9.1 Amendments."), encoding="utf-8", newline="\n")
    found = verdict(report, form, [read_document(agreement)])
    assert found.mismatches[0].wrong is Wrong.FILE
    assert 0 < found.standing <= found.quotes


@pytest.mark.parametrize("form", FORMS)
def test_a_changed_file_whose_words_still_stand_is_caught(agreement: Path, form: str) -> None:
    report = report_of(agreement, form)
    agreement.write_text(CAPTIVE + "\n9.2 Notices. Notices shall be in writing.\n", encoding="utf-8", newline="\n")
    found = verdict(report, form, [read_document(agreement)])
    assert [each.wrong for each in found.mismatches] == [Wrong.FILE]


@pytest.mark.parametrize("form", FORMS)
def test_a_report_of_another_version_or_of_other_rules_is_caught(agreement: Path, form: str) -> None:
    report, documents = report_of(agreement, form), [read_document(agreement)]
    assert [each.wrong for each in verdict(report, form, documents, gino="9.9.9").mismatches] == [Wrong.VERSION]
    assert [each.wrong for each in verdict(report, form, documents, rules="0" * 12).mismatches] == [Wrong.RULES]
    older = edited(report, form, f"gino={__version__}" if form != "json" else f'"gino": "{__version__}"', "gino=0.0.1")
    if form != "json":
        assert Wrong.VERSION in {each.wrong for each in verdict(older, form, documents).mismatches}


def test_a_span_that_was_moved_is_caught(agreement: Path) -> None:
    start = CAPTIVE.index("No decision of the Clinical")
    for form, mark in (("html", f'data-span="0:{start}-'), ("docx", f"gino:0:{start}-"), ("md", f"‹0:{start}–")):
        changed = edited(report_of(agreement, form), form, mark, mark.replace(str(start), str(start + 1)))
        found = verdict(changed, form, [read_document(agreement)])
        assert {each.wrong for each in found.mismatches} == {Wrong.QUOTE}


def test_a_quote_that_was_taken_out_or_put_in_is_caught(agreement: Path) -> None:
    report = report_of(agreement, "md").decode()
    line = next(each for each in report.splitlines() if QUOTED in each)
    for changed in (report.replace(f"{line}\n", "", 1), report.replace(line, f"{line}\n{line}", 1)):
        found = verdict(changed.encode(), "md", [read_document(agreement)])
        assert [each.wrong for each in found.mismatches] == [Wrong.COUNT]


def test_words_deleted_under_tracked_changes_do_not_count(agreement: Path) -> None:
    report = report_of(agreement, "docx")
    run = f'<w:r><w:t xml:space="preserve">{QUOTED}'
    struck = '<w:del w:id="900" w:author="x"><w:r><w:delText>No </w:delText></w:r></w:del>'
    changed = edited(report, "docx", run, f'{struck}<w:r><w:t xml:space="preserve">{QUOTED.removeprefix("No ")}')
    assert Wrong.QUOTE in {each.wrong for each in verdict(changed, "docx", [read_document(agreement)]).mismatches}


def test_white_space_and_marks_of_the_page_do_not_matter(agreement: Path) -> None:
    report = edited(
        report_of(agreement, "html"),
        "html",
        QUOTED,
        QUOTED.replace(" ", "\n   ").replace("Clinical", "<b>Clinical</b>"),
    )
    assert verdict(report, "html", [read_document(agreement)]).mismatches == ()


def test_the_json_of_another_edition_names_itself(agreement: Path) -> None:
    tree = json.loads(report_of(agreement, "json"))
    tree["reports"][0]["made_by"]["gino"] = "0.0.1"
    found = verdict(json.dumps(tree).encode(), "json", [read_document(agreement)])
    assert [each.wrong for each in found.mismatches] == [Wrong.VERSION]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("report.html", b"<p>no seal here</p>"),
        ("report.md", b"# no seal here\n"),
        ("report.md", b"\xff\xfe\x00"),
        ("report.docx", b"PK\x03\x04 not a package"),
        ("report.json", b"{"),
        ("report.json", b'{"schema": "gino.extract/1"}'),
        ("report.json", b'{"schema": "gino.check/1", "reports": [{"more": 1}]}'),
        ("report.pdf", b"%PDF-1.7"),
    ],
)
def test_what_is_no_report_is_told_apart_from_a_mismatch(name: str, data: bytes) -> None:
    with pytest.raises(ReportError, match=r"report\."):
        read_claims(name, data)


def test_the_edition_is_of_every_rule_at_hand(tmp_path: Path) -> None:
    folder = tmp_path / "rules" / "firm"
    folder.mkdir(parents=True)
    (folder / "one.yaml").write_text("id: firm/one\n", encoding="utf-8")
    settings = Settings(rule_folders=(str(folder.parent),))
    before = edition(settings)
    assert before != edition(Settings()) == edition(Settings())
    (folder / "one.yaml").write_text("id: firm/one  # changed\n", encoding="utf-8")
    assert edition(settings) != before


def test_a_quote_is_shown_on_one_line_without_what_cannot_be_seen() -> None:
    assert shown("a \u200bb\n\tc\u202e") == "a b c"
