"""Small ventures made by hand, for testing rules without a text."""

from __future__ import annotations

from dataclasses import replace

from gino.configuration.model import Settings
from gino.contract.extract import Party
from gino.contract.report import Decision, WitnessStep
from gino.contract.spans import Cite
from gino.contract.vocabulary import BodyKind, DocumentKind, Grade, Matter, NodeKind, Power, Side
from gino.decisions.model import Solution
from gino.documents.model import Document, Node
from gino.findings.case import Case
from gino.findings.charter import Charter, charter_of
from gino.findings.language.checking import compile_condition, compile_expression
from gino.findings.language.compiled import Compiled, Frame
from gino.findings.language.reflecting import thing
from gino.findings.language.scope import Scope, Vocabulary
from gino.findings.language.turning import Turning
from gino.governance.model import Consent, GoverningBody, SeatClass, Venture
from gino.governance.who import MAJORITY, PartyActs
from gino.provisions.model import Entity, Reading

LINES = (
    ("4.1", "The Clinical Board has five members whom the Physicians elect."),
    ("4.2", "Two more members are appointed by the Hospital."),
    ("4.3", "No protocol takes effect without the consent of the Hospital."),
    ("4.4", "The chair, named by the Hospital, has a casting vote."),
)
TEXT = "\n".join(f"{number} {words}" for number, words in LINES)


def cite(section: str) -> Cite:
    words = dict(LINES)[section]
    start = TEXT.index(words)
    return Cite(section=section, start=start, end=start + len(words), quote=words)


def step(section: str) -> WitnessStep:
    at = cite(section)
    return WitnessStep(step=f"See {section}.", section=section, start=at.start, end=at.end, quote=at.quote)


DOCTORS = Party(id="p", name="Physicians", side=Side.PHYSICIANS)
HOSPITAL = Party(id="h", name="Hospital", side=Side.HOSPITAL)
OURS = SeatClass("Elected", 5, PartyActs("p"), Side.PHYSICIANS, cites=(cite("4.1"),))
THEIRS = SeatClass("Appointed", 2, PartyActs("h"), Side.HOSPITAL, cites=(cite("4.2"),))
BOARD = GoverningBody(
    "b",
    "Clinical Board",
    BodyKind.COMMITTEE,
    0,
    (OURS, THEIRS),
    MAJORITY,
    casting_vote=PartyActs("h"),
    casting_cites=(cite("4.4"),),
    cites=(cite("4.1"),),
)
CONSENT = Consent("c", (cite("4.3"),), PartyActs("h"), (Matter.CLINICAL_STANDARDS,), amount=5_000)
VENTURE = Venture(documents=(), parties=(DOCTORS, HOSPITAL), bodies=(BOARD,), consents=(CONSENT,))
REDUCED = Decision(
    matter=Matter.CLINICAL_STANDARDS,
    on_paper=Power.DECIDES,
    in_effect=Power.BLOCKS,
    worst=Power.BLOCKS,
    best=Power.BLOCKS,
    durable=True,
    witness=(step("4.3"),),
    cites=(cite("4.1"),),
)


def reading() -> Reading:
    nodes = tuple(
        Node(index, NodeKind.CLAUSE, cite(number).start, cite(number).end, section=number)
        for index, (number, _) in enumerate(LINES)
    )
    document = Document("charter.txt", "", TEXT, nodes, "text")
    return Reading(document, DocumentKind.BYLAWS, Entity(None, None, None), (), (), (), ())


def case(
    venture: Venture = VENTURE,
    decisions: tuple[Decision, ...] = (REDUCED,),
    grade: Grade | None = Grade.GINO,
    **settings: object,
) -> Case:
    solution = Solution(Side.PHYSICIANS, decisions, grade)
    return Case(Settings.model_validate(settings), (reading(),), venture, solution)


def charter(**changes: object) -> Charter:
    return charter_of(case(replace(VENTURE, **changes)))


def scope(vocabulary: Vocabulary | None = None) -> Scope:
    return Scope({"charter": thing(Charter)}, vocabulary or Vocabulary())


def frame(seen: Charter) -> Frame:
    return Frame(seen, Turning(seen.decisions), {"charter": seen})


def ask(words: str, seen: Charter | None = None) -> bool | None:
    """What a condition says of a charter: True, False, or None where it cannot be told."""
    answer: bool | None = compile_condition(words, scope()).run(frame(seen or charter()))
    return answer


def value(words: str, seen: Charter | None = None) -> object:
    return compiled(words).run(frame(seen or charter()))


def compiled(words: str) -> Compiled:
    return compile_expression(words, scope())
