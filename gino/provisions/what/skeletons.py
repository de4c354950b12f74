"""The skeletons of one document's words, each made once for all who read them."""

from __future__ import annotations

from gino.provisions.cast import Cast
from gino.provisions.what.roles import roles
from gino.provisions.what.skeleton import Skeleton, skeleton_of


class Skeletons:
    """Makes skeletons with one cast, and keeps them: a clause is read for its provisions, then for its mechanisms."""

    def __init__(self, cast: Cast) -> None:
        """Name with this cast whoever stands in the words."""
        self._cast = cast
        self._known: dict[str, Skeleton] = {}

    def of(self, text: str) -> Skeleton:
        """The skeleton of ``text``; white space around it does not matter."""
        text = text.strip()
        if text not in self._known:
            self._known[text] = skeleton_of(text, self._cast, roles())
        return self._known[text]
