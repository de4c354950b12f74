"""How hard a sentence is to read: Flesch-Kincaid grade, and words in a sentence."""

from __future__ import annotations

import re


def sentences_of(text: str) -> list[str]:
    """The sentences of a text; one without a full stop is one sentence."""
    return [each for each in re.split(r"(?<=[.?!:;])[\s”]+", text.strip()) if re.search(r"\w", each)]


def words_of(text: str) -> list[str]:
    """The words and numbers of a text."""
    return re.findall(r"[A-Za-z]+(?:['’][a-z]+)?|\d[\d.,]*", text)


def syllables(word: str) -> int:
    """The syllables of an English word, by its groups of vowels; a number counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    if not letters:
        return 1
    stripped = re.sub(r"(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$", lambda m: m[0][0], letters)
    groups = re.findall(r"[aeiouy]+", stripped)
    split = len(re.findall(r"i[ao](?!n)|eo(?!p)|ua(?!r)|ui(?=[nt])", stripped)) - len(
        re.findall(r"(?<=[tcs])i[ao]", stripped)
    )
    return max(1, len(groups) + max(0, split))


def grade(text: str) -> float:
    """The Flesch-Kincaid grade level of a text."""
    words = words_of(text)
    return 0.39 * len(words) / len(sentences_of(text)) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
