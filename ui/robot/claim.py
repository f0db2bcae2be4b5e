# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One robot walks a plan, and once. The station starts a front whenever one has ended."""

import fcntl
import os
from pathlib import Path

from ui.robot.plan import Plan, Script

MORNING = "morning.json"


def claim_walk(plan: Path, report: Path) -> bool:
    """True for the robot that is to walk: nobody else does, and there is no report yet.

    The claim is a lock on the plan's file that lives as long as this process: after a kill the next
    robot walks, as the next patient's front would.
    """
    if report.exists():
        return False
    handle = os.open(plan, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return False
    return True


def report_of(plan: Plan, report: Path) -> Path:
    """Whose turn it is: the part of the day whose report isn't there yet."""
    morning = report.with_name(MORNING)
    return morning if plan.script is Script.DAY and not morning.exists() else report
