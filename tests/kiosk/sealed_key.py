# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The device's key as the package seals it, with a TPM and without.

`python -m tests.kiosk.sealed_key`, as root, with the Debian packages swtpm and
libtss2-tcti-swtpm0. Prints a line for each claim, and ends with status 1 at the first that doesn't
hold. The machine's own key for credentials is used (and made, where there is none), as the package
does it.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.arch.tree import ROOT

SCRIPT = ROOT / "packaging/debian/kiosk/root/usr/lib/telemed-kiosk/seal-device-key"
PROMPT_SECONDS = 10


@contextmanager
def tpm(folder: Path) -> Iterator[str]:
    """A simulated TPM 2.0 that nobody had before; its name for systemd-creds."""
    folder.mkdir(exist_ok=True)
    socket = folder / "s"
    simulator = subprocess.Popen(
        [
            *("swtpm", "socket", "--tpm2", "--tpmstate", f"dir={folder}"),
            *("--server", f"type=unixio,path={socket}"),
            *("--ctrl", f"type=unixio,path={socket}.ctrl"),
            *("--flags", "not-need-init,startup-clear"),
        ]
    )
    try:
        give_up = time.monotonic() + PROMPT_SECONDS
        while not socket.exists() and time.monotonic() < give_up:
            time.sleep(0.05)
        yield f"swtpm:path={socket}"
    finally:
        simulator.terminate()
        simulator.wait()


def seal(sealed: Path, device: str | None) -> None:
    words = [sealed] if device is None else [sealed, device]
    subprocess.run([SCRIPT, *words], check=True, timeout=60)


def unsealed(sealed: Path, device: str | None, name: str = "telemed-device-key") -> bytes | None:
    """The key, or None if it stays sealed."""
    words = [] if device is None else [f"--tpm2-device={device}"]
    command = ["systemd-creds", "decrypt", f"--name={name}", *words, sealed, "-"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    return done.stdout if done.returncode == 0 else None


def claim(words: str, holds: bool) -> None:
    print(("ok  " if holds else "NOT ") + words)  # noqa: T201 - this is its output
    if not holds:
        sys.exit(1)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bound, plain = folder / "tpm" / "telemed-device-key", folder / "telemed-device-key"
        with tpm(folder / "one") as device:
            bound.parent.mkdir()
            seal(bound, device)
            key = unsealed(bound, device)
            claim("sealed to a TPM: 32 bytes come back", key is not None and len(key) == 32)
            claim("only root reads the file", bound.stat().st_mode & 0o777 == 0o600)
            before = bound.read_bytes()
            seal(bound, device)
            claim("a key that is there is never replaced", bound.read_bytes() == before)
            claim("under another name it stays sealed", unsealed(bound, device, "other") is None)
        with tpm(folder / "one") as device:
            claim("after a restart the same key", unsealed(bound, device) == key)
        with tpm(folder / "two") as device:
            claim("another TPM opens nothing", unsealed(bound, device) is None)
        seal(plain, None)
        own = unsealed(plain, None)
        claim("without a TPM: 32 bytes come back", own is not None and len(own) == 32)
        claim("no two kiosks have the same", own != key)
        damaged = folder / "damaged"
        damaged.write_bytes(plain.read_bytes()[:100])
        claim("a damaged file opens nothing", unsealed(damaged, None) is None)
        left = sorted(path.name for path in bound.parent.iterdir())
        claim("nothing is left beside it", left == ["telemed-device-key"])


if __name__ == "__main__":
    main()
