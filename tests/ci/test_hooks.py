"""The pre-commit hook, the GitHub action and the GitLab template: valid, and their own steps run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.cli.running import HOLLOW

ROOT = Path(__file__).resolve().parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
TEMPLATE: dict[str, Any] = yaml.safe_load((ROOT / "templates" / "gino.gitlab-ci.yml").read_text(encoding="utf-8"))
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one bad charter, and programs that stand for what a runner has."""
    (tmp_path / "charters").mkdir()
    (tmp_path / "charters" / "bad one.txt").write_text(HOLLOW, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "gino").write_text(f'#!/bin/sh\nexec {sys.executable} -c "from gino.cli.main import run; run()" "$@"\n')
    (programs / "python3").write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/installed\n')
    for program in programs.iterdir():
        program.chmod(0o755)
    return tmp_path


def run(script: str, repository: Path, **more: str) -> subprocess.CompletedProcess[str]:
    path = f"{repository / 'programs'}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "GINO_CACHE": str(repository / "cache"), **more}
    command = ["bash", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=repository, env=env, capture_output=True, text=True, timeout=120, check=False)


@pytest.mark.parametrize(("name", "document"), [("github-actions", ACTION), ("gitlab-ci", TEMPLATE)])
def test_valid_by_the_published_schema(name: str, document: dict[str, Any]) -> None:
    vendored = files("check_jsonschema.builtin_schemas").joinpath("vendor", f"{name}.json")
    jsonschema.validate(document, json.loads(vendored.read_text(encoding="utf-8")))


def test_the_action_fails_annotates_and_summarizes(repository: Path) -> None:
    summary = repository / "summary.md"
    inputs = {name: str(given.get("default", "")) for name, given in ACTION["inputs"].items()}
    inputs["paths"] = "charters/bad one.txt\n"
    last = subprocess.CompletedProcess("", 0)
    for step in ACTION["runs"]["steps"]:
        env = {
            key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: inputs[m[1]], value)
            for key, value in step.get("env", {}).items()
        }
        last = run(step["run"], repository, GITHUB_ACTION_PATH=str(ROOT), GITHUB_STEP_SUMMARY=str(summary), **env)
    assert "pip install" in (repository / "installed").read_text()
    assert last.returncode == 1, last.stderr
    assert last.stdout.startswith("::error file=charters/bad one.txt,line=")
    assert json.loads((repository / "gino.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert "| bad" not in summary.read_text(encoding="utf-8")
    assert "governance-in-name-only" in summary.read_text(encoding="utf-8")
    assert "System Member" not in last.stdout + summary.read_text(encoding="utf-8")


def test_a_path_cannot_be_run_as_a_command(repository: Path) -> None:
    step = ACTION["runs"]["steps"][1]
    assert "${{" not in step["run"]
    env = {
        "GINO_PATHS": '$(touch hacked)"; touch hacked',
        "GINO_FAIL_ON": "high",
        "GINO_SARIF": "x.sarif",
        "GINO_QUOTES": "",
    }
    assert run(step["run"], repository, **env).returncode == 3
    assert not (repository / "hacked").exists()


def test_the_gitlab_job_leaves_its_reports_and_fails(repository: Path) -> None:
    job = TEMPLATE["gino"]
    variables = {**job["variables"], "GINO_PATHS": "charters"}
    done = run("\n".join([*job["before_script"], *job["script"]]), repository, **variables)
    assert done.returncode == 1, done.stderr
    issues = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert issues[0]["location"]["path"] == "charters/bad one.txt"
    assert (repository / job["artifacts"]["reports"]["junit"]).exists()


def test_the_hook_takes_charters_and_fails_on_a_bad_one(repository: Path) -> None:
    assert [
        name for name in ("a.docx", "b.pdf", "c.md", "d.txt", "e.py", "f.png") if re.search(HOOK["files"], name)
    ] == [
        "a.docx",
        "b.pdf",
        "c.md",
        "d.txt",
    ]
    assert run(f"{HOOK['entry']} 'charters/bad one.txt'", repository).returncode == 1
