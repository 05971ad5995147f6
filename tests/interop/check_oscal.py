# SPDX-License-Identifier: MIT
"""What `export --to oscal-...` writes is OSCAL.

check_oscal.py PROGRAM SOURCE: the sample, empty assessments, random ones and hostile texts are
exported to all three documents. Each validates against the schema, every reference finds what it
names, the documents find each other, and a second export is the same to the byte.
"""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

try:
    from jsonschema import Draft7Validator
except ImportError:
    sys.exit("no jsonschema for Python; install the package python3-jsonschema")

PROGRAM, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SCHEMAS = {
    "oscal-ap": "oscal_assessment-plan_schema.json",
    "oscal-ar": "oscal_assessment-results_schema.json",
    "oscal-poam": "oscal_poam_schema.json",
}
HOSTILE = [
    "", " ", "\n", "\t\n ", "\u2028", "\ufeff", "\u00a0 \u3000", "a\nb", " led and trailed ", "line\r\nline",
    "\u001b[31mred\u001b[0m", "\u202egnp.exe", "=1+1", "@SUM(A1)", "<script>alert(1)</script>",
    "\"quoted\" \\ back\\slash", "%s%n%d", "{\"a\": 1}", "\U0001f469\u200d\U0001f4bb", "\u0007\u0085\u009b",
    "a" * 5000, "../../etc/passwd", "https://example.org/a b", "https://example.org/ok?x=1#y", "http://[",
    "https://example.org/%zz", "e\u0301\u0308", "\ud7ff\ue000\uffff", "; DROP TABLE answers", "'", "\u3000x\u3000",
]


def in_python(schema):
    """Python knows no \\p, and its $ and . are not those of JSON Schema."""
    if isinstance(schema, list):
        return [in_python(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {key: in_python(value) for key, value in schema.items()}
    if isinstance(changed.get("pattern"), str):
        pattern = changed["pattern"].replace(r"\p{L}", r"[^\W\d_]").replace(r"\p{N}", r"\d")
        pattern = pattern.replace(".*", "[^\\n\\r\u2028\u2029]*")
        changed["pattern"] = re.sub(r"\$$", r"\\Z", pattern)
    return changed


VALIDATORS = {
    kind: Draft7Validator(in_python(json.loads((SOURCE / "tests/data/oscal" / name).read_text("utf-8"))))
    for kind, name in SCHEMAS.items()
}


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{arguments}: {done.stderr.decode()}")


def members(value, name):
    """Every value that has that key, at any depth."""
    if isinstance(value, list):
        for member in value:
            yield from members(member, name)
    elif isinstance(value, dict):
        for key, member in value.items():
            if key == name:
                yield member
            yield from members(member, name)


def dangling(document):
    """References to what is not in the document, and things with one identifier."""
    root = next(iter(document.values()))
    things = list(members(document, "uuid"))
    known = set(things)
    if len(things) != len(known):
        yield f"{len(things) - len(known)} identifiers are not unique"
    for name in ("observation-uuid", "risk-uuid", "finding-uuid", "task-uuid", "actor-uuid"):
        for uuid in members(document, name):
            if uuid not in known:
                yield f"{name} {uuid}: there is no such thing"
    for party in (uuid for uuids in members(document, "party-uuids") for uuid in uuids):
        if party not in known:
            yield f"party {party}: there is no such one"
    roles = {role["id"] for role in root["metadata"]["roles"]}
    for role in members(document, "role-id"):
        if role not in roles:
            yield f"role {role}: there is no such one"
    for href in members(document, "href"):
        if href.startswith("#") and href[1:] not in known:
            yield f"{href}: there is no such thing"
        if not re.fullmatch(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*", href):
            yield f"{href}: no reference of RFC 3986"


def export(path, kind, options):
    out = path.with_name(f"{path.stem}.{kind}.json")
    run("export", path, "--to", kind, *options)
    first = out.read_bytes()
    run("export", path, "--to", kind, "-o", out, *options)
    if first != out.read_bytes():
        yield f"{path.name} {kind}: not the same bytes again"
    document = json.loads(first)
    for error in list(VALIDATORS[kind].iter_errors(document))[:3]:
        yield f"{path.name} {kind}: {error.json_path}: {error.message[:200]}"
    for fault in list(dangling(document))[:3]:
        yield f"{path.name} {kind}: {fault}"
    root = next(iter(document.values()))
    for link in root["metadata"]["links"] + ([root["import-ap"]] if "import-ap" in root else []):
        if not path.with_name(urllib.parse.unquote(link["href"][2:])).name.startswith(path.stem + ".oscal-"):
            yield f"{path.name} {kind}: {link['href']} is not beside it"


def too_lenient(document):
    """A validator that refuses nothing proves nothing."""
    root = next(iter(document))
    for key, value in (("uuid", "5d0c7a52-3f5e-1b1c-9a64-8f2e7b90c3d1"), ("metadata", {}), ("nonsense", 1)):
        if VALIDATORS["oscal-ar"].is_valid({root: dict(document[root], **{key: value})}):
            yield f"the schema accepts {key} {value}"
    for key, value in (("title", "a\nb"), ("version", " x"), ("last-modified", "2026-11-21T09:40:12")):
        metadata = dict(document[root]["metadata"], **{key: value})
        if VALIDATORS["oscal-ar"].is_valid({root: dict(document[root], metadata=metadata)}):
            yield f"the schema accepts {key} {value!r}"
    selection = [{"include-controls": [{"control-id": "4.1"}]}]
    result = dict(document[root]["results"][0], **{"reviewed-controls": {"control-selections": selection}})
    if VALIDATORS["oscal-ar"].is_valid({root: dict(document[root], results=[result])}):
        yield "the schema accepts a control 4.1"


def text(chance, many):
    return chance.choice(HOSTILE) if many else chance.choice(["", "Some words.", "Two\nlines."])


def line(chance, many):
    """What the program takes where it wants one line."""
    return re.sub(r"[\n\r]", "", text(chance, many)) or "x"


def random_answer(chance, levels, hostile):
    answer = {"rating": chance.choice(levels + ["unknown", "na"])}
    for field, make in (("note", text), ("justification", text), ("owner", line), ("by", line)):
        if chance.random() < 0.4:
            answer[field] = make(chance, hostile)
    if chance.random() < 0.4:
        answer["evidence"] = [{"title": line(chance, hostile), "location": line(chance, hostile)}
                              for _ in range(chance.randrange(1, 3))]
    answer["basis"] = chance.choice(["seen", "claimed"])
    if chance.random() < 0.5:
        answer["due"] = chance.choice(["2027-01-31", "2028-02-29", "1899-12-31", "3000-01-01", "0001-01-01"])
    answer["carried"] = chance.random() < 0.1
    answer["flag"] = chance.random() < 0.1
    answer["at"] = chance.choice(["2026-11-21T09:40:12Z", "2026-11-21T09:40:12.5+05:30", "1850-01-01T00:00:00Z"])
    return answer


def random_assessment(chance, base, questionnaire, hostile):
    levels = [level["id"] for level in questionnaire["scale"]]
    density = chance.choice([0.05, 0.5, 1])
    base["organisation"]["name"] = line(chance, hostile)
    base["organisation"]["scope"] = text(chance, hostile)
    names = list(dict.fromkeys(line(chance, hostile) for _ in range(3)))
    base["assessors"] = names
    for section in questionnaire["sections"]:
        for item in section["items"]:
            for question in item["questions"]:
                if chance.random() < density:
                    answer = random_answer(chance, levels, hostile)
                    if names and chance.random() < 0.5:
                        answer["by"] = chance.choice(names)
                    base["answers"][question["id"]] = answer
            if chance.random() < 0.2:
                base["applicability"][item["id"]] = {"applicable": False, "justification": text(chance, hostile)}
            if chance.random() < 0.2:
                base["findings"][item["id"]] = {
                    "grade": chance.choice(["major", "minor", "ofi", "conform"]), "reason": text(chance, hostile)}
    return base


def hostile_questionnaire(path):
    """Identifiers that are no tokens, and that differ only where tokens do not."""
    questionnaire = json.loads((SOURCE / "questionnaires/iso42001.json").read_text("utf-8"))
    names = ["A B", "a-b", "\u00e9", "\u00c9", "1", "-1", "..", "a\nb", "a b\t", "\"", "%", "_x", "x" * 300]
    sections = questionnaire["sections"][:1]
    item = sections[0]["items"][0]
    sections[0]["items"] = []
    for name in names:
        question = dict(item["questions"][0], id=name + ".q", remedy={"action": "\n do \n it ", "role": "a role"})
        question.pop("stopper", None)
        sections[0]["items"].append({"id": name, "kind": "requirement", "title": "\ttitle\n" + name,
                                     "questions": [question]})
    questionnaire.update(id="hostile", sections=sections, crosswalk=[], patterns=[], stoppers=[], title="\n hostile")
    path.write_text(json.dumps(questionnaire), "utf-8")
    return questionnaire


def assessments(folder):
    (folder / "sample.json").write_bytes((SOURCE / "samples/sample.json").read_bytes())
    yield folder / "sample.json", []
    hostile = folder / "questionnaire.json"
    questionnaires = {
        "iso42001": json.loads((SOURCE / "questionnaires/iso42001.json").read_text("utf-8")),
        "nist-ai-rmf": json.loads((SOURCE / "questionnaires/nist-ai-rmf.json").read_text("utf-8")),
        str(hostile): hostile_questionnaire(hostile),
    }
    chance = random.Random(42001)
    for name, questionnaire in questionnaires.items():
        options = ["--questionnaire", name] if name == str(hostile) else []
        for number in range(4):
            path = folder / f"{questionnaire['id']} {number}, 100% & more.json"
            run("new", path, "--questionnaire", name, "--organisation", "Acme",
                "--depth", "quick" if number == 3 else "full")
            if number > 0:
                base = json.loads(path.read_text("utf-8"))
                for key in ("answers", "applicability", "findings"):
                    base.setdefault(key, {})
                random_assessment(chance, base, questionnaire, number > 1)
                path.write_text(json.dumps(base, ensure_ascii=False), "utf-8")
            yield path, options


def main():
    failures = []
    count = 0
    with tempfile.TemporaryDirectory() as name:
        for path, options in assessments(pathlib.Path(name)):
            for kind in SCHEMAS:
                count += 1
                failures += export(path, kind, options)
        results = pathlib.Path(name) / "sample.oscal-ar.json"
        failures += too_lenient(json.loads(results.read_text("utf-8")))
    print("\n".join(failures) or f"{count} documents of OSCAL")
    return 1 if failures or count < 30 else 0


sys.exit(main())
