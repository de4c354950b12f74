"""Numbers as lists write them: arabic, letters, roman, words; a token may be read in several ways."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_ROMAN = re.compile(r"m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ARABIC = re.compile(r"(\d{1,6})([A-Za-z]?)")
_INSERTED = re.compile(r"([A-Za-z]+(?:-[a-z]{2,})?)-([A-Za-z])")

_UNIT_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = _UNIT_WORDS.split(" ")
_ORDINALS = _ORDINAL_WORDS.split(" ")
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
CARDINALS = {word: value for value, word in enumerate(_UNITS, 1)} | {
    **_TENS,
    **{f"{ten}-{_UNITS[unit]}": value + unit + 1 for ten, value in _TENS.items() for unit in range(9)},
}
ORDINALS = {word: value for value, word in enumerate(_ORDINALS, 1)} | {
    **{f"{ten[:-1]}ieth": value for ten, value in _TENS.items()},
    **{f"{ten}-{_ORDINALS[unit]}": value + unit + 1 for ten, value in _TENS.items() for unit in range(9)},
}


class Style(StrEnum):
    """How a number is written."""

    ARABIC = "arabic"
    LOWER_ALPHA = "lower_alpha"
    UPPER_ALPHA = "upper_alpha"
    LOWER_ROMAN = "lower_roman"
    UPPER_ROMAN = "upper_roman"
    CARDINAL = "cardinal"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Numeral:
    """One way to read a token: ``value`` counts from 1; ``suffix`` is the A of an inserted "14A" (0 without)."""

    style: Style
    value: int
    suffix: int = 0

    def follows(self, before: Numeral) -> bool:
        """Whether this is the very next number after ``before`` in the same style: 3 or 2A after 2, 2B after 2A."""
        if self.style is not before.style:
            return False
        if self.suffix:
            return self.value == before.value and self.suffix == before.suffix + 1
        return self.value == before.value + 1

    def is_first(self) -> bool:
        """Whether a list can start here."""
        return self.value == 1 and self.suffix == 0


def roman_value(token: str) -> int | None:
    """The value of a well-formed roman numeral in one case, or None."""
    lower = token.lower()
    if not lower or token not in (lower, token.upper()) or not _ROMAN.fullmatch(lower):
        return None
    digits = [_ROMAN_DIGITS[letter] for letter in lower]
    return sum(-one if one < after else one for one, after in zip(digits, [*digits[1:], 0], strict=True))


def alpha_value(token: str) -> int | None:
    """The value of a letter as lists count: a is 1, z 26, aa 27, bb 28; None if it is no such token."""
    if not token.isalpha() or not token.isascii() or len(set(token)) != 1 or len(token) > 4:
        return None
    return ord(token[0].lower()) - ord("a") + 1 + 26 * (len(token) - 1)


def _suffix(letter: str) -> int:
    return ord(letter.lower()) - ord("a") + 1 if letter else 0


def numerals(token: str) -> tuple[Numeral, ...]:
    """Every way to read ``token``, letters before roman; empty if it is no number."""
    inserted = _INSERTED.fullmatch(token)
    if inserted:  # VI-A, SEVEN-A
        suffix = _suffix(inserted.group(2))
        return tuple(replace(one, suffix=suffix) for one in numerals(inserted.group(1)) if not one.suffix)
    arabic = _ARABIC.fullmatch(token)
    if arabic:
        return (Numeral(Style.ARABIC, int(arabic.group(1)), _suffix(arabic.group(2))),)
    word = token.lower()
    if word in CARDINALS:
        return (Numeral(Style.CARDINAL, CARDINALS[word]),)
    if word in ORDINALS:
        return (Numeral(Style.ORDINAL, ORDINALS[word]),)
    found = []
    upper = token.isupper()
    alpha = alpha_value(token)
    if alpha is not None and (upper or token.islower()):
        found.append(Numeral(Style.UPPER_ALPHA if upper else Style.LOWER_ALPHA, alpha))
    roman = roman_value(token)
    if roman is not None:
        found.append(Numeral(Style.UPPER_ROMAN if upper else Style.LOWER_ROMAN, roman))
    return tuple(found)
