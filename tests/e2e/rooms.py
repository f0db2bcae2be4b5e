# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The profile of a room that has every device."""

from tests.e2e.plain_room import PROFILE

WHOLE_ROOM = (
    PROFILE
    + """\
[devices.oximeter]
driver = "contec-cms50"
port = "oximeter"
speed = 115200
[devices.thermometer]
driver = "taidoc-thermometer"
port = "thermometer"
speed = 19200
experimental = true
[devices.scale]
driver = "mt-sics"
port = "scale"
speed = 9600
"""
)
