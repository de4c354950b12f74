"""Short instruments written for these tests, each in a drafting style of its own."""

from __future__ import annotations

SHAREHOLDERS = """\
SHAREHOLDERS AGREEMENT

THIS AGREEMENT is made on 4 May 2025

BETWEEN:

(1) NORDVALE CLINIC AS, a company incorporated under the laws of Norway whose shares are held by its doctors
("Nordvale");

(2) ASTERHOLM HEALTH PARTNERS III LP, an investment fund managed by Asterholm Advisers LLP (the "Fund"); and

(3) NORDVALE DAY SURGERY LIMITED, a company limited by shares (the "Company").

1. THE BOARD

1.1 The number of Directors shall be five. Nordvale shall be entitled to appoint and maintain in office three
Directors (the "Doctor Directors") and the Fund shall be entitled to appoint and maintain in office two
Directors (the "Fund Directors").

1.2 Each of Nordvale and the Fund may remove any Director appointed by it and appoint another in his or her place.

1.3 The quorum at any meeting of the Board shall be three Directors including at least one Fund Director.

1.4 The chairman of the Board shall be appointed by the Fund and shall have a second or casting vote.
"""

TERMS_OF_REFERENCE = """\
TERMS OF REFERENCE
CLINICAL QUALITY COUNCIL
MARLFORD SURGICAL ALLIANCE, LLC

1. Purpose. The Clinical Quality Council (the "Council") is a standing committee of the Board of Directors of
Marlford Surgical Alliance, LLC (the "Alliance").

2. Membership. The Council comprises nine members:
(a) five surgeons nominated and elected by the medical staff;
(b) two members designated by Harcourt Health System, the majority owner of the Alliance; and
(c) the Chief Medical Officer and the Director of Nursing of Harcourt Health System, ex officio.

3. Chair. The Chief Medical Officer of Harcourt Health System shall chair the Council.

4. Removal. Members under paragraph 2(a) serve at the pleasure of the medical staff.
"""

LIMITED_PARTNERSHIP = """\
AGREEMENT OF LIMITED PARTNERSHIP
OF
QUILLON ENDOSCOPY CENTER, L.P.

This Agreement of Limited Partnership is entered into by and among Quillon GP, LLC, a Texas limited liability
company and a wholly owned subsidiary of Sarn Ambulatory Corporation, a developer and operator of ambulatory
surgery centers (the "General Partner"), and each physician whose name appears on Schedule A (each, a "Limited
Partner" and collectively, the "Limited Partners").

ARTICLE 4
MANAGEMENT

4.1 General Partner. The General Partner shall have full, exclusive and complete discretion to manage and
control the business of the Partnership.

4.2 Medical Advisory Committee. There is hereby established a Medical Advisory Committee consisting of five
Limited Partners, two of whom shall be selected by the General Partner and three of whom shall be elected by a
Majority in Interest of the Limited Partners. The General Partner may remove any member of the Medical
Advisory Committee at any time, with or without cause, and shall fill any vacancy.
"""

CLASSES = """\
LIMITED LIABILITY COMPANY AGREEMENT OF HOLLIN BAY SURGICAL, LLC

This Agreement is made by Hollin Bay Surgical, LLC (the "Company") and the persons named in Schedule 1 as
Class A Members and Class B Members.

1.1 "Class A Member" means a Member that holds Class A Units. Class A Units may be held only by individuals
licensed to practice medicine in the State.

1.2 "Class B Member" means Corrigan Regional Medical Center and its permitted transferees.

5.1 Board. The Company shall be managed by a Board of Managers comprised of eight (8) Managers, of whom four
(4) shall be elected by the holders of a majority of the Class A Units ("Class A Managers") and four (4) shall
be designated by the Class B Member ("Class B Managers").

5.2 Removal. A Class A Manager may be removed by the Class A Members with or without cause. A Class B Manager
may be removed only by the Class B Member.
"""

UNDEFINED = """\
BYLAWS OF ARDEN GASTROENTEROLOGY ASSOCIATES, P.C.

Article I. Shareholders. All shareholders shall be physicians licensed in this state and employed by the
corporation.

Article II. Directors. The board of directors shall consist of seven directors. The directors shall be elected
by the shareholders at the annual meeting. Directors may be removed, with or without cause, by vote of the
shareholders.

Article III. Officers. The board shall elect a president, who shall be a shareholder.
"""

EACH_APPOINTS = """\
OPERATING AGREEMENT OF TERN VALLEY SURGERY CENTER, LLC

This Operating Agreement is made between Tern Valley Physicians, LLC, a limited liability company owned by
orthopedic surgeons ("Physician Holdings"), and Bexhill Hospital Corporation, a Florida not-for-profit
corporation ("Bexhill").

3.1 The Governing Board shall have six voting members. Physician Holdings and Bexhill shall each appoint three
members.

3.2 Each Member may remove its own appointees at any time. Vacancies shall be filled by the Member whose
appointee has left.

3.3 The Medical Director shall be appointed by Bexhill and serves at the pleasure of Bexhill.
"""

STATUTE = """\
REVISED CODE, CHAPTER 77
CANNON COUNTY HOSPITAL AUTHORITY

77.01 Definitions. As used in this chapter, "Authority" means the Cannon County Hospital Authority created by
section 77.02.

77.02 There is hereby created the Cannon County Hospital Authority, a public body corporate and politic.

77.03 (a) The Authority shall be governed by a board of trustees consisting of nine members appointed as follows:
(1) Four members appointed by the governor;
(2) Three members appointed by the county commissioners; and
(3) Two physicians elected by the medical staff of the hospital.
(b) The trustees shall elect a chair from among themselves.
"""

LAYERS = """\
CHARTER OF THE SURGICAL CARE COUNCIL
BRANDON PEAK ORTHOPEDIC HOSPITAL, LLC

This Charter is adopted by Brandon Peak Orthopedic Hospital, LLC (the "Hospital"), a joint venture of
Leighwood Health, a nonprofit health system ("Leighwood"), and Brandon Peak Surgeons, PLLC (the "Surgeon
Group").

1.1 "President" means the president of the Hospital, who is appointed and may be dismissed by Leighwood.

2.1 The Surgical Care Council (the "Council") shall have five members, each a surgeon, appointed by the President.
2.2 A member may be removed by the President at any time.
"""

EACH_PARTY = """\
JOINT VENTURE AGREEMENT

This Joint Venture Agreement is entered into by and between Fenwick Cardiology Associates, P.A. ("Fenwick")
and Ostley Medical Center, Inc. ("Ostley"). Fenwick and Ostley are referred to individually as a "Party" and
together as the "Parties".

4.1 Management Committee. The Joint Venture shall be managed by a Management Committee. Each Party shall
appoint two representatives to the Management Committee and may replace any of its representatives by notice.
"""

LABELS = """\
COMPANY AGREEMENT OF WICKEN MOOR SURGERY, LLC

This Company Agreement is made among Wicken Moor Surgeons, PLLC (the "Group"), Dalby Health, a nonprofit
corporation (the "Health System") and Wicken Moor Surgery, LLC (the "Company").

4.1 The Board of Managers shall consist of the Group Managers, the System Managers and the Independent Manager.
4.2 There shall be three Group Managers, who shall be elected by the Group. There shall be three System
Managers, who shall be designated by the Health System. The Independent Manager shall be chosen by mutual
agreement of the Group and the Health System.
"""

FOUR_PARTIES = """\
OPERATING AGREEMENT

among Bright Harbor Radiologists, P.C. ("BHR"), Ellis Memorial Hospital ("Ellis"), Northpoint Growth Equity
Fund, L.P. ("Northpoint") and Summit Imaging Management, Inc. ("Summit"), as members of Bright Harbor Imaging,
LLC (the "Company").

3. Board. The Company has a Board of nine Managers. BHR appoints four Managers, Ellis appoints two, Northpoint
two and Summit one. BHR Managers must be radiologists.
"""

NOMINEE = """\
AMENDED BYLAWS OF SALTER CREEK ANESTHESIOLOGY, P.C.

1. Shareholders. Only a physician licensed in the State may hold shares (each a "Shareholder").

2. Directors. The Board of Directors shall consist of three Directors, each of whom shall be a Shareholder. Directors
are elected by the Shareholders.

3. Support. The Corporation has engaged Ferrand Management Services, Inc. (the "Manager") to furnish administrative
services.

4. Deliveries. Each Shareholder shall deliver to the Manager an irrevocable proxy under which the Manager votes the
shares in every election of Directors, and each Director shall deliver to the Manager an undated letter of
resignation.
"""

NO_NOMINEE = NOMINEE.replace(
    "Each Shareholder shall deliver to the Manager an irrevocable proxy under which the Manager votes the\n"
    "shares in every election of Directors, and each Director shall deliver to the Manager an undated letter of\n"
    "resignation.",
    "No Shareholder shall give an irrevocable proxy, and no Director shall sign an undated letter of\nresignation.",
)

REMAINING = """\
This Operating Agreement is made among Osier Surgery Center, LLC (the "Company"), Osier Surgeons, PLLC (the
"Practice") and Marrow Health System, Inc. ("Marrow").

3.1 The Board of Managers shall consist of nine Managers. Five Managers shall be designated by Marrow. The
remaining Managers shall be elected by the Practice.
"""

LISTED = """\
This Operating Agreement is made among Osier Surgery Center, LLC (the "Company"), Osier Surgeons, PLLC (the
"Practice") and Marrow Health System, Inc. ("Marrow").

3.1 The Board shall be constituted as follows: Marrow, four seats; the Practice, three seats.
"""

RIGHT_TO_DESIGNATE = """\
This Operating Agreement is made among Osier Surgery Center, LLC (the "Company"), Osier Surgeons, PLLC (the
"Practice") and Marrow Health System, Inc. ("Marrow").

3.1 Board. The Board of Managers has five members. The Practice has the right, exercisable by written notice,
to designate three of them. Marrow has the right to designate two.

3.2 Any Manager designated by the Practice may be removed only by the Practice.
"""

FROM_A_SLATE = """\
This Operating Agreement is made among Osier Surgery Center, LLC (the "Company"), Osier Surgeons, PLLC (the
"Practice") and Marrow Health System, Inc. ("Marrow").

3.1 There is established a Physician Leadership Council of six physicians. Marrow shall select the members
from a slate submitted by the Practice.
"""

MANAGER = """\
MANAGEMENT SERVICES AGREEMENT

THIS MANAGEMENT SERVICES AGREEMENT is entered into by and between NOVAHEART MSO, LLC, a Delaware limited
liability company ("MSO"), and RIVERBEND CARDIOLOGY, P.C., a New York professional service corporation ("PC").

WHEREAS, MSO is a portfolio company of Lindqvist Equity Partners;

2.1 Joint Policy Board. The parties shall establish a Joint Policy Board composed of six individuals, three of
whom shall be designated by MSO and three of whom shall be physicians designated by PC. MSO shall designate
the chairperson, who shall cast the deciding vote in the event of a tie.

2.2 PC's sole shareholder has executed an irrevocable stock transfer restriction agreement in favor of MSO.
"""

TABLE = """\
OPERATING AGREEMENT OF HALDANE SPINE, LLC

This Agreement is entered into by Haldane Spine Physicians, LLP ("HSP"), a partnership of spine surgeons, and
Union Valley Health ("UVH"), a nonprofit corporation.

5.1 Board of Managers. The Board of Managers shall comprise the following:

| Appointing Member | Managers |
| HSP | Four |
| UVH | Three |
"""

SMALL_LETTERS = """\
BYLAWS OF THE EASTWOLD PHYSICIAN HOSPITAL ORGANIZATION, INC.

Section 1. The members of the corporation are Eastwold General Hospital ("the hospital") and Eastwold Medical
Group, P.A. ("the medical group").

Section 2. The board of directors shall have ten directors: five shall be hospital directors appointed by the
hospital, and five shall be physician directors elected by the medical group.

Section 3. The chair of the board shall alternate annually. The executive committee shall consist of two
hospital directors and two physician directors.
"""

EMPLOYED_OFFICER = """\
CHARTER OF THE QUALITY COMMITTEE

Adopted by the governing board of Penhale Endoscopy Center, LLC, which is owned by Penhale
Gastroenterologists, LLC (60%) and Broadmark Surgical Partners, Inc. (40%), a surgery center operator.

1. The Quality Committee consists of the Medical Director, the Administrator and three physicians elected
annually by the physician members of the Center. The Administrator is employed by Broadmark Surgical Partners,
Inc.

2. A quorum is three members.
"""

REPLACED_AT_WILL = """\
AFFILIATION AGREEMENT

This Affiliation Agreement is made by and between Stroud Orthopaedic Institute, P.C., a professional
corporation ("SOI"), and St. Ronan Medical Center, a member of the Ronan Ministry Health family of hospitals
("SRMC").

Article 4. The parties shall create an Orthopaedic Service Line Council. SOI names five of its nine members
and SRMC names four. SRMC's Chief Executive Officer may, in the exercise of his or her judgment, replace any
member named by SOI.
"""

COMMISSIONERS = """\
GENERAL STATUTES, CHAPTER 131E
PUBLIC HOSPITALS

Section 131E-17. (a) There is hereby created the Pender Regional Health Authority, a public body. The
authority shall consist of not less than six nor more than thirty commissioners.

(b) The mayor shall appoint all commissioners. A commissioner may be removed by the mayor for cause.

(c) The authority shall select a chairman from among its commissioners.
"""

THROUGH_THE_GENERAL_PARTNER = """\
LIMITED PARTNERSHIP AGREEMENT OF ELDER BROOK CANCER CENTER, LP

The General Partner is Elder Brook GP, LLC, whose members are Elder Oncology Associates, P.A. (50%) and Brook
Valley Hospital (50%).

Section 5.2. The General Partner shall act through a Board of Managers of six persons, three designated by
Elder Oncology Associates, P.A. and three by Brook Valley Hospital. In the event of a tie, the Chair, who is
designated by Brook Valley Hospital, shall cast the deciding vote.
"""

ROLES_STATED = """\
RESTATED BYLAWS OF HARMON PHYSICIAN-HOSPITAL ORGANIZATION

Article I. Members. There are two classes of members. The Class A member is Harmon Community Hospital
Association. The Class B members are the physicians on the active medical staff who have paid the membership
fee.

Article II. Directors. 2.1 The Board of Directors consists of eleven directors. 2.2 Six directors shall be
elected by the Class B members. 2.3 Five directors shall be appointed by the Class A member. 2.4 The Class A
member may remove any director, with or without cause.
"""

RESPECTIVELY = """\
JOINT VENTURE AGREEMENT

DATED 3 March 2025

(1) THE KINGSMERE CONSULTANTS PARTNERSHIP LLP; and
(2) ALBION HOSPITALS GROUP PLC

BACKGROUND
(A) Kingsmere is a limited liability partnership of consultant surgeons.
(B) Albion owns and operates private hospitals in the United Kingdom.

4. DIRECTORS
4.1 The board of directors of JVCo shall comprise up to six Directors. Kingsmere and Albion shall each be
entitled to appoint and remove three Directors (being "K Directors" and "A Directors" respectively).
4.2 The Chairman shall be an A Director and shall not have a casting vote.
"""

POLICY = """\
POLICY ON THE SURGEON ADVISORY COUNCIL
NORTH TOWER HEALTH

1. North Tower Health (the "Health System") establishes a Surgeon Advisory Council (the "Council") made up of
twelve surgeons, appointed annually by the Chief Medical Officer.
2. Members serve at the pleasure of the Chief Medical Officer.
3. The Council shall advise the Chief Operating Officer on the allocation of block time.
"""
