"""What is said, and to whom: one comment a clause, and to the other side nothing that is not meant for it."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from gino.checking import examine, examine_readings
from gino.configuration.model import MarkupSettings, Settings
from gino.contract.vocabulary import Severity
from gino.documents.reading import read_document
from gino.findings.rules.loading import load_packs
from gino.provisions.reading import read_provisions
from gino.reports.examined import Examined
from gino.reports.markup.checking import check_markup
from gino.reports.markup.marking import mark_up
from gino.reports.markup.model import Asked, Audience, Marked, Pen
from gino.reports.markup.sentences import sentences
from gino.reports.markup.signing import pen_for
from tests.cli.running import HOLLOW
from tests.documents.word_files import document, paragraph, read_word

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "sample_charters").glob("*.docx"))
TYPED = sorted(path for path in SAMPLES[0].parent.iterdir() if path.suffix in {".md", ".txt"})
PEN = Pen("J. Counsel", "JC")


@lru_cache(maxsize=8)
def checked(path: Path) -> Examined:
    return examine(path)


@lru_cache(maxsize=1)
def hollow() -> tuple[bytes, Examined]:
    blocks = "\n".join(" ".join(each.split()) for each in HOLLOW.split("\n\n")).split("\n")
    data = document(*(paragraph(each) for each in blocks))
    return data, examined(data)


def examined(data: bytes) -> Examined:
    return examine_readings([read_provisions(read_document("a.docx", data))], Settings())


def marked(data: bytes, found: Examined, **asked: object) -> Marked:
    return mark_up(data, found, replace(Asked(PEN), **asked))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("redline", [False, True])
@pytest.mark.parametrize("audience", Audience)
def test_the_samples(path: Path, redline: bool, audience: Audience) -> None:
    data, found = path.read_bytes(), checked(path)
    made = marked(data, found, redline=redline, audience=audience, min_severity=Severity.LOW)
    check_markup(found.case.readings[0].document, data, made)
    assert made.comments <= len({finding.section for finding in found.report.findings}) + 1
    assert made.comments or path.stem.startswith("harbor")  # where the physicians really govern
    assert mark_up(data, found, Asked(PEN, audience, Severity.LOW, redline)).data == made.data


def as_word(path: Path) -> bytes:
    """A typed sample as a Word file: each unit a paragraph, tables as their rows."""
    source = read_document(path)
    units = ((node.label, " ".join(source.text_of(node).split())) for node in source.nodes)
    return document(*(paragraph(f"{label} {words}" if label else words) for label, words in units))


@pytest.mark.parametrize("path", TYPED, ids=lambda path: path.stem)
def test_typed_samples_set_in_word(path: Path) -> None:
    data = as_word(path)
    found = examined(data)
    made = marked(data, found, redline=True, min_severity=Severity.LOW)
    check_markup(found.case.readings[0].document, data, made)
    own = [one for one in read_word(made.data).comments if one.author == PEN.author]
    assert len(own) == made.comments


def test_every_comment_stands_on_the_words_of_its_worst_finding() -> None:
    for path in SAMPLES:
        found = checked(path)
        new = read_word(marked(path.read_bytes(), found).data)
        quotes = {" ".join((finding.quote or "").split()) for finding in found.report.findings}
        own = [one for one in new.comments if sentences().internal["summary"] not in one.text]
        assert all(" ".join(new.text[one.start : one.end].split()) in quotes for one in own)


def test_one_comment_a_clause_with_rule_cite_effect_and_language() -> None:
    data, found = hollow()
    new = read_word(marked(data, found).data)
    (veto,) = [one for one in new.comments if "core/veto-over-clinical-decisions" in one.text]
    assert new.text[veto.start : veto.end].startswith("No decision of the Clinical Council")
    for part in ("High: ", "§ 4.4", "Effect: ", "Model language", "Fallback: ", "Do not accept: "):
        assert part in veto.text.replace("\N{NO-BREAK SPACE}", " ")
    places = [(one.start, one.end) for one in new.comments]
    assert len(places) == len(set(places))


def test_only_what_is_severe_enough() -> None:
    data, found = hollow()
    counts = [marked(data, found, min_severity=severity).comments for severity in (Severity.CRITICAL, Severity.LOW)]
    assert 1 <= counts[0] < counts[1]


def test_the_other_side_is_told_nothing_that_is_not_meant_for_it() -> None:
    data, found = hollow()
    made = marked(data, found, audience=Audience.COUNTERPARTY, redline=True, min_severity=Severity.LOW)
    said = "\n".join(one.text for one in read_word(made.data).comments)
    assert said
    book = load_packs(Settings())
    for finding in found.report.findings:
        remedy = book.rule(finding.rule).file.remedy
        secret = [finding.rule, finding.title, finding.message, remedy.do, remedy.fallback, remedy.unacceptable]
        assert not [words for words in secret if words and " ".join(words.split()) in said]
    grave = (*Severity, "score", "grade", "fallback", "in name only", "confidence")
    assert not [word for word in grave if str(word).lower() in said.lower()]


def test_the_other_side_reads_only_words_of_rules_and_of_ours() -> None:
    data, found = hollow()
    made = marked(data, found, audience=Audience.COUNTERPARTY, redline=True, min_severity=Severity.LOW)
    book = load_packs(Settings())
    remedies = [book.rule(finding.rule).file.remedy for finding in found.report.findings]
    allowed = {" ".join(words.split()) for remedy in remedies for words in (remedy.ask, remedy.preferred) if words}
    ours = set(sentences().counterparty.values())
    fitted = {sentences().counterparty["preferred"].format(words=words) for words in allowed}
    for comment in read_word(made.data).comments:
        for line in comment.text.split("\n"):
            assert line in allowed | ours | fitted, line


def test_accepting_the_proposed_words_clears_the_finding() -> None:
    data, found = hollow()
    made = marked(data, found, redline=True)
    assert made.redlines
    edited = {edit.rule for edit in found.edits}
    after = examine_readings([read_provisions(read_document("a.txt", made.accepted.encode()))], Settings()).report
    assert edited and not edited & {finding.rule for finding in after.findings}
    assert len(after.findings) < len(found.report.findings)


def test_a_sample_with_the_proposed_words_is_found_better() -> None:
    path = next(path for path in SAMPLES if path.stem.startswith("ridgeline"))
    found = checked(path)
    made = marked(path.read_bytes(), found, redline=True)
    after = examined_words(made.accepted)
    rules = {edit.rule for edit in found.edits if edit.rule != "core/consent-in-sole-discretion"}
    assert rules and not rules & {finding.rule for finding in after.report.findings}


def examined_words(text: str) -> Examined:
    return examine_readings([read_provisions(read_document("a.txt", text.encode()))], Settings())


def test_hostile_names_cannot_break_the_file() -> None:
    blocks = [" ".join(each.split()) for each in HOLLOW.split("\n\n")]
    blocks = [each.replace("Dunmore Health System", "Dunmore <w:p/> & “Health” System") for each in blocks]
    data = document(*(paragraph(each) for each in blocks))
    found = examined(data)
    made = marked(data, found, redline=True)
    check_markup(found.case.readings[0].document, data, made)


def test_what_stands_in_another_document_is_told_at_the_top() -> None:
    blocks = [" ".join(each.split()) for each in HOLLOW.split("\n\n")]
    first, second = (document(*(paragraph(each) for each in half)) for half in (blocks[:4], [*blocks[:2], *blocks[4:]]))
    documents = [read_document(f"{place}.docx", data, index=place) for place, data in enumerate((first, second))]
    found = examine_readings([read_provisions(each) for each in documents], Settings())
    made = marked(first, found, min_severity=Severity.LOW)
    elsewhere = [one for one in made.unplaced if one.reason == "other-document"]
    assert elsewhere
    top = read_word(made.data).comments[0]
    assert top.text.startswith(sentences().internal["summary"]) and elsewhere[0].title in top.text
    check_markup(documents[0], first, made)


def test_no_finding_leaves_the_file_as_it_is() -> None:
    data = document(paragraph("The tide was low, and the boats lay on their sides."))
    made = marked(data, examined(data))
    assert (made.data, made.comments, made.unplaced) == (data, 0, ())


def test_who_signs() -> None:
    assert pen_for(Audience.INTERNAL, MarkupSettings()).author == "gino"
    assert pen_for(Audience.COUNTERPARTY, MarkupSettings()) == Pen("Reviewer", "R")
    assert pen_for(Audience.INTERNAL, MarkupSettings(author="Jane\x00 Q. Counsel")) == Pen("Jane Q. Counsel", "JQC")
    assert pen_for(Audience.INTERNAL, MarkupSettings(author="Jane", initials="xy")).initials == "xy"


def test_every_reason_and_every_sentence_for_the_other_side_has_words() -> None:
    known = sentences()
    assert set(known.counterparty) < set(known.internal) | {"ask", "ask_plain"}
    for reason in ("paragraphs", "field", "moved", "link", "control", "box", "protected", "object", "elsewhere"):
        assert known.reasons[reason]
