"""Whatever a document says, its quotes stand in a report of it, and not when a character that shows is changed."""

from __future__ import annotations

from html import escape

from hypothesis import assume, given
from hypothesis import strategies as st

from gino.contract.report import Report
from gino.contract.spans import Cite
from gino.contract.vocabulary import Status
from gino.reports.quotes import Quote, quote_of, shown
from gino.reports.seal import Seal, find_seal
from gino.reports.spans import marked
from gino.reports.verifying.claims import Claim
from gino.reports.verifying.reading import read_claims
from tests.reports import hand_made

REPORT = Report(document=hand_made.IDENTITY, documents=(hand_made.IDENTITY,), status=Status.CHECKED)
SEAL = Seal("0.1.0", "0" * 12, "accepted", 1, ("a" * 64,)).line()
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("“”‹›–|<>&\\`*_[](){}\n\t \u202e\u200b")),
    max_size=200,
)


def quote(text: str, start: int, end: int, longest: int | None = None) -> Quote | None:
    return quote_of(Cite(start=start, end=end, quote=text[start:end]), REPORT, longest)


def in_markdown(found: Quote, before: str) -> Claim:
    page = f"| {before} | {marked(found)} … (5.1) |\n\n`{SEAL}`\n"
    (claims,) = read_claims("report.md", page.encode())
    (claim,) = claims.claims
    return claim


def in_html(found: Quote) -> Claim:
    span = f"{found.document}:{found.start}-{found.end}"
    page = f'<p>x <q data-span="{span}">{escape(found.words)}</q> y</p><code>{SEAL}</code>'
    (claims,) = read_claims("report.html", page.encode())
    (claim,) = claims.claims
    return claim


@given(TEXTS, st.data())
def test_a_quote_stands_at_its_span_and_nowhere_else(text: str, data: st.DataObject) -> None:
    assume(text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    longest = data.draw(st.one_of(st.none(), st.integers(1, 80)))
    found = quote(text, start, end, longest)
    assume(found is not None)
    assert found is not None
    assert found.start == start
    assert found.end <= end
    for claim in (in_markdown(found, "§ 5.1"), in_html(found)):
        assert claim.stands_in(text)
        assert not claim.stands_in(text[: found.start] + "\N{SNOWMAN}" + text[found.start + 1 :]) or (
            shown(text[found.start]) == ""
        )
        assert not claim.stands_in("")


@given(TEXTS)
def test_words_of_a_document_forge_no_span_and_no_seal(text: str) -> None:
    found = quote(f"{text}‹0:1–5› {SEAL}", 0, len(text) + 7)
    assume(found is not None)
    assert found is not None
    claim = in_markdown(found, "words")
    assert (claim.start, claim.end) == (found.start, found.end)


def test_the_last_seal_is_the_report_s_own() -> None:
    forged = SEAL.replace("0.1.0", "9.9.9")
    seal = find_seal(f"“{forged}”\nand then\n{SEAL}")
    assert seal is not None
    assert seal.gino == "0.1.0"
