# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A pcscd of its own with a virtual reader, for a demo or a test: nobody else's is touched.

The service takes its socket from its parent, as it does from systemd, so it lies where we want it
and not where the machine's own would be. Its readers are those of its own configuration.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

PROGRAM = "pcscd"
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
PATIENCE_SECONDS = 20.0
_FIRST_PASSED = 3  # where a parent's sockets begin (sd_listen_fds)
# A /run of its own, and none of the machine's readers, where that is possible at all. A container
# may forbid it; then the service writes its process id to the machine's /run/pcscd.
_ALONE = ("unshare", "--map-root-user", "--mount", "sh", "-c")
_HIDE = "mount -t tmpfs none /run; [ ! -d /dev/bus/usb ] || mount -t tmpfs none /dev/bus/usb"


class ServiceError(Exception):
    """No service; the text says why."""


class Pcscd:
    """`start` and `stop` it any number of times; clients find it at the same place each time.

    They look where the environment's PCSCLITE_CSOCK_NAME says: `socket`. Its readers and its log
    are files in `folder`. ServiceError if it can't be had.
    """

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        self.socket = folder / "pcscd.comm"
        self.log = folder / "pcscd.log"
        self._readers = folder / "readers"
        self._readers.mkdir()
        self._process: subprocess.Popen[bytes] | None = None
        self.plug()

    def plug(self) -> None:
        """A virtual reader. The service takes a serial one at its start alone."""
        (self._readers / "vpcd").write_text(
            'FRIENDLYNAME "Virtual"\n'
            f"DEVICENAME /dev/null:{self.port:#06x}\nLIBPATH {DRIVER}\nCHANNELID {self.port:#06x}\n"
        )

    def unplug(self) -> None:
        """No reader any more, from the next start on."""
        (self._readers / "vpcd").unlink()

    def start(self) -> None:
        program = shutil.which(PROGRAM, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
        if program is None or not DRIVER.exists():
            raise ServiceError("pcscd and vsmartcard-vpcd are not installed")
        self.socket.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(self.socket))
            listening.listen()
            self._process = self._launch(program, listening.fileno())
        self._until_the_reader_listens()

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None
        self.socket.unlink(missing_ok=True)

    def _launch(self, program: str, listening: int) -> "subprocess.Popen[bytes]":
        options = ["--foreground", "--info", "--config", str(self._readers)]
        said = subprocess.run(  # noqa: S603 - our own words
            [program, "--help"], capture_output=True, check=False, text=True
        )
        if "--disable-polkit" in said.stdout:  # nobody could be asked
            options.append("--disable-polkit")
        alone = [*_ALONE, f'set -e; {_HIDE}; exec "$@"', "sh"]
        if subprocess.run(  # noqa: S603 - our own words
            [*alone, "true"], capture_output=True, check=False
        ).returncode:
            alone = []
        # The shell's id becomes the service's by exec: it has to be named in LISTEN_PID.
        script = f'exec {_FIRST_PASSED}<&$0; LISTEN_PID=$$ LISTEN_FDS=1 exec "$@"'
        with self.log.open("ab") as log:
            return subprocess.Popen(  # noqa: S603 - our own words
                ["/bin/bash", "-c", script, str(listening), *alone, program, *options],
                pass_fds=(listening,),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    def _until_the_reader_listens(self) -> None:
        """The virtual reader's port is there as soon as the service is through with its readers."""
        until = time.monotonic() + PATIENCE_SECONDS
        while (self._readers / "vpcd").exists() and not _is_listening(self.port):
            dead = self._process is None or self._process.poll() is not None
            if dead or time.monotonic() > until:
                raise ServiceError(self.log.read_text(errors="replace")[-400:])
            time.sleep(0.02)


def _free_port() -> int:
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def _is_listening(port: int) -> bool:
    """Without connecting: that would be a card."""
    wanted = f":{port:04X} "
    lines = [
        line
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for line in Path(table).read_text().splitlines()[1:]
    ]
    return any(wanted in line.split(maxsplit=2)[1] + " " and " 0A " in line for line in lines)
