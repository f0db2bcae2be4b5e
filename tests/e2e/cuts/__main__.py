# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Connections cut at random bytes, receipts lost, repeated and swapped, everybody killed.

python -m tests.e2e.cuts [--count 5000] [--seed N]
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
from pathlib import Path

from tests.e2e.cuts.spree import Spree
from tests.e2e.world import open_line


def main() -> int:
    """Prints one JSON object; exit status 1 if anything was lost, doubled or untrue."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**32))
    options = parser.parse_args()
    sys.stderr.write(f"seed {options.seed}\n")
    with tempfile.TemporaryDirectory(prefix="cuts-") as folder, open_line(Path(folder)) as world:
        spree = Spree(world, random.Random(options.seed))  # noqa: S311 - not a secret
        result = asyncio.run(spree.run(options.count))
    sys.stdout.write(json.dumps({"seed": options.seed, **result}) + "\n")
    return 1 if result["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
