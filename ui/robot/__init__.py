# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A patient made of software: walks through one visit by touch, as a person would.

A part of its own: no package for a room contains it, nothing of the product imports it, and it
refuses a kiosk that is enrolled for anything but walkthroughs. It sees what a screen reader sees
(roles and names) and acts with real touch events, so what it can do a person can do.
"""
