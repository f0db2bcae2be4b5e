# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rules on every file: how long, what it may not name, where an error may be caught whole."""

import ast
import re
from pathlib import Path

import pytest

from tests.arch.tree import ROOT, files, product_modules, text_of

LONGEST = {".py": 300, ".qml": 200}

# Longer, and why.
LONG_FOR_A_REASON = {
    "kiosk/station/messages.py": "one class a message of station-v1; the page is read whole",
    "kiosk/visit/state.py": "everything that a screen may need is read whole",
    "kiosk/visit/events.py": "one class an event; what can happen to a visit is read whole",
    "tests/sync/line/test_http_transport.py": "every fault of one line, over one fixture",
}

# Where everything may be caught: the top of a process or of a task that must not die unseen.
CATCHES_ALL = {
    "drivers/egk/session.py": "top of a thread: handed to the session that waits, and raised there",
    "kiosk/station/daemon.py": "top of the process: logged, exit status says unforeseen",
    "kiosk/station/line_server.py": "top of a connection's task: handed on, ends the station",
    "sync/line/http_transport.py": "whatever a broken line makes HTTP libraries raise",
    "ui/shell/loading.py": "top of a thread: handed to the thread that waits, and raised there",
}

# The door of the house: what else lies there was left behind, or is a generator's.
AT_THE_TOP = set(
    ".ci .gitignore .shellcheckrc CHANGELOG.md LICENSE LICENSES README.md REUSE.toml docs drivers "
    "hygiene kiosk packaging publiccode.yml pyproject.toml run sync tests ui".split()
)

# Words are put together here, so that this file doesn't find itself.
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
REGISTRY = re.compile(
    r"\b(py" + r"pi\.org|python" + r"hosted\.org|npm" + r"js|(deb|security)\.deb" + r"ian\.org|"
    r"(?<!no-emit-)index-" + r"url)\b"
)
HALF_MERGED = re.compile(r"^(<{7}|>{7}) ")
MACHINE_PATH = re.compile(r"(?<![\w.])/(work|home/\w+|Users|root/(?!telemed-kiosk))(/|\b)")

TEXTS = [path for path in files() if path.parts[0] != "LICENSES" and path.name != "LICENSE"]


def occurrences(pattern: re.Pattern[str], text: str) -> list[str]:
    return [
        f"{number}: {line.strip()}"
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_else_lies_at_the_top() -> None:
    assert {path.parts[0] for path in files()} == AT_THE_TOP


@pytest.mark.parametrize("path", [p for p in TEXTS if p.suffix in LONGEST], ids=str)
def test_file_is_of_readable_length(path: Path) -> None:
    lines = (text_of(path) or "").count("\n")
    too_long = lines > LONGEST[path.suffix]
    assert too_long == (path.as_posix() in LONG_FOR_A_REASON), f"{lines} lines"


@pytest.mark.parametrize(
    "pattern",
    [UNFINISHED, REGISTRY, MACHINE_PATH, HALF_MERGED],
    ids=["unfinished", "registry", "machine-path", "half-merged"],
)
def test_no_file_holds(pattern: re.Pattern[str]) -> None:
    found = {str(path): occurrences(pattern, text_of(path) or "") for path in TEXTS}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (UNFINISHED, "# TO" + "DO: later"),
        (UNFINISHED, "// FIX" + "ME"),
        (REGISTRY, "https://files.python" + "hosted.org/x"),
        (REGISTRY, "--extra-index-" + "url=x"),
        (MACHINE_PATH, "see /wo" + "rk/main"),
        (MACHINE_PATH, "/ho" + "me/erna/x"),
        (HALF_MERGED, "<" * 7 + " main"),
    ],
)
def test_each_pattern_is_red_on_its_sample(pattern: re.Pattern[str], line: str) -> None:
    assert occurrences(pattern, line) == [f"1: {line}"]


def catches_all(source: str) -> list[int]:
    """Lines where everything is caught and kept; tidying up and raising on is no catching."""
    broad = {"Exception", "BaseException"}
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ExceptHandler)
        and not (isinstance(last := node.body[-1], ast.Raise) and last.exc is None)
        and (
            node.type is None
            or any(isinstance(n, ast.Name) and n.id in broad for n in ast.walk(node.type))
        )
    ]


@pytest.mark.parametrize("path", product_modules(), ids=str)
def test_everything_is_caught_at_the_top_alone(path: Path) -> None:
    lines = catches_all((ROOT / path).read_text(encoding="utf-8"))
    assert bool(lines) == (path.as_posix() in CATCHES_ALL), f"lines {lines}"


@pytest.mark.parametrize(
    "clause", ["except:", "except Exception:", "except BaseException as e:", "except (Exception,):"]
)
def test_catching_all_is_seen(clause: str) -> None:
    assert catches_all(f"try:\n    pass\n{clause}\n    pass\n") == [3]


@pytest.mark.parametrize(
    "handler", ["except (OSError, ValueError):\n    pass", "except BaseException:\n    raise"]
)
def test_catching_one_kind_or_raising_on_is_fine(handler: str) -> None:
    assert catches_all(f"try:\n    pass\n{handler}\n") == []


def test_licence_is_the_one_of_the_headers() -> None:
    assert (ROOT / "LICENSE").read_text() == (ROOT / "LICENSES/EUPL-1.2.txt").read_text()
