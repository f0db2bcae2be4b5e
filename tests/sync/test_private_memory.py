# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""No process that holds a key, a PIN or a person's data leaves a core file or can be read."""

import subprocess
import sys
from pathlib import Path

import pytest

ASKED = """
import ctypes, resource
dumpable = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)  # PR_GET_DUMPABLE
before = dumpable()
{start}
print(before, dumpable(), *resource.getrlimit(resource.RLIMIT_CORE))
"""
STARTS = {
    "itself": "from sync.private_memory import keep_memory_private; keep_memory_private()",
    "telemed-stationd": (
        "from kiosk.station import daemon; from pathlib import Path\n"
        "def refuse(path): raise OSError\n"
        "daemon.private_folder = refuse\n"
        "daemon.main(['--data', '.', '--runtime', '.', '--signer', 's'])"
    ),
    "telemed-signerd": (
        "import sys; from kiosk import signer\n"
        "sys.argv[1:] = ['--key', '/dev/null/none', '--socket', 's']\n"
        "signer.main()"
    ),
    "telemed-clinic": (
        "import sys; from sync.clinic import cli\n"
        "sys.argv[1:] = ['no-such-command']\n"
        "try: cli.main()\n"
        "except SystemExit: pass"
    ),
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_memory_is_the_process_s_own(start: str, tmp_path: Path) -> None:
    """In a process of its own: it can't be taken back."""
    asked = [sys.executable, "-c", ASKED.format(start=start)]
    answer = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert answer.stdout == "1 0 0 0\n"


def test_a_kernel_that_refuses_is_an_error(tmp_path: Path) -> None:
    start = (
        "import ctypes; from sync import private_memory\n"
        "private_memory._PR_SET_DUMPABLE = -1\n"
        "try: private_memory.keep_memory_private()\n"
        "except OSError as error: print(error.errno, error.filename)"
    )
    asked = [sys.executable, "-c", start]
    answer = subprocess.run(asked, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert answer.stdout == "22 prctl(PR_SET_DUMPABLE)\n"
