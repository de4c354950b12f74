"""A charter written for the tests of reading."""

from __future__ import annotations

CHARTER = """OPERATING AGREEMENT OF ALDERMERE EYE CENTER, LLC

This Operating Agreement is made between Wrenfield Ophthalmologists, P.C., a professional corporation owned by
physicians (the "Physician Group"), and Corvane Health, a nonprofit hospital system (the "Hospital Member"). Aldermere
Eye Center, LLC is the "Company".

RECITALS

A. The Hospital Member may appoint officers of its own hospitals.

ARTICLE 1
DEFINITIONS

1.1 Terms. "Board" means the Board of Managers. "Affiliate" means any person under common control with another.

ARTICLE 2
BOARD OF MANAGERS

2.1 Authority. The business and affairs of the Company are managed by the Board.

2.2 Managers. Three Managers shall be appointed by the Physician Group. Two Managers shall be appointed by the
Hospital Member.

2.3 Removal. The Hospital Member may remove any Manager that it appointed, with or without cause.

2.4 Vacancies. A vacancy on the Board shall be filled by the member that appointed the Manager whose seat is vacant.

2.5 Chair. The Board shall elect a chair, who has no casting vote.

2.6 Quorum. A majority of the Managers in office is a quorum.

2.7 Voting. The Board acts by the vote of a majority of the Managers present.

ARTICLE 3
CLINICAL AFFAIRS

3.1 Exclusive Authority. The Physician Group has sole and exclusive authority over:

(a) clinical protocols and standards of care;
(b) credentialing and clinical privileges; and
(c) the appointment of the medical director.

3.2 No Interference. The Hospital Member shall not interfere with the clinical judgment of any physician.

3.3 Advice. The Hospital Member may make recommendations to the Board on quality.

ARTICLE 4
RESERVED MATTERS

4.1 Consent. None of the following may be done without the written consent of the Hospital Member:

(a) a merger or the sale of substantially all of the assets of the Company;
(b) borrowing above $500,000; and
(c) the annual operating budget.

4.2 Deemed Consent. Consent is deemed given if the Hospital Member has not objected within ten (10) days.

ARTICLE 5
GENERAL

5.1 Amendment. This Agreement may be amended only by a writing signed by both members.

5.2 Precedence. If this Agreement conflicts with the bylaws of the Company, this Agreement controls.

5.3 Books. The Physician Group may inspect the books and records of the Company.

5.4 Notices. Notices shall be in writing and shall be approved as to form by counsel.
"""
