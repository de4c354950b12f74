"""What a clause says: sentences that deny are left out; parties are found by whole words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gino.contract.extract import Party
from gino.contract.vocabulary import NodeKind, Side
from gino.documents.model import Document, Node
from gino.findings.charter import Charter, charter_of
from gino.findings.clauses import affirmed, named_parties
from tests.findings.ventures import case, reading


def charter(text: str) -> Charter:
    document = Document("x.txt", "", text, (Node(0, NodeKind.CLAUSE, 0, len(text), section="1"),), "text")
    made = charter_of(replace(case(), readings=(replace(reading(), document=document),)))
    parties = (
        Party(id="p", name="Lake Physicians, PLLC", side=Side.PHYSICIANS, aliases=("Group",)),
        Party(id="h", name="Lake Hospital", side=Side.HOSPITAL, aliases=("Hospital",)),
    )
    return replace(made, parties=parties)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The Manager may assign this Agreement.", "The Manager may assign this Agreement."),
        ("Nothing here lets the Manager assign. The Group may assign.", "The Group may assign."),
        ("The Manager may not assign; the Group may assign.", "the Group may assign."),
        ("The Manager may end it for any reason or no reason.", "The Manager may end it for any reason or no reason."),
        ("It ends on not less than ten days' notice.", "It ends on not less than ten days' notice."),
    ],
)
def test_a_sentence_that_denies_is_left_out(text: str, left: str) -> None:
    made = charter(text)
    assert affirmed(made.clauses[0], made) == left


def test_parties_are_named_by_whole_words_only() -> None:
    made = charter("The Hospitality Committee and the Group meet; Lake Hospital pays.")
    assert [party.id for party in named_parties(made.clauses[0], made)] == ["p", "h"]
    made = charter("The Hospitality Committee and the Regroup meet.")
    assert named_parties(made.clauses[0], made) == ()
