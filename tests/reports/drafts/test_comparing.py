"""What a comparison of two drafts says: control first, each clause once, nothing of what only moved."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gino.checking import examine
from gino.configuration.model import Settings
from gino.contract.drafts import Diff
from gino.contract.spans import Cite
from gino.contract.vocabulary import Matter, Power, Severity
from gino.documents.reading import read_document
from gino.reports.drafts.comparing import diff_of
from gino.reports.drafts.formats import DiffFormat, render
from gino.reports.drafts.telling import Gate, view_of
from tests.cli.running import write
from tests.reports.drafts.test_golden import DRAFTS, PAIRS, RULES, diff_of_pair

FIRST = {
    "quorum": "Quorum of the Board 5 to 4 of 7: the physicians lose their block on",
    "consent": "The System must now consent to clinical standards",
    "override": "The Administrator may no longer",
}
EVIL = "<script>alert(1)</script> \x1b[31m[x](javascript:y) | `c`"


def pair(tmp_path: Path, old: str, new: str, settings: Settings | None = None) -> Diff:
    paths = write(tmp_path, "old.md", old), write(tmp_path, "new.md", new)
    return diff_of(*(examine(path, settings=settings or Settings(select=())) for path in paths))


def text(name: str, version: str) -> str:
    return (DRAFTS / PAIRS[name][version == "new"]).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAIRS)
def test_the_mechanism_is_the_first_line_of_every_format(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    diff = diff_of_pair(name, monkeypatch)
    assert view_of(diff).first.startswith(FIRST[name])
    printed = {form: " ".join(render(diff, form, None, 88).split()) for form in DiffFormat}
    assert printed[DiffFormat.TEXT].startswith(f"1. {FIRST[name][:30]}")
    assert printed[DiffFormat.MD].startswith(f"1. **{FIRST[name][:30]}")
    assert json.loads(printed[DiffFormat.JSON])["changes"][0]["says"].startswith(FIRST[name][:30])
    assert printed[DiffFormat.HTML].index(FIRST[name][:30]) < printed[DiffFormat.HTML].index("Before and after")


@pytest.mark.parametrize("name", PAIRS)
def test_every_cite_is_of_its_own_draft(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    diff = diff_of_pair(name, monkeypatch)
    for version, change in (("old", "before"), ("new", "after")):
        words = read_document(DRAFTS / PAIRS[name][version == "new"]).text
        cites: list[Cite] = [cite for each in diff.changes for cite in getattr(each, change)]
        cites += [cite for each in diff.text if (cite := getattr(each, change)) is not None]
        assert cites or (name, version) == ("consent", "old")
        assert all(words[cite.start : cite.end] == cite.quote for cite in cites)


def test_losing_and_gaining_are_each_other_s_mirror(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PAIRS:
        there, back = (diff_of_pair(name, monkeypatch, back=way) for way in (False, True))
        assert there.regressed is not back.regressed
        assert {(m.matter, m.aspect, m.before, m.after) for m in there.moved} == {
            (m.matter, m.aspect, m.after, m.before) for m in back.moved
        }


def test_a_draft_against_itself_changes_nothing(tmp_path: Path) -> None:
    diff = pair(tmp_path, text("quorum", "old"), text("quorum", "old"))
    assert (diff.changes, diff.text, diff.moved, diff.regressed) == ((), (), (), False)
    assert view_of(diff).first == "Nothing changes control."


def test_renumbering_moving_and_stops_are_no_change(tmp_path: Path) -> None:
    old = text("quorum", "old")
    new = old.replace("ARTICLE V\n", "ARTICLE VI\n").replace("\n5.", "\n6.")
    general = new[new.index("ARTICLE IX") :]
    first = new.index("ARTICLE VI")
    moved = new[:first] + general.replace("Schedule A.", "Schedule A;") + "\n" + new[first:].replace(general, "")
    diff = pair(tmp_path, old, moved)
    assert diff.changes == ()
    assert [each for each in diff.text if each.control] == []


def test_words_of_control_in_which_nothing_was_read_come_first(tmp_path: Path) -> None:
    old = text("quorum", "old")
    new = old.replace("Only the Member that appointed", "In the absence of a resolution only the Member that appointed")
    diff = pair(tmp_path, old, new)
    assert diff.changes == ()
    assert view_of(diff).first.endswith("no change of control was read in it")
    assert "In the absence of a resolution only" in view_of(diff).first


def test_the_changed_clause_stands_with_what_was_read_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    diff = diff_of_pair("quorum", monkeypatch)
    (told,) = (each for each in diff.text if each.told)
    assert [run.text for run in told.words if run.is_ != "kept"] == ["Five", "Four"]
    assert diff.changes[0].reworded == (diff.text.index(told),)
    lost = {m.matter: (m.before, m.after) for m in diff.changes[0].moved if m.aspect == "in_effect"}
    assert lost[Matter.OPERATING_BUDGET] == (Power.BLOCKS, Power.ADVISES)
    (notices,) = (each for each in diff.text if not each.told)
    assert not notices.control


def test_findings_are_introduced_resolved_and_changed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    there, back = (diff_of_pair("consent", monkeypatch, back=way).findings for way in (False, True))
    assert [each.rule for each in there.introduced] == ["core/governance-in-name-only"]
    assert [each.rule for each in back.resolved] == ["core/governance-in-name-only"]
    assert (there.resolved, back.introduced) == ((), ())
    rule = Settings(select=("core/veto-over-clinical-decisions",))
    new = text("consent", "new")
    same = pair(tmp_path, new, new.replace("clinical protocol, and the", "clinical protocol or the"), rule).findings
    assert (same.introduced, same.resolved, same.changed, same.unchanged) == ((), (), (), 1)
    less = pair(tmp_path, new, new.replace(", and the credentialing of any physician", ""), rule).findings
    assert (less.introduced, less.resolved, len(less.changed)) == ((), (), 1)
    assert less.changed[0].before.message != less.changed[0].after.message


def test_the_same_words_of_many_clauses_are_told_once(tmp_path: Path) -> None:
    old = text("quorum", "old")
    view = view_of(
        pair(tmp_path, old, old.replace(" shall ", " will ").replace("Five Managers", "At least five Managers"))
    )
    assert [told.read for told in view.control] == [False] * len(view.control)
    assert len([told for told in view.control if "“will” for “shall”" in told.line]) == 1


@pytest.mark.parametrize(("name", "fails"), [("quorum", True), ("consent", True), ("override", False)])
def test_the_gate(name: str, fails: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    diff = diff_of_pair(name, monkeypatch)
    assert Gate(Severity.HIGH).fails(diff) is fails
    assert bool(Gate(Severity.HIGH).failing(diff)) is (name == "consent")
    assert "FAILED" in render(diff, DiffFormat.TEXT, Gate(Severity.HIGH), 88) or not fails


def test_a_new_finding_fails_it_though_no_power_falls(monkeypatch: pytest.MonkeyPatch) -> None:
    diff = diff_of_pair("consent", monkeypatch).model_copy(update={"regressed": False})
    assert Gate(Severity.HIGH).fails(diff)
    assert not Gate(None).fails(diff)


def test_whatever_a_draft_says_stays_text(tmp_path: Path) -> None:
    old = text("quorum", "old")
    diff = pair(tmp_path, old, old.replace("Five Managers", f"Four {EVIL} Managers").replace("TIDEWELL", EVIL))
    html = render(diff, DiffFormat.HTML, None, 88)
    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert not re.search(r"https?:|url\(|@import", html)
    markdown = render(diff, DiffFormat.MD, None, 88)
    assert "<script" not in markdown.replace("\\<", "")
    assert "[x](" not in markdown
    assert "\x1b" not in render(diff, DiffFormat.TEXT, None, 88) + markdown + html


def test_no_line_of_text_is_wider_than_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for width in (60, 88):
        for line in render(diff_of_pair("override", monkeypatch), DiffFormat.TEXT, None, width).splitlines():
            assert len(line) <= width
            assert line == line.rstrip()


def test_the_page_reads_without_style_or_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    html = render(diff_of_pair("quorum", monkeypatch), DiffFormat.HTML, None, 88)
    assert html.count("<main>") == html.count("<h1>") == 1
    assert '<del><span class="visually-hidden">struck: </span>Five' in html
    assert '<ins><span class="visually-hidden">new: </span>Four' in html
    assert "▼ weaker" in html
    assert re.search(r"<script|<link|style=", html) is None


def test_tracked_changes_are_the_same_comparison_as_two_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    two = diff_of_pair("consent", monkeypatch)
    views = (examine("hartmoor-redlined.docx", settings=RULES, revisions=view) for view in ("original", "accepted"))
    one = diff_of(*views)
    assert [(each.says, each.effect) for each in one.changes] == [(each.says, each.effect) for each in two.changes]
    assert [each.words for each in one.text] == [each.words for each in two.text]
    assert one.moved == two.moved
