"""Two ventures of a charity, drawn after the two outcomes that the law knows: control kept, and control ceded."""

from __future__ import annotations

from gino.checking import check_text
from gino.configuration.model import Settings
from gino.contract.vocabulary import Severity, Side

PARTIES = """OPERATING AGREEMENT OF {name}, LLC

This Operating Agreement is entered into by and between Larch Valley Hospital, Inc., a nonprofit corporation
described in Section 501(c)(3) of the Code (the "Hospital"), and Summit Surgical Holdings, Inc., a business
corporation (the "Operating Member").

"""

KEPT = (
    PARTIES.format(name="LARCH VALLEY SURGERY CENTER")
    + """ARTICLE 2. PURPOSE

2.1 Charity. The Company shall be operated so as to promote health in the community without regard to ability to
pay. This duty overrides any duty to operate the Company for the financial benefit of its Members.

2.2 Exemption. The Company shall take no action that would jeopardize the tax-exempt status of the Hospital.

ARTICLE 4. DISTRIBUTIONS

4.1 Proportion. All distributions are made to the Members in proportion to their interests.

ARTICLE 5. BOARD

5.1 Board of Managers. The Board of Managers shall consist of five Managers, three appointed by the Hospital and
two appointed by the Operating Member, and acts by majority vote. Each Member may remove only the Managers that
it appointed.

5.2 Powers. The Board of Managers shall adopt the annual operating budget, shall decide upon new services, shall
appoint and may remove the chief executive officer, and shall decide whether to renew or terminate the
Management Agreement.

ARTICLE 8. MANAGER

8.1 Manager. The Company engages a manager that is unrelated to the Members under a Management Agreement with a
term of five (5) years, which may be renewed only by decision of the Board of Managers, for a fixed fee.

ARTICLE 11. AMENDMENT

11.1 Amendment. This Agreement may be amended only by a written instrument signed by the Hospital and the
Operating Member.
"""
)

CEDED = (
    PARTIES.format(name="LARCH VALLEY AMBULATORY")
    + """ARTICLE 2. PURPOSE

2.1 Purpose. The purpose of the Company is to own and operate a surgery center.

ARTICLE 5. BOARD

5.1 Board of Managers. The Board of Managers shall consist of four Managers, two appointed by the Hospital and
two appointed by the Operating Member, and acts by majority vote.

5.2 Powers. The Board of Managers shall adopt the annual operating budget, shall decide upon new services and
shall decide whether to renew or terminate the Management Agreement.

5.3 Deadlock. If the Board of Managers is evenly divided on a matter, the matter shall be decided by
arbitration.

ARTICLE 8. MANAGER

8.1 Manager. The Company engages an affiliate of the Operating Member (the "Manager") under a Management
Agreement with an initial term of fifteen (15) years.

8.2 Renewal. The Manager may, at its sole discretion, renew the Management Agreement for two additional periods
of five years.

8.3 Fee. The Company shall pay the Manager a management fee equal to six percent of its gross revenues.

ARTICLE 9. EXCLUSIVITY

9.1 No Other Center. The Hospital shall not own or develop another outpatient surgery center within twenty
miles.

ARTICLE 11. AMENDMENT

11.1 Amendment. This Agreement may be amended only by a written instrument signed by the Hospital and the
Operating Member.
"""
)


def found(text: str, side: Side = Side.HOSPITAL) -> dict[str, Severity]:
    report = check_text(text, settings=Settings(side=side, packs=("nonprofit-control",)))
    return {finding.rule.partition("/")[2]: finding.severity for finding in report.findings}


def test_where_control_is_kept_nothing_is_found() -> None:
    assert found(KEPT) == {}


def test_where_control_is_ceded_each_fact_is_found() -> None:
    assert set(found(CEDED)) >= {
        "board-split-evenly",
        "blocks-and-cannot-begin",
        "purposes-not-put-first",
        "charity-care-unprovided",
        "manager-locked-in",
        "manager-renews-at-its-own-choice",
        "manager-kept-against-the-charity",
        "fee-grows-with-revenue",
        "ties-to-arbitrators-of-commerce",
        "charity-kept-from-its-own-services",
    }


def test_an_even_board_is_none_where_the_charity_alone_decides_the_substance() -> None:
    substance = "5.4 Substance. The Hospital shall have sole authority to decide upon new services at the Center.\n"
    text = CEDED.replace(", shall decide upon new services", "") + substance
    assert "board-split-evenly" in found(CEDED)
    assert "board-split-evenly" not in found(text)


def test_the_pack_is_about_a_charity_and_no_other_side() -> None:
    assert found(CEDED, Side.OPERATOR) == {}
    lay = CEDED.replace("a nonprofit corporation\ndescribed in Section 501(c)(3) of the Code", "a company")
    assert lay != CEDED
    assert found(lay) == {}
