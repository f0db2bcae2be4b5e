# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A PostgreSQL server of one's own from Debian's package: new cluster, Unix socket, fsync on."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg

_PATIENCE = 60.0  # a bound for what must happen
_SUPERUSER = "telemed"


def _binaries() -> Path:
    """Of the newest version that is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[-2]))
    assert found, "PostgreSQL is missing: Debian's package is called postgresql"
    return found[-1]


class Cluster:
    """Everything below one folder, which an ordinary user owns: the server refuses root."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._bin = folder, _binaries()
        self._user = "postgres" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(folder, self._user)
        self._server: subprocess.Popen[bytes] | None = None
        self._run("initdb", "--auth=trust", "--no-sync", "--locale=C.UTF-8", "--encoding=UTF8")

    def _run(self, command: str, *arguments: str) -> None:
        subprocess.run(
            [self._bin / command, "-D", self._data, "-U", _SUPERUSER, *arguments],
            check=True,
            capture_output=True,
            user=self._user,
            cwd=self._folder,
        )

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def start(self, *settings: str) -> None:
        """Returns when it answers; `settings` beside the package's own, as `name=value`."""
        with (self._folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                [
                    *(self._bin / "postgres", "-D", self._data, "-k", self._folder),
                    *("-c", "listen_addresses=", "-c", "shared_buffers=32MB"),
                    *(part for each in settings for part in ("-c", each)),
                ],
                stdout=log,
                stderr=log,
                user=self._user,
                cwd=self._folder,
            )
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                psycopg.connect(self.conninfo("postgres")).close()
            except psycopg.OperationalError:
                assert self._server.poll() is None, (self._folder / "log").read_text()
                assert time.monotonic() < end
                time.sleep(0.05)
            else:
                return

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT ends every session; SIGQUIT is a crash, after which the log is played again."""
        if self._server is not None:
            self._server.send_signal(how)
            self._server.wait(_PATIENCE)
            self._server = None

    def conninfo(self, database: str) -> str:
        return f"host={self._folder} user={_SUPERUSER} dbname={database}"

    def database(self) -> str:
        """A new, empty one; its connection string."""
        return self.conninfo(self._create("DATABASE"))

    def schema(self) -> str:
        """A new, empty one in a database that others share, which is made far quicker."""
        return f"{self.conninfo('postgres')} options=-csearch_path={self._create('SCHEMA')}"

    def _create(self, what: str) -> str:
        name = f"t{uuid4().hex}"
        with psycopg.connect(self.conninfo("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE {what} {name}".encode())
        return name


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """Started; stopped and gone with the block."""
    # Not below a folder that only its owner may enter: the server may have to run as another user.
    with tempfile.TemporaryDirectory(prefix="telemed-pg-", dir="/var/tmp") as folder:
        cluster = Cluster(Path(folder))
        cluster.start()
        try:
            yield cluster
        finally:
            # A clean end would bring every file of every database to the disk first.
            cluster.stop(signal.SIGQUIT)
