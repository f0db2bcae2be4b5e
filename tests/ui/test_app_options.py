# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The command line of the front, and the process and environment that it makes for itself."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from ui.app import parse_options
from ui.shell.options import FrontOptions
from ui.shell.process import prepare_environment, process_age


def test_all_options() -> None:
    given = [
        "--station",
        "/run/x/front.sock",
        "--ports",
        "links:/dev/serial",
        "--window",
        "800x600",
    ]
    assert parse_options(given) == FrontOptions(
        Path("/run/x/front.sock"), "links:/dev/serial", (800, 600)
    )


def test_a_room_needs_only_the_station() -> None:
    assert parse_options(["--station", "s"]) == FrontOptions(Path("s"), "udev", None)


@pytest.mark.parametrize(
    "mistake",
    [
        [],
        ["--station", "s", "--window", "800"],
        ["--station", "s", "--window", "0x600"],
        ["--station", "s", "--window", "٨٠٠x600"],
        ["--station", "s", "--ports", "links:"],
        ["--station", "s", "--ports", "usb"],
        ["--station", "s", "--pace", "60"],
    ],
)
def test_a_mistake_ends_with_status_2(
    mistake: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse_options(mistake)
    assert end.value.code == 2
    assert "telemed-kiosk" in capsys.readouterr().err


def test_switches_that_could_leak_or_load_are_dropped(tmp_path: Path) -> None:
    environ = {
        "QML_IMPORT_TRACE": "1",
        "QML2_IMPORT_PATH": "/somewhere",
        "QT_LOGGING_RULES": "*=true",
        "LC_ALL": "C",
        "HOME": "/var/lib/kiosk",
    }
    prepare_environment(environ, tmp_path)
    assert environ == {
        "LC_ALL": "C.UTF-8",
        "QML_DISABLE_DISK_CACHE": "1",
        "QT_QUICK_BACKEND": "software",
        "HOME": "/var/lib/kiosk",
    }


def test_a_graphics_device_draws(tmp_path: Path) -> None:
    (tmp_path / "card0").touch()
    environ: dict[str, str] = {}
    prepare_environment(environ, tmp_path)
    assert "QT_QUICK_BACKEND" not in environ


def test_a_chosen_renderer_is_kept(tmp_path: Path) -> None:
    environ = {"QT_QUICK_BACKEND": "rhi"}
    prepare_environment(environ, tmp_path)
    assert environ["QT_QUICK_BACKEND"] == "rhi"


def test_no_core_and_no_reader_of_memory() -> None:
    script = (
        "import ctypes, resource\n"
        "from ui.shell.process import forbid_core_file, keep_memory_private\n"
        "forbid_core_file()\n"
        "keep_memory_private()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    assert told.strip() == "(0, 0) 0"  # prctl 3 is PR_GET_DUMPABLE


def test_loading_is_not_interrupted_for_garbage() -> None:
    script = (
        "import gc\n"
        "from ui.shell.process import put_off_garbage\n"
        "put_off_garbage()\n"
        "print(gc.isenabled())\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    assert told.split() == ["False"]


def test_a_process_knows_its_age() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    assert process_age() >= used.ru_utime
