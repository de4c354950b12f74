"""Constructions of plainly drafted documents: lists in the line, exceptions first, advice under powers."""

from __future__ import annotations

import pytest

from gino.contract.extract import Provision
from gino.contract.vocabulary import ProvisionKind, Side
from gino.documents.reading import read_document
from gino.provisions.reading import read_provisions

K = ProvisionKind

AGREEMENT = """OPERATING AGREEMENT OF ALDER HEART CENTER, LLC

This Operating Agreement is made by and among Alder Medical Center, a nonprofit hospital corporation (the
"Hospital Member"), and the physicians listed on Schedule A (the "Physician Members").

1.1 Approvals. The following actions shall require the approval of the Hospital Member: 1. Merger of the
Company; 2. Borrowing above $90,000; and 3. Adoption of the annual operating budget.

1.2 Managers. Upon written notice to the Physician Members, the Hospital Member may adopt a different fee schedule.

1.3 Council. The Physician Council shall have authority over the following matters: (a) the
standards of surgical care; (b) the right to review and give input on the annual budget; and (c) peer review.

1.4 Shares. A Physician Member shall sell its units to any physician whom the Hospital Member names.

1.5 Change. This Agreement cannot be amended unless the Hospital Member has agreed.

1.6 Judgment. All clinical decisions shall be made solely by the Physician Members.

1.7 Suspension. The Hospital Member can put any standard of the Physician Council on hold.
"""


@pytest.fixture(scope="module")
def provisions() -> tuple[Provision, ...]:
    return read_provisions(read_document("agreement.txt", AGREEMENT.encode())).provisions


@pytest.mark.parametrize(
    ("words", "kind", "side"),
    [
        ("Merger of the", K.CONSENT, Side.HOSPITAL),
        ("Borrowing above", K.CONSENT, Side.HOSPITAL),
        ("Adoption of the annual operating budget", K.CONSENT, Side.HOSPITAL),
        ("adopt a different fee schedule", K.AUTHORITY, Side.HOSPITAL),
        ("of surgical care", K.AUTHORITY, None),
        ("the right to review and give input", K.ADVISORY, None),
        ("shall sell its units", K.EQUITY, None),
        ("cannot be amended", K.AMENDMENT, Side.HOSPITAL),
        ("All clinical decisions", K.AUTHORITY, Side.PHYSICIANS),
        ("put any standard", K.OVERRIDE, Side.HOSPITAL),
    ],
)
def test_the_words_give_this_power(
    provisions: tuple[Provision, ...], words: str, kind: ProvisionKind, side: Side | None
) -> None:
    found = [provision for provision in provisions if words in provision.quote and provision.kind is kind]
    assert found, [(provision.kind, provision.quote) for provision in provisions if words in provision.quote]
    if side is not None:
        assert found[0].holder is not None
        assert found[0].holder.side is side


def test_input_under_a_power_is_no_power(provisions: tuple[Provision, ...]) -> None:
    kinds = {provision.kind for provision in provisions if "give input" in provision.quote}
    assert K.AUTHORITY not in kinds
