# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every walkthrough: each script, in each language, on each panel; what arrived is valid FHIR.

    python -m tests.e2e.walks DIR [--script NAME]... [--language de]... [--size WxH]...

Each walk leaves its pictures in DIR/SCRIPT-SIZE-LANGUAGE and its result beside them as JSON. One
JSON object a walk is printed: what it was, seconds, how many pictures, whether the demo's own
verdict was good, and whether both validators took every bundle that arrived.
"""

import argparse
import itertools
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.kiosk.record.validators import fhir_resources_accepts, fhirkit_accepts

DEMO = Path(__file__).parents[2] / "packaging" / "demo" / "demo.py"
SMOOTH = "smooth"
SCRIPTS = (
    SMOOTH,
    "warning",
    "no-consent",
    "abandon",
    "unplug",
    "by-hand",
    "limit",
    "slip",
    "card",
    "day",
)
LANGUAGES = ("de", "en")
SIZES = ("1920x1080", "1280x800", "1080x1920")
KVNR = "X110359890"  # of a test card: nobody's
TWO_DEVICES = "spo2=96,systolic=142,diastolic=88,pulse=71"  # to be wiped after the visit
PATIENCE = 400.0

Walk = tuple[str, str, str]


def walk(folder: Path, what: Walk) -> dict[str, Any]:
    """One visit; those on a narrow panel come without a slip and give an insurance number."""
    script, language, size = what
    place = folder / f"{script}-{size}-{language}"
    options = ["--walkthrough", str(place), "--size", size, "--language", language]
    options += [] if script == SMOOTH else ["--script", script]
    options += ["--vitals", TWO_DEVICES] if script == "day" else []
    if script == SMOOTH and size == "1280x800":
        options += ["--kvnr", KVNR, "--reason", "other"]
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, str(DEMO), *options],
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    found = {"script": script, "language": language, "size": size}
    seconds = round(time.monotonic() - began, 1)
    if done.returncode != 0:
        return found | {"good": False, "seconds": seconds, "said": done.stderr[:400]}
    place.with_suffix(".json").write_text(done.stdout, "utf-8")
    result = json.loads(done.stdout.splitlines()[-1], parse_float=Decimal)
    bundles = [record["bundle"] for record in result["arrived"]]
    valid = all(fhirkit_accepts(each) and fhir_resources_accepts(each) for each in bundles)
    pictures = len(result["screens"])
    return found | {"good": valid, "seconds": seconds, "pictures": pictures, "valid": valid}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.walks")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--script", action="append", choices=SCRIPTS)
    parser.add_argument("--language", action="append", choices=LANGUAGES)
    parser.add_argument("--size", action="append", choices=SIZES)
    parser.add_argument("--at-once", type=int, default=1)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    walks = itertools.product(
        given.script or SCRIPTS, given.language or LANGUAGES, given.size or SIZES
    )
    good = True
    with ThreadPoolExecutor(given.at_once) as pool:
        for found in pool.map(lambda what: walk(given.folder, what), walks):
            good = good and found["good"]
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
            sys.stdout.flush()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
