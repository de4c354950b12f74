"""The glyphs of a page in upright coordinates, and those that no reader of the page can see."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MOST_GLYPHS = 60_000
_TINY = 1.5
_LARGE = 4.0
_WHITE = 250
_INVISIBLE = 3
_LINE_END_HYPHEN = 2  # what pdfium makes of a hyphen at the end of a line
_SAMPLE = 25
_TILT = math.radians(8)
_COVERS = 0.5


class Glyph(NamedTuple):
    """One glyph; ``x`` grows to the right and ``y`` down, in points from the upper left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    place: int


@dataclass(frozen=True, slots=True)
class PageGlyphs:
    """What a page shows, what it hides, and whether a picture covers it.

    ``recognised``: all its text lies unseen under a picture, as text recognition leaves it; it is what is shown.
    """

    shown: list[Glyph]
    hidden: str
    picture: bool
    recognised: bool
    width: float
    height: float


class GlyphLimitError(Exception):
    """A page with more glyphs than any page holds."""


def page_glyphs(page: pdfium.PdfPage) -> PageGlyphs:
    """Read the glyphs of a page.

    Raises:
        GlyphLimitError: if there are more than any page holds.
    """
    text = page.get_textpage()
    count = text.count_chars()
    if count > MOST_GLYPHS:
        raise GlyphLimitError
    picture = _has_large_picture(page)
    turn = _turn(text.raw, count)
    crop = page.get_cropbox()
    corners = [_turned(x, y, turn) for x in crop[::2] for y in crop[1::2]]
    x0, y1 = min(x for x, _ in corners), max(y for _, y in corners)
    reader = _Reader(text.raw, turn, x0, y1)
    shown, hidden = reader.read(count)
    recognised = picture and not shown and len(hidden) > _SAMPLE
    width = max(x for x, _ in corners) - x0
    height = y1 - min(y for _, y in corners)
    if recognised:
        shown, hidden = hidden, []
    right, low = width + 1, height + 1
    outside = [glyph for glyph in shown if not (-1 <= glyph[1] <= right and -1 <= glyph[3] <= low)]
    inside = [glyph for glyph in shown if -1 <= glyph[1] <= right and -1 <= glyph[3] <= low] if outside else shown
    words = "".join(glyph.text for glyph in [*hidden, *outside])
    return PageGlyphs(inside, " ".join(words.split()), picture, recognised, width, height)


def _turn(text: raw.FPDF_TEXTPAGE, count: int) -> int:
    """By how many quarters most glyphs are turned."""
    step = max(1, count // 200)
    # pdfium counts angles clockwise
    turns = Counter(round(-raw.FPDFText_GetCharAngle(text, at) / (math.pi / 2)) % 4 for at in range(0, count, step))
    return turns.most_common(1)[0][0] if turns else 0


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn]


class _Reader:
    def __init__(self, text: raw.FPDF_TEXTPAGE, turn: int, x0: float, y1: float) -> None:
        self._text = text
        self._turn = turn
        self._x0 = x0
        self._y1 = y1
        self._box = raw.FS_RECTF()
        self._colour = tuple(ctypes.c_uint() for _ in range(4))
        self._seen: dict[int, bool] = {}

    def read(self, count: int) -> tuple[list[Glyph], list[Glyph]]:
        """The visible glyphs and the invisible ones, in the order of the file."""
        shown: list[Glyph] = []
        hidden: list[Glyph] = []
        visible = True
        held = None
        text, box, turned = self._text, self._box, bool(self._turn)
        code, place, new = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, tuple.__new__
        x0, y1, there = self._x0, self._y1, ctypes.byref(box)
        for at in range(count):
            character = code(text, at)
            if character in (0, 0xFFFE, 0xFFFF) or 0xD800 <= character < 0xE000:
                continue
            letter = "-" if character == _LINE_END_HYPHEN else chr(character) if character >= 32 else " "
            if letter == " ":
                held = None
            elif held is None:
                held = at
                visible = self._is_visible(at)
            if not place(text, at, there):
                continue
            if turned:
                glyph = self._upright(letter, at)
            else:
                glyph = new(Glyph, (letter, box.left - x0, box.right - x0, y1 - box.top, y1 - box.bottom, at))
            (shown if visible else hidden).append(glyph)
        return shown, hidden

    def _upright(self, letter: str, at: int) -> Glyph:
        """The glyph in the box that was just read, turned upright."""
        first = _turned(self._box.left, self._box.bottom, self._turn)
        second = _turned(self._box.right, self._box.top, self._turn)
        left, right = sorted((first[0], second[0]))
        low, high = sorted((first[1], second[1]))
        return Glyph(letter, left - self._x0, right - self._x0, self._y1 - high, self._y1 - low, at)

    def _is_visible(self, at: int) -> bool:
        """Whether the glyph can be seen, as all of its text object can or cannot."""
        item = raw.FPDFText_GetTextObject(self._text, at)
        place = ctypes.cast(item, ctypes.c_void_p).value
        if place is None:
            return self._shows(at, None)
        if place not in self._seen:
            self._seen[place] = self._shows(at, item)
        return self._seen[place]

    def _shows(self, at: int, item: raw.FPDF_PAGEOBJECT | None) -> bool:
        size = raw.FPDFText_GetFontSize(self._text, at)
        if size < _LARGE and size * self._scale(at) < _TINY:
            return False
        if item and raw.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE:
            return False
        angle = raw.FPDFText_GetCharAngle(self._text, at) + self._turn * math.pi / 2
        if abs(math.remainder(angle, 2 * math.pi)) > _TILT:
            return False  # a stamp or watermark across the page
        red, green, blue, alpha = self._colour
        if raw.FPDFText_GetFillColor(self._text, at, red, green, blue, alpha):
            return not (alpha.value < 8 or min(red.value, green.value, blue.value) >= _WHITE)
        return True

    def _scale(self, at: int) -> float:
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(self._text, at, matrix):
            return 1.0
        return max(math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d))


def _has_large_picture(page: pdfium.PdfPage) -> bool:
    width, height = page.get_size()
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > _COVERS * width * height:
            return True
    return False
