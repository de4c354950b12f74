"""Reading a whole document: what it finds, what it leaves alone, and what must not change it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gino.contract.extract import Provision
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.documents.reading import read_document
from gino.provisions.explaining import explain_section
from gino.provisions.model import Reading
from gino.provisions.reading import read_given, read_provisions
from tests.provisions.reading_charter import CHARTER

K = ProvisionKind


def read(text: str) -> Reading:
    return read_provisions(read_document("charter.txt", text.encode()))


def of(reading: Reading, section: str) -> list[Provision]:
    return [provision for provision in reading.provisions if provision.section == section]


def essence(provision: Provision) -> tuple[object, ...]:
    side = provision.holder.side if provision.holder else None
    return (provision.kind, provision.section, side, provision.matters, " ".join(provision.quote.split()))


@pytest.fixture(scope="module")
def charter() -> Reading:
    return read(CHARTER)


@pytest.mark.parametrize(
    ("section", "kind", "side", "matter"),
    [
        ("2.1", K.AUTHORITY, Side.PHYSICIANS, Matter.GENERAL),
        ("2.2", K.APPOINTMENT, Side.PHYSICIANS, Matter.BOARD_COMPOSITION),
        ("2.3", K.REMOVAL, Side.HOSPITAL, Matter.BOARD_COMPOSITION),
        ("2.4", K.VACANCY, Side.EACH, Matter.BOARD_COMPOSITION),
        ("2.5", K.CHAIR, Side.PHYSICIANS, Matter.BOARD_COMPOSITION),
        ("2.6", K.QUORUM, Side.PHYSICIANS, Matter.GENERAL),
        ("2.7", K.VOTING, Side.PHYSICIANS, Matter.GENERAL),
        ("3.1(a)", K.AUTHORITY, Side.PHYSICIANS, Matter.CLINICAL_STANDARDS),
        ("3.1(b)", K.AUTHORITY, Side.PHYSICIANS, Matter.CREDENTIALING),
        ("3.1(c)", K.AUTHORITY, Side.PHYSICIANS, Matter.CLINICAL_LEADERSHIP),
        ("3.2", K.PROHIBITION, Side.HOSPITAL, Matter.CLINICAL_STANDARDS),
        ("3.3", K.ADVISORY, Side.HOSPITAL, Matter.QUALITY_SAFETY),
        ("4.1(a)", K.CONSENT, Side.HOSPITAL, Matter.SALE_MERGER),
        ("4.1(b)", K.CONSENT, Side.HOSPITAL, Matter.DEBT),
        ("4.1(c)", K.CONSENT, Side.HOSPITAL, Matter.OPERATING_BUDGET),
        ("4.2", K.CONSENT, Side.HOSPITAL, None),
        ("5.1", K.AMENDMENT, Side.JOINT, Matter.AMENDMENT),
        ("5.3", K.INFORMATION, Side.PHYSICIANS, Matter.DATA_INFORMATION),
    ],
)
def test_each_clause_does_what_it_says(
    charter: Reading, section: str, kind: ProvisionKind, side: Side, matter: Matter | None
) -> None:
    found = [provision for provision in of(charter, section) if provision.kind is kind]
    assert found, [provision.kind for provision in of(charter, section)]
    assert found[0].holder is not None and found[0].holder.side is side
    assert matter is None or matter in found[0].matters


def test_a_conflict_clause_has_no_holder(charter: Reading) -> None:
    found = of(charter, "5.2")
    assert [provision.kind for provision in found] == [K.PRECEDENCE] and found[0].holder is None


@pytest.mark.parametrize(
    "words", ["may appoint officers of its own", '"Affiliate" means', "Notices shall be in writing"]
)
def test_recitals_definitions_and_boilerplate_are_no_provisions(charter: Reading, words: str) -> None:
    assert not any(words in provision.quote for provision in charter.provisions)


def test_spans_hold_their_quotes_and_ids_are_unique(charter: Reading) -> None:
    text = charter.document.text
    assert all(text[provision.start : provision.end] == provision.quote for provision in charter.provisions)
    assert len({provision.id for provision in charter.provisions}) == len(charter.provisions)


def test_one_kind_stands_once_for_the_same_words(charter: Reading) -> None:
    keys = [(provision.kind, provision.start, provision.end) for provision in charter.provisions]
    assert len(keys) == len(set(keys))


def test_plain_or_smart_quotes_give_the_same_provisions(charter: Reading) -> None:
    smart = re.sub(r'"([^"]*)"', "“\\1”", CHARTER)
    assert [essence(p)[:4] for p in read(smart).provisions] == [essence(p)[:4] for p in charter.provisions]


def test_wrapped_lines_give_the_same_provisions(charter: Reading) -> None:
    wide = re.sub(r"(?<=[a-z,])\n(?=[A-Za-z])", " ", CHARTER)
    assert [essence(p) for p in read(wide).provisions] == [essence(p) for p in charter.provisions]


def test_names_do_not_matter(charter: Reading) -> None:
    renamed = CHARTER.replace("Corvane", "Pellinor").replace("Wrenfield", "Ostrava").replace("Aldermere", "Quillon")
    assert [essence(p)[:4] for p in read(renamed).provisions] == [essence(p)[:4] for p in charter.provisions]


def test_sides_follow_the_seats() -> None:
    turned = CHARTER.replace("Three Managers shall be", "One Manager shall be")
    found = [p for p in of(read(turned), "2.1") if p.kind is K.AUTHORITY]
    assert found[0].holder is not None and found[0].holder.side is Side.HOSPITAL


def test_undetermined_are_few_and_give_reasons(charter: Reading) -> None:
    spoken = {(provision.start, provision.end) for provision in charter.provisions}
    assert all(one.reason and (one.start, one.end) not in spoken for one in charter.undetermined)


def test_given_provisions_keep_what_was_given_and_gain_terms(charter: Reading) -> None:
    bare = [p.model_copy(update={"terms": type(p.terms)()}) for p in charter.provisions]
    found = read_given(charter.document, bare, charter.parties, charter.bodies)
    assert [essence(p) for p in found.provisions] == [essence(p) for p in charter.provisions]
    deemed = next(p for p in found.provisions if p.section == "4.2")
    assert deemed.terms.deemed is True and deemed.terms.deemed_days == 10


def test_explaining_a_section_names_the_frame_and_the_lead_in(charter: Reading) -> None:
    found = explain_section(charter.document, "4.1")
    item = next(unit for unit in found if unit.section == "4.1(b)")
    assert item.leads and any(fit.kept and fit.kind is K.CONSENT for fit in item.fits)
    assert explain_section(charter.document, "99.9") == ()


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from("\n\t"), max_size=300))
def test_any_text_is_read(text: str) -> None:
    reading = read("A. The Board may act.\n" + text)
    whole = reading.document.text
    assert all(whole[p.start : p.end] == p.quote for p in reading.provisions)


def test_reading_twice_gives_the_same(charter: Reading) -> None:
    assert read(CHARTER).provisions == charter.provisions
