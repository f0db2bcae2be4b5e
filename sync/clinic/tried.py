# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Work on the relay's database that is tried again where the database was away for a moment."""

import random
import time
from collections.abc import Callable
from typing import TypeVar

from sync.clinic.relay_database import UnavailableError

T = TypeVar("T")

# A transaction that was taken back is worth another try at once, a server that restarts after a
# moment. A kiosk waits six seconds for an answer, and asks again by itself.
_PAUSES = (0.0, 0.1, 0.5, 1.0)
_LONGEST = 3.0


def tried(work: Callable[[], T]) -> T:
    """What `work` returns; it must be right to do it twice. Raises the last `UnavailableError`."""
    end = time.monotonic() + _LONGEST
    for pause in _PAUSES:
        try:
            return work()
        except UnavailableError:
            if time.monotonic() > end:
                raise
            time.sleep(random.uniform(0.0, pause))  # noqa: S311 - not a secret
    return work()
