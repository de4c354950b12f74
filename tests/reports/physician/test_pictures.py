"""Pictures say what the model holds, within their frame, and again as a table."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gino.contract.vocabulary import BodyKind, Matter, Power, Side
from gino.reports.matrix.formats import MatrixFormat
from gino.reports.matrix.rendering import render_matrix
from gino.reports.pictures.before_after import moves
from gino.reports.pictures.heat_map import matrix_of
from gino.reports.pictures.power_bars import bars_of
from gino.reports.pictures.seat_map import seat_map
from gino.reports.pictures.seats import BodySeen, Gate, Seats, Step, Whose, bodies_seen
from gino.reports.pictures.setting import AVERAGE, SIZE, WIDTH, lines, short
from gino.reports.pictures.structure import settling, structure
from gino.reports.plain.saying import plain
from tests.reports import hand_made
from tests.reports.physician.samples import CHARTERS, charter

PLAIN = plain()
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120)


def body(*seats: Seats, needed: int = 4, name: str = "Board", gates: tuple[Gate, ...] = ()) -> BodySeen:
    return BodySeen(
        id="b1", name=name, kind=BodyKind.BOARD, seats=seats, counted=True, needed=needed, quorum=None, including=(),
        power=None, advisory=False, settles=(Matter.OPERATING_BUDGET,), rest=False, gates=gates, cites=(),
    )  # fmt: skip


def group(whose: Whose, count: int, chooser: str = "the Hospital", votes: int | None = None) -> Seats:
    return Seats(whose, Side.HOSPITAL, count, votes if votes is not None else count, chooser, "")


def shapes(drawing: str) -> dict[str, int]:
    return {name: len(re.findall(f'class="{name}"', drawing)) for name in ("ours", "theirs", "neutral", "open")}


def test_every_seat_is_one_mark_of_its_side_s_own_shape() -> None:
    drawing = str(
        seat_map(body(group(Whose.OURS, 3), group(Whose.THEIRS, 4), group(Whose.NEUTRAL, 1)), PLAIN, "a", 240)
    )
    assert shapes(drawing) == {"ours": 3, "theirs": 4, "neutral": 1, "open": 0}
    assert drawing.count("<circle") == 3
    assert "4 votes pass" in drawing
    cells = re.findall(r'<td class="number">(\d+)</td>', drawing)
    assert cells == ["3", "3", "4", "4", "1", "1"]


@given(st.lists(st.integers(1, 40), min_size=1, max_size=5), NAMES, st.integers(120, 510))
def test_a_seat_map_stays_in_its_frame(counts: list[int], name: str, width: int) -> None:
    groups = tuple(group(Whose.THEIRS, count, name) for count in counts)
    drawing = str(seat_map(body(*groups, needed=sum(counts) // 2 + 1), PLAIN, "a", width))
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawing)
    assert found
    for x, y, side in re.findall(r'<rect class="theirs" x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)"', drawing):
        assert float(x) >= 0
        assert float(x) + float(side) <= float(found[1])
        assert float(y) + float(side) <= float(found[2])


@given(NAMES, st.integers(40, 500), st.integers(1, 4))
def test_lines_hold_to_their_room_and_number(words: str, width: int, most: int) -> None:
    set_ = lines(words, width, most)
    assert len(set_) <= most
    room = max(4, int(width / (SIZE * AVERAGE)))
    assert all(len(line) <= room for line in set_)
    assert all(line == line.strip() for line in set_)


@given(NAMES, st.integers(8, 60))
def test_a_short_name_is_the_beginning_of_the_name(name: str, longest: int) -> None:
    from gino.reports.sanitizing import one_line

    cut = short(name, longest)
    assert len(cut) <= longest
    assert one_line(name).startswith(cut.removesuffix("…"))


@pytest.mark.parametrize("kind", CHARTERS)
def test_bars_add_up_to_a_hundred_and_fill_the_width(kind: str) -> None:
    for bar in bars_of(charter(kind), PLAIN):
        assert sum(piece.percent for piece in bar.pieces) == 100
        assert bar.pieces[0].whose is Whose.OURS
        assert sum(piece.width for piece in bar.pieces) == pytest.approx(WIDTH, abs=0.1)


def test_who_commands_a_seat_is_its_shape_whatever_the_seat_is_called() -> None:
    board, council = bodies_seen(charter("gino"))[:2]
    assert [(seats.whose, seats.count) for seats in board.seats] == [(Whose.OURS, 3), (Whose.THEIRS, 4)]
    assert (board.needed, board.ours, board.power) == (4, 3, None)
    assert council.power is Power.DECIDES
    assert Step.VETO in {gate.step for gate in council.gates}


@pytest.mark.parametrize("kind", CHARTERS)
def test_the_picture_of_the_whole_names_every_body_and_whoever_can_step_in(kind: str) -> None:
    drawing = str(structure(charter(kind), PLAIN, "whole"))
    drawn, table = drawing.split("<table>")
    bodies = settling(bodies_seen(charter(kind)))
    assert bodies
    for each in bodies:
        assert each.name.split()[0] in drawn
        assert each.name in table
        assert all(gate.who in table for gate in each.gates)
    assert "To change this document takes" in drawn
    height = float(re.findall(r'viewBox="0 0 \d+ ([\d.]+)"', drawn)[0])
    assert all(float(y) <= height for y in re.findall(r'<text[^>]* y="([\d.]+)"', drawn))


@pytest.mark.parametrize("kind", CHARTERS)
def test_drawings_stand_without_the_page_s_style(kind: str) -> None:
    """Some servers take styles out of pages: no shape may then be black on black."""
    from gino.reports.physician.html import render

    drawings = re.findall(r'<svg class="drawing".*?</svg>', render(charter(kind)), re.DOTALL)
    assert drawings
    for drawing in drawings:
        assert 'font-size="10.5"' in drawing
        for shape in re.findall(r"<(?:rect|circle|path|line) [^>]*>", drawing):
            assert re.search(r'\b(?:fill|stroke)="', shape), shape


def test_before_and_after_shows_what_moves_and_nothing_else() -> None:
    before = hand_made.DECISIONS
    after = (before[0].model_copy(update={"in_effect": Power.DECIDES, "durable": True}), *before[1:])
    (move,) = moves(before, after, PLAIN)
    assert (move.name, move.before, move.after, move.rises) == ("Care protocols", Power.NONE, Power.DECIDES, True)
    assert moves(before, before, PLAIN) == ()


def test_the_matrix_has_every_matter_and_each_side_its_column() -> None:
    matrix = matrix_of(hand_made.hollow())
    rows = [row for _, _, rows in matrix.groups for row in rows]
    assert [row.matter for row in rows] == list(Matter)
    assert matrix.sides == (Side.HOSPITAL, Side.INVESTOR)
    said = {row.matter: row for row in rows}
    assert said[Matter.QUALITY_SAFETY].in_effect.range == "no voice to block"
    assert said[Matter.DEBT].on_paper.power is Power.SILENT
    assert not matrix_of(hand_made.sideless()).own


def test_the_drawing_of_the_matrix_is_xml_that_tells_every_cell() -> None:
    drawing = etree.fromstring(render_matrix(hand_made.hollow(), MatrixFormat.SVG).encode("utf-8"))
    space = {"s": "http://www.w3.org/2000/svg"}
    desc = drawing.findtext("s:desc", namespaces=space) or ""
    assert "Clinical standards: on paper decide, in effect no voice; hospital decides, investor no voice." in desc
    assert drawing.get("role") == "img"
    assert not drawing.xpath("//s:script | //s:image | //s:foreignObject | //@href", namespaces=space)


def test_hostile_words_are_words_in_every_format_of_the_matrix() -> None:
    evil = "=cmd|x <script>alert(1)</script> [a](b) \x1b[31m\u202e|"
    where = hand_made.GRANT.model_copy(update={"section": evil})
    decisions = (hand_made.DECISIONS[0].model_copy(update={"cites": (where,)}), *hand_made.DECISIONS[1:])
    identity = hand_made.IDENTITY.model_copy(update={"title": evil, "path": evil})
    report = hand_made.hollow().model_copy(
        update={"decisions": decisions, "document": identity, "documents": (identity,)}
    )
    printed = {format_: render_matrix(report, format_) for format_ in MatrixFormat}
    assert all(not set(each) & set("\x1b\u202e") for each in printed.values())
    assert "<script" not in printed[MatrixFormat.HTML]
    assert r"\<script\>" in printed[MatrixFormat.MD]
    assert ",=cmd" not in printed[MatrixFormat.CSV]
    assert "'=cmd" in printed[MatrixFormat.CSV]
