"""A rule pack from anywhere can do no more than be wrong: it runs no code, opens no file, and ends in time."""

from __future__ import annotations

from pathlib import Path

import pytest

from gino.configuration.model import Settings
from gino.configuration.problems import ProblemsFound
from gino.findings.rules.loading import load_packs, load_rules

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]" for n in range(9)
)
HOSTILE = {
    "bomb": BOMB,
    "python object": "id: !!python/object/apply:os.system ['touch pwned']\n",
    "python name": "id: !!python/name:os.system\n",
    "deep list": "id: " + "[" * 5_000 + "]" * 5_000 + "\n",
    "deep table": "\n".join(" " * n + f"k{n}:" for n in range(3_000)) + "\n",
    "deep braces": "id: " + "{a: " * 5_000 + "}" * 5_000 + "\n",
    "many keys": "\n".join(f"k{n}: v" for n in range(50_000)) + "\n",
    "long text": "id: " + "x" * 3_000_000 + "\n",
    "null bytes": "id: \x00\n",
    "many documents": "--- a\n" * 10_000,
    "merge key": "<<: {id: x}\n",
    "list for a key": "? [a, b]\n: c\n",
    "not a table": "just words\n",
    "empty": "",
    "surrogate": 'id: "\\ud800"\n',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "firm" / "x.yaml"
    path.parent.mkdir()
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(ProblemsFound) as found:
        load_rules([path])
    assert len(str(found.value)) < 20_000
    assert not (tmp_path / "pwned").exists()


CONDITIONS = [
    "(" * 1_900,
    "not " * 450 + "body.by_interest",
    " or ".join(["body.by_interest"] * 110),
    "any a in charter.bodies has " * 60 + "body.by_interest",
    'body.name mentions "' + "(a|b)*" * 100 + '"',
    'body.name mentions "(((a{1,1000}){1,1000}){1,1000})"',
    'body.name mentions "' + "(" * 300 + ")" * 300 + '"',
    "body.seats_total is " + "9" * 1_500,
    "body.seats_total is 1" + " plus 1" * 200,
    "__import__.os.system is stated",
    "body.__class__.__mro__ is stated",
    "charter.workings is stated",
    "charter._texts is stated",
    "body.name.upper is stated",
]


@pytest.mark.parametrize("words", CONDITIONS, ids=lambda words: words[:30])
def test_a_hostile_condition_is_refused_or_bounded(tmp_path: Path, words: str) -> None:
    good = (Path(__file__).parent / "mistakes" / "never-yes.rule.yaml").read_text(encoding="utf-8")
    path = tmp_path / "firm" / "seats.yaml"
    path.parent.mkdir()
    path.write_text(good.replace("body.kind is committee and body.kind is board", words), encoding="utf-8")
    try:
        load_rules([path])
    except ProblemsFound as found:
        assert found.problems


@pytest.mark.parametrize("name", ["..", "../core", "/etc", "core/..", "scoring", "", "."])
def test_a_pack_is_a_folder_below_the_rules_and_nothing_else(name: str) -> None:
    with pytest.raises(ProblemsFound, match="no rule pack is called"):
        load_packs(Settings(packs=(name,)))


def test_hidden_things_cannot_be_read() -> None:
    from gino.findings.charter import Charter
    from gino.findings.language.reflecting import fields_of

    assert not [name for name in fields_of(Charter) if name.startswith("_") or name in ("workings", "texts", "body")]
