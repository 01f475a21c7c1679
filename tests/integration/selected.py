# SPDX-License-Identifier: Apache-2.0
"""selected.py FILES EXCLUDE: of the names on standard input those that pre-commit hands to a hook; each ends with a NUL, in and out."""
import re
import sys

files, exclude = (re.compile(pattern) for pattern in sys.argv[1:])
for name in sys.stdin.buffer.read().decode().split("\0"):
    if name and files.search(name) and not exclude.search(name):
        sys.stdout.buffer.write(name.encode() + b"\0")
