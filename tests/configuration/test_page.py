"""The page on configuration names every setting, and what it shows can be read."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from gino.configuration.loading import load_settings
from gino.configuration.model import Settings, WaiverEntry

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")


def test_what_the_page_shows_is_read(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    (tmp_path / "matter").mkdir()
    (tmp_path / "firm.yaml").write_text("previews: yes\n", encoding="utf-8")
    (tmp_path / "matter" / "gino.yaml").write_text(shown, encoding="utf-8")
    settings = load_settings(tmp_path / "matter").settings
    assert settings.waivers[0].expires == date(2027, 6, 30)
    assert settings.previews is False


def test_the_page_names_every_setting() -> None:
    keys = set(Settings.model_fields) - {"today"} | set(WaiverEntry.model_fields)
    assert {key for key in keys if f"{key}:" not in PAGE} == set()
