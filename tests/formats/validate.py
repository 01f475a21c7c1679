# SPDX-License-Identifier: Apache-2.0
"""validate.py SCHEMA FILE...: prints "valid" or "invalid" for each file, by an implementation that is not hamvar's."""
import json
import sys

import jsonschema

schema, *files = sys.argv[1:]
with open(schema, encoding="utf-8") as text:
    read = json.load(text)
    validator = jsonschema.validators.validator_for(read, jsonschema.Draft202012Validator)(read)
validator.check_schema(validator.schema)
for file in files:
    with open(file, encoding="utf-8") as text:
        print("valid" if validator.is_valid(json.load(text)) else "invalid", file)
