# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The compression dictionaries, by the number that an envelope's header names.

They are trained on invented visits (`python -m tests.kiosk.record.dictionary`). A dictionary that
was shipped stays, unchanged: what was sealed with it must open for ever.
"""

import base64
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import zstandard

from sync.formats import dictionary_1

LEVEL = 19
NONE = 0
NEWEST = 1
_PACKED: Mapping[int, bytes] = MappingProxyType({1: dictionary_1.ZSTD_BASE85})
NUMBERS = frozenset({NONE, *_PACKED})


@cache
def dictionary(number: int) -> zstandard.ZstdCompressionDict | None:
    """What zstd takes as a dictionary; None for `NONE`. KeyError for a number not in `NUMBERS`."""
    if number == NONE:
        return None
    packed = base64.b85decode(_PACKED[number])
    made = zstandard.ZstdCompressionDict(zstandard.ZstdDecompressor().decompress(packed))
    made.precompute_compress(level=LEVEL)  # else anew for each body: 1.8 in place of 0.4 ms a step
    return made
