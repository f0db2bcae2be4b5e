# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kiosk`: the front of one visit.

The order is what matters here: environment, Qt, first frame, and only then everything that is
slow to load (`python -m tests.bench start` measures it). So Qt is imported by nothing at the top.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from ui.shell.log import FrontLog
from ui.shell.options import FrontOptions
from ui.shell.process import forbid_core_file, prepare_environment, put_off_garbage


def window_size(text: str) -> tuple[int, int]:
    """ "1280x800" -> (1280, 800); raises argparse.ArgumentTypeError."""
    match = re.fullmatch(r"([1-9]\d{2,3})x([1-9]\d{2,3})", text, re.ASCII)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size such as 1280x800")
    return int(match[1]), int(match[2])


def ports_place(text: str) -> str:
    """ "udev" or "links:DIR"; raises argparse.ArgumentTypeError."""
    if text == "udev" or (text.startswith("links:") and len(text) > len("links:")):
        return text
    raise argparse.ArgumentTypeError(f"{text!r} is neither udev nor links:DIR")


def parse_options(arguments: Sequence[str]) -> FrontOptions:
    """The command line; a mistake in it ends the process with status 2."""
    parser = argparse.ArgumentParser(prog="telemed-kiosk", description="The front of one visit.")
    parser.add_argument("--station", type=Path, required=True, metavar="SOCK")
    parser.add_argument("--ports", type=ports_place, default="udev", metavar="udev|links:DIR")
    parser.add_argument(
        "--window", type=window_size, metavar="WxH", help="a plain window; else full screen"
    )
    given = parser.parse_args(arguments)
    return FrontOptions(station=given.station, ports=given.ports, window=given.window)


def main() -> int:
    """Entry point; the exit status is 0 after an orderly end and 70 after a failure."""
    put_off_garbage()
    options = parse_options(sys.argv[1:])
    forbid_core_file()
    prepare_environment(os.environ)
    from ui.shell.binding import import_as_python_does  # noqa: PLC0415 - loads Qt, see below

    import_as_python_does()
    from ui.shell.front import run_front  # noqa: PLC0415 - loads Qt, which reads the environment

    return run_front(options, FrontLog(sys.stderr))


if __name__ == "__main__":
    sys.exit(main())
