"""Mechanisms read from whole texts: what they do to a right, and what leaves it alone."""

from __future__ import annotations

import pytest

from gino.contract.report import Decision
from gino.contract.vocabulary import Matter, Power
from gino.decisions.solving import solve
from gino.documents.reading import read_document
from gino.governance.assembly import assemble_venture
from gino.provisions.reading import read_provisions

_TEXT = """OPERATING AGREEMENT OF HARTMOOR SURGERY CENTER, LLC

1. Parties. Hartmoor Surgeons, P.C., a corporation of physicians (the "Group"), holds 55% of the Percentage Interests in
Hartmoor Surgery Center, LLC (the "Company"). Ostrey Health, Inc., a hospital corporation (the "System"), holds 45%.

2. Board. The Board of Managers (the "Board") has seven Managers. Four are elected by the Group (the "Group Managers")
and three are appointed by the System (the "System Managers"). Whoever elected or appointed a Manager may remove that
Manager and fills the vacancy. Any three Managers are a quorum. The Board acts by a majority of the Managers in office.

3. Authority. The Board has sole authority to decide the clinical protocols and standards of the center.

4. {clause}

5. Amendment. {amendment}
"""
_BOTH = "This Agreement may be amended only with the written approval of both the Group and the System."


def decided(clause: str, amendment: str = _BOTH) -> Decision:
    """The decision on clinical standards of the text with that clause."""
    text = _TEXT.format(clause=clause, amendment=amendment)
    solution = solve(assemble_venture([read_provisions(read_document("draft.txt", text.encode()))]))
    found = solution.decision(Matter.CLINICAL_STANDARDS)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("clause", "power"),
    [
        ("The Company keeps its books on the accrual basis.", Power.DECIDES),
        ("Within ten days the System may annul any decision of the Board.", Power.BLOCKS),
        ("No decision of the Board takes effect until the System has ratified it.", Power.BLOCKS),
        ("The System may set aside a decision of the Board and impose another in its place.", Power.ADVISES),
        ("Each Group Manager has one vote and each System Manager has three votes.", Power.ADVISES),
        ("On every question the Group Managers shall vote as the System directs.", Power.NONE),
        ("No business may be transacted in the absence of a System Manager.", Power.BLOCKS),
        ("The administrator, who is appointed by the System, may vary any protocol of the Board.", Power.ADVISES),
    ],
)
def test_a_mechanism_weakens_the_right_as_far_as_it_goes(clause: str, power: Power) -> None:
    assert decided(clause).in_effect in ({power} if power is not Power.NONE else {Power.NONE, Power.ADVISES})


@pytest.mark.parametrize(
    "clause",
    [
        "The System may dissolve the Company at any time upon notice.",
        "The System shall have the option at any time to purchase all of the Percentage Interests of the Group.",
        "The System may remove any Manager, for any reason or none, by notice.",
        "Section 3 ceases to have effect on the third anniversary of this Agreement.",
        "The System may at any time increase the number of Managers and appoint the additional Managers.",
        "A Group Manager whose employment by the System ends for any reason ceases at once to be a Manager.",
    ],
)
def test_what_takes_a_right_away_leaves_it_in_effect_and_not_durable(clause: str) -> None:
    found = decided(clause)
    assert (found.in_effect, found.durable) == (Power.DECIDES, False)
    assert found.witness


@pytest.mark.parametrize(
    "clause",
    [
        "The System shall not annul, delay or set aside a decision of the Board.",
        "The System may comment on any decision of the Board, and the Board shall consider the comment.",
        "The Board may at any time modify or rescind its own decisions.",
        "The Company shall purchase the interest of a shareholder of the Group who dies or is disabled.",
        "Decisions of the Board take effect when they are entered in the minutes.",
        "No approval of the System is required for any decision of the Board.",
    ],
)
def test_what_is_refused_heard_or_ones_own_changes_nothing(clause: str) -> None:
    found = decided(clause)
    assert (found.in_effect, found.durable) == (Power.DECIDES, True)


def test_owners_told_by_what_they_hold_amend_by_ownership() -> None:
    own = decided(
        "The books are kept by the Board.", "This Agreement may be amended by Members holding a majority in interest."
    )
    less = "This Agreement may be amended by Members whose Percentage Interests together exceed forty percent."
    assert own.durable is True
    assert decided("The books are kept by the Board.", less).durable is False
