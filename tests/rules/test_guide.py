"""What the guide tells an author to write can be written, and so can what ``rules new`` gives him."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gino.configuration.loading import load_settings
from gino.findings.rules.loading import load_packs, load_rules
from gino.findings.rules.scaffolding import new_rule, template

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "writing-rules.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)


def test_the_rule_of_the_guide_loads(tmp_path: Path) -> None:
    settings, *parts, vocabulary = FENCES
    (tmp_path / "gino.yaml").write_text(settings, encoding="utf-8")
    pack = tmp_path / "rules" / "firm"
    pack.mkdir(parents=True)
    head = "id: firm/advisory-committee\ntitle: A committee that only advises\nseverity: medium\n"
    (pack / "advisory-committee.yaml").write_text(head + "".join(parts), encoding="utf-8")
    (pack / "vocabulary.yaml").write_text(vocabulary, encoding="utf-8")
    rulebook = load_packs(load_settings(tmp_path).settings)
    assert rulebook.rule("firm/advisory-committee").subject == "body"
    assert ("body", "toothless") in rulebook.vocabulary.conditions


def test_the_guide_fits_two_pages() -> None:
    assert len(GUIDE.split()) < 1_200


def test_a_new_rule_loads_as_it_is(tmp_path: Path) -> None:
    path = new_rule("firm/my-rule", tmp_path)
    assert path == tmp_path / "firm" / "my-rule.yaml"
    assert load_rules([path]).rule("firm/my-rule").file.status == "preview"


def test_a_rule_is_never_overwritten(tmp_path: Path) -> None:
    new_rule("firm/my-rule", tmp_path)
    with pytest.raises(FileExistsError):
        new_rule("firm/my-rule", tmp_path)


@pytest.mark.parametrize("rule_id", ["rule", "Firm/rule", "../x/y", "firm/a b", "firm/", "/etc/passwd"])
def test_an_id_that_is_none_is_refused(rule_id: str) -> None:
    with pytest.raises(ValueError, match="is no id"):
        template(rule_id)
