# SPDX-License-Identifier: MIT
"""The JSON Schemas agree with the program.

Every good document of the tests, the questionnaires, the themes and the examples of the guide
validate; every bad document that the program refuses for a wrong kind, a missing member or a bad
choice is refused by the schema as well. That the good assessments and results are what the program
writes is what the unit tests of the codec prove, byte for byte.
"""
import json
import pathlib
import re
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit("no jsonschema for Python; install the package python3-jsonschema")

SOURCE = pathlib.Path(sys.argv[1])
# What only the program can see, though it says so in the same words.
BEYOND_SCHEMAS = {"theme-colours.json", "theme-palette.json"}


def read_schemas():
    schemas = {}
    for path in sorted(SOURCE.glob("schemas/*.schema.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        schemas["clausewalk." + path.name.split(".")[0]] = Draft202012Validator(schema)
    return schemas


def good_documents():
    for pattern in ("tests/data/good/*.json", "questionnaires/*.json", "themes/*.json"):
        for path in sorted(SOURCE.glob(pattern)):
            yield str(path.relative_to(SOURCE)), json.loads(path.read_text(encoding="utf-8"))
    guide = (SOURCE / "docs/file-formats.md").read_text(encoding="utf-8")
    for number, example in enumerate(re.findall(r"^```json\n(.*?)^```$", guide, re.M | re.S)):
        yield f"docs/file-formats.md, example {number + 1}", json.loads(example)


def bad_documents():
    reasons = re.compile(r"wrong kind of value|missing; write (a|an|true) |not one of the choices")
    for path in sorted((SOURCE / "tests/data/bad").glob("*.json")):
        kind = path.name.split("-")[0]
        messages = path.with_suffix(".txt").read_text(encoding="utf-8")
        if kind in ("questionnaire", "assessment", "theme") and reasons.search(messages):
            if path.name not in BEYOND_SCHEMAS:
                yield kind, path


def main():
    schemas = read_schemas()
    failures = []
    good = bad = 0
    for name, document in good_documents():
        good += 1
        validator = schemas.get(document.get("format"))
        if validator is None:
            failures.append(f"{name}: no schema for its format")
            continue
        for error in sorted(validator.iter_errors(document), key=str)[:3]:
            failures.append(f"{name}: {error.json_path}: {error.message[:200]}")
    for kind, path in bad_documents():
        bad += 1
        if schemas["clausewalk." + kind].is_valid(json.loads(path.read_text(encoding="utf-8"))):
            failures.append(f"{path.relative_to(SOURCE)}: the schema accepts it")
    print("\n".join(failures) or f"{len(schemas)} schemas, {good} good and {bad} bad documents")
    return 1 if failures or len(schemas) != 4 or good < 8 or bad < 30 else 0


sys.exit(main())
