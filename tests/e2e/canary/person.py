# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A person as nobody was before: everything that they give is a mark that can be looked for."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from string import ascii_lowercase
from typing import Any

from sync.formats import kvnr
from tests.e2e.marks import spellings

Marks = dict[str, frozenset[bytes]]

PIN = "4711"  # the attendant's, at the panel before the visit
BORN = date(1931, 1, 1)
DAYS = 70 * 365
# Nothing far out (kiosk/visit/far_out.py): whoever has that is led another way. Nothing that nobody
# can have (kiosk/visit/by_hand_bounds.py): the page would ask once more.
MILLIMETRES, APART, BEATS, SHARE, DEGREES = (101, 139), (31, 55), (41, 130), (92, 99), (351, 390)
KILOGRAMS = (1011, 3999)


@dataclass(frozen=True, slots=True)
class Person:
    """What one patient brings along; `language` is "de" or "en"."""

    language: str
    birth_date: date
    insurance_number: str
    callback: str
    words: str
    vitals: Mapping[str, Decimal]

    def plan(self) -> dict[str, Any]:
        """What `ui.robot.plan` reads."""
        return {
            "code": None,
            "birth_date": self.birth_date.isoformat(),
            "arm": "left",
            "vitals": {name: str(value) for name, value in self.vitals.items()},
            "kvnr": self.insurance_number,
            "callback": self.callback,
            "slip": "",
            "reader": "",
            "reason": "other",
            "words": self.words,
            "pin": PIN,
            "script": "by-hand",
        }

    def marks(self) -> Marks:
        """Name to every spelling.

        A number alone would be found by chance, in a drawing for example: of the vitals the
        spelling in the record counts, and the blood pressure as it is shown.
        """
        texts = {
            "birth date": self.birth_date.isoformat(),
            "birth date as shown": f"{self.birth_date:%d.%m.%Y}",
            "birth date as typed": f"{self.birth_date:%d%m%Y}",
            "insurance number": self.insurance_number,
            "callback number": self.callback,
            "words": self.words,
            **{name: f'"value":{value}' for name, value in self.vitals.items()},
        }
        pressure = f"{self.vitals['systolic']} / {self.vitals['diastolic']}"
        return {name: frozenset(spellings(text.encode())) for name, text in texts.items()} | {
            "blood pressure as shown": frozenset((pressure.encode(), pressure.encode("utf-16-le")))
        }


def somebody(chance: random.Random, language: str) -> Person:
    """Made up anew each time."""
    systolic = chance.randint(*MILLIMETRES)
    words = "".join(chance.choices(ascii_lowercase, k=12))
    return Person(
        language,
        BORN + timedelta(days=chance.randrange(DAYS)),
        _insurance_number(chance),
        "03" + "".join(chance.choices("0123456789", k=9)),
        f"{words[0].upper()}{words[1:6]} {words[6:]}",
        {
            "systolic": Decimal(systolic),
            "diastolic": Decimal(systolic - chance.randint(*APART)),
            "pulse": Decimal(chance.randint(*BEATS)),
            "spo2": Decimal(chance.randint(*SHARE)),
            "temperature": Decimal(chance.randint(*DEGREES)) / 10,
            "weight": Decimal(chance.randint(*KILOGRAMS)) / 10,
        },
    )


def _insurance_number(chance: random.Random) -> str:
    letter = chance.choice(ascii_lowercase).upper()
    begun = letter + "".join(chance.choices("0123456789", k=8))
    return next(number for digit in range(10) if kvnr.is_valid(number := f"{begun}{digit}"))
