# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A robot's plan as it comes, to be changed in one thing or another."""

from typing import Any

from tests.ui.robot.desk import CODE

GOOD: dict[str, Any] = {
    "code": CODE,
    "slip": "",
    "reader": "",
    "birth_date": "1948-03-17",
    "arm": "left",
    "vitals": {"systolic": "142", "diastolic": "88", "pulse": "71"},
    "kvnr": "",
    "callback": "",
    "reason": "routine",
    "words": "",
    "pin": "",
    "script": "",
}
