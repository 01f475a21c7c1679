# SPDX-License-Identifier: Apache-2.0
"""yaml_to_json.py FILE: prints the documents of a YAML file as an array of JSON."""
import json
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as text:
    print(json.dumps(list(yaml.safe_load_all(text))))
