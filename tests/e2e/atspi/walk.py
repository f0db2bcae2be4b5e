# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`/usr/bin/python3 walk.py TEXTS.ts actions|keys`: one visit at the front on this display.

The plan is a JSON object on standard input; what was heard goes, a JSON object a line, to standard
output: {"page": id of its heading, "heard": [...]}. Status 1 and a sentence: it didn't go on.
"""

import json
import sys
from pathlib import Path

from hands import ActionHands, KeyHands
from names import Names
from reader import NotThereError, Reader
from visit import Plan, Visit

HANDS = {"actions": ActionHands, "keys": KeyHands}


def tell(page: str, heard: list[str]) -> None:
    sys.stdout.write(json.dumps({"page": page, "heard": heard}) + "\n")
    sys.stdout.flush()


def main() -> int:
    plan = Plan(**json.load(sys.stdin))
    texts, way = sys.argv[1:]
    reader = Reader()
    try:
        Visit(reader, HANDS[way](reader), Names(Path(texts)), plan, tell).go()
    except NotThereError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
