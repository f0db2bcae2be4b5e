# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The profile of a room with a cuff alone, as most tests have it."""

PROFILE = """\
format = 1
[site]
id = "crossen-1"
name = "Telemedizinraum Crossen"
timezone = "Europe/Berlin"
language = "de"
[practice]
name = "Hausarztpraxis am Anger"
phone = "036693 00001"
[help]
phone = "036693 00002"
[visit]
rest_seconds = 300
pause_seconds = 60
idle_seconds = 600
idle_warning_seconds = 120
[panel]
diagonal_inches = 21.5
[devices.cuff]
driver = "aandd-tm2657"
port = "cuff"
speed = 2400
experimental = true
"""
