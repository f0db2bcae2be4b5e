# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Trains a compression dictionary on invented visits, or measures what one does.

    python -m tests.kiosk.record.dictionary train NUMBER    writes sync/formats/dictionary_NUMBER.py
    python -m tests.kiosk.record.dictionary measure         one JSON object for each size and level

A dictionary that was shipped is never trained anew: envelopes that name it must open for ever.
Another one gets the next number.
"""

import argparse
import base64
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import mean

import zstandard

from sync.formats import body
from sync.formats.dictionaries import NEWEST
from tests.kiosk.record.typical_visits import TypicalVisit, typical_visits

TRAINED_ON, MEASURED_ON = (20261126, 1500), (20261127, 300)  # seed, visits
SIZE = 32 * 1024
SIZES = (4096, 8192, 16384, 32768, 65536)
LEVELS = (3, 10, 19, 22)
FORMATS = Path(body.__file__).parent
_HEAD = """\
# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

\"\"\"Compression dictionary {number}: written by `python -m tests.kiosk.record.dictionary`.\"\"\"

# A zstd frame in base85. Never changed: envelopes that name it must open for ever.
ZSTD_BASE85 = (
"""


def trained(size: int) -> bytes:
    """At most `size` bytes, from the steps and whole records of the training visits."""
    samples = [
        text for visit in typical_visits(*TRAINED_ON) for text in (*visit.steps, visit.whole)
    ]
    return zstandard.train_dictionary(size, samples, level=19).as_bytes()


def source_of(number: int, dictionary: bytes) -> str:
    packed = base64.b85encode(zstandard.ZstdCompressor(level=22).compress(dictionary)).decode()
    lines = (packed[at : at + 90] for at in range(0, len(packed), 90))
    return _HEAD.format(number=number) + "".join(f'    b"{line}"\n' for line in lines) + ")\n"


def measure() -> None:
    visits = list(typical_visits(*MEASURED_ON))
    _say("none", 19, visits, None)
    for size in SIZES:
        dictionary = zstandard.ZstdCompressionDict(trained(size))
        for level in LEVELS:
            _say(str(size), level, visits, dictionary)


def _say(
    size: str,
    level: int,
    visits: Sequence[TypicalVisit],
    dictionary: zstandard.ZstdCompressionDict | None,
) -> None:
    ours = zstandard.ZstdCompressor(
        level=level, dict_data=dictionary, write_content_size=True, write_dict_id=False
    )
    whole = [len(ours.compress(visit.whole)) for visit in visits]
    steps = [len(ours.compress(step)) for visit in visits for step in visit.steps]
    said = {
        "dictionary": size,
        "level": level,
        "visit": round(mean(whole)),
        "visit_body": round(mean(map(_padded, whole))),
        "step": round(mean(steps)),
        "step_body": round(mean(map(_padded, steps))),
    }
    sys.stdout.write(json.dumps(said) + "\n")


def _padded(frame: int) -> int:
    return -(-(4 + frame) // body.BLOCK) * body.BLOCK


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("do", choices=("train", "measure"))
    parser.add_argument("number", type=int, nargs="?", default=NEWEST + 1)
    asked = parser.parse_args()
    if asked.do == "measure":
        measure()
        return
    file = FORMATS / f"dictionary_{asked.number}.py"
    if file.exists():
        parser.error(f"{file.name} is shipped: train the next number")
    file.write_text(source_of(asked.number, trained(SIZE)), "utf-8")


if __name__ == "__main__":
    main()
