# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A whole visit from outside the front, as a screen reader sees it: by names, and nothing else.

`walk.py`, `visit.py`, `hands.py`, `reader.py` and `names.py` run under Debian's own Python, which
has AT-SPI, in a process of their own. They know nothing of the product but what the front shows to
everybody.
"""
