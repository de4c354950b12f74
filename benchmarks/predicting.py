"""What gino, or what it is compared with, answers for a case."""

from __future__ import annotations

import json
import traceback
from collections.abc import Callable
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


def _read_only(case: Case) -> Answer:
    from gino.documents.reading import read_document
    from gino.provisions.reading import read_provisions

    reading = read_provisions(read_document(case.files[0]), {})
    return {
        name: [each.model_dump(mode="json", by_alias=True) for each in getattr(reading, name)]
        for name in ("parties", "bodies", "provisions", "undetermined")
    }


def _place(error: Exception) -> str:
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "site-packages" not in frame.filename]
    last = frames[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno}: {str(error)[:120]}"


def predict_all(cases: list[Case], predict: Callable[[Case], Prediction], out: Path) -> list[Prediction]:
    """Answer every case and write each answer to ``out`` as ``NAME.json``, where the scorer looks for it."""
    out.mkdir(parents=True, exist_ok=True)
    predictions = [predict(case) for case in cases]
    for prediction in predictions:
        path = out / f"{prediction.case.name}.json"
        path.write_text(json.dumps(prediction.answer, ensure_ascii=False, indent=1), encoding="utf-8")
    return predictions
