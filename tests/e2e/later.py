# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One of the product's modules as on a machine whose clock is somewhere else.

    python -m tests.e2e.later FILE MODULE [ARGUMENT ...]

FILE says by how many seconds. Only what tells the date moves; what measures time goes on as it is.
(libfaketime would move it from outside: under it Python's own sleep fails or never ends.)
"""

import datetime
import runpy
import sys
import time
from pathlib import Path
from typing import Self


def move_clock(seconds: float) -> None:
    """For this process, from now on. To be called before anything takes `datetime` for itself."""
    real_now, real_time = datetime.datetime.now, time.time

    class Moved(datetime.datetime):
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Self:
            there = real_now(datetime.UTC) + datetime.timedelta(seconds=seconds)
            local = there.astimezone(tz)
            return cls.combine(local.date(), local.timetz() if tz else local.time())

    datetime.datetime = Moved  # type: ignore[misc]
    time.time = lambda: real_time() + seconds


def main() -> None:
    _, file, module, *arguments = sys.argv
    move_clock(float(Path(file).read_text("ascii")))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
