"""What gino, or what it is compared with, answers for a case."""

from __future__ import annotations

import json
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.corpus import Case

Answer = dict[str, Any]


@dataclass(frozen=True)
class Prediction:
    """An answer in the contract's form, and the failure of gino on the way to it, if any."""

    case: Case
    answer: Answer
    failure: str | None = None


def whole(case: Case) -> Prediction:
    """Run every stage; where a late one fails, answer what the first ones read, and say what failed."""
    from gino.checking import check
    from gino.configuration.model import Settings
    from gino.contract.vocabulary import Side

    try:
        report = check(case.files[0], case.files[1:], Settings(side=Side(case.side)))
        return Prediction(case, report.model_dump(mode="json", by_alias=True))
    except Exception as error:
        failure = _place(error)
    try:
        return Prediction(case, _read_only(case), failure)
    except Exception as error:
        return Prediction(case, {}, f"{failure}; reading alone: {_place(error)}")


def given(case: Case) -> Prediction:
    """Run the later stages over the gold's own parties, bodies and provisions, to measure them without the first."""
    from gino.checking import check_readings
    from gino.configuration.model import Settings
    from gino.contract.extract import Body, Party, Provision
    from gino.contract.vocabulary import Side
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_given

    gold = case.gold
    try:
        parties = [Party(id=f"party-{n}", **_only(Party, each)) for n, each in enumerate(gold["parties"])]
        bodies = [Body(id=f"body-{n}", **_only(Body, _body(each))) for n, each in enumerate(gold["bodies"])]
        provisions = [
            Provision(id=f"p{n}", page=None, **_only(Provision, each)) for n, each in enumerate(gold["provisions"])
        ]
        reading = read_given(read_document(case.files[0]), provisions, parties, bodies)
        report = check_readings([reading], Settings(side=Side(case.side)))
        return Prediction(case, report.model_dump(mode="json", by_alias=True))
    except Exception as error:
        return Prediction(case, {}, f"given the gold provisions: {_place(error)}")


def _body(entry: Answer) -> Answer:
    """A gold body, whose seats name the one side that may remove as a word instead of a list of one."""
    seats = [
        {**seat, "removable_by": [each] if isinstance(each := seat.get("removable_by") or [], str) else each}
        for seat in entry.get("seats") or []
    ]
    return {**entry, "seats": seats}


def _only(model: type[Any], entry: Answer) -> Answer:
    """The fields of a gold entry that the model has and a span does not follow from."""
    return {
        key: value for key, value in entry.items() if key in model.model_fields and key not in {"id", "page", "cites"}
    }


def _read_only(case: Case) -> Answer:
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions

    reading = read_provisions(read_document(case.files[0]), {})
    return {
        name: [each.model_dump(mode="json", by_alias=True) for each in getattr(reading, name)]
        for name in ("parties", "bodies", "provisions", "undetermined")
    }


class TookTooLongError(Exception):
    """A case that was given up."""


@contextmanager
def _limit(seconds: int) -> Iterator[None]:
    """Give up what is done inside after so many seconds, where the system has alarms."""
    if not seconds or not hasattr(signal, "SIGALRM"):
        yield
        return

    def give_up(*_: object) -> None:
        raise TookTooLongError(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _place(error: Exception) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "site-packages" not in frame.filename]
    last = [frame for frame in frames if frame.name != "give_up"][-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {str(error)[:120]}"


def predict_all(
    cases: list[Case], predict: Callable[[Case], Prediction], out: Path, seconds: int = 0
) -> list[Prediction]:
    """Answer every case and write each answer to ``out`` as ``NAME.json``, where the scorer looks for it.

    A case that takes longer than ``seconds`` (0: no limit) is given up, which counts as a failure.
    """
    out.mkdir(parents=True, exist_ok=True)
    predictions = []
    for case in cases:
        with _limit(seconds):
            prediction = predict(case)
        predictions.append(prediction)
        path = out / f"{prediction.case.name}.json"
        path.write_text(json.dumps(prediction.answer, ensure_ascii=False, indent=1), encoding="utf-8")
    return predictions
