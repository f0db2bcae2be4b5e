# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a pure module may not do: touch a clock, chance, a file, a socket, a thread or a log.

Import-linter sees which module imports which; it can't see `datetime.now()` or `open()`. This
reads the syntax tree. Imports go by a list of what is allowed, so that a new library is a decision.
"""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.arch.tree import ROOMS

# The pure part of each room, as patterns on the path below the root.
PURE_PATHS = (
    "drivers/air_conversation.py",
    "drivers/asked.py",
    "drivers/astm.py",
    "drivers/capture.py",
    "drivers/checks.py",
    "drivers/conversation.py",
    "drivers/cuff.py",
    "drivers/cuff_conversation.py",
    "drivers/decoding.py",
    "drivers/fault.py",
    "drivers/ieee11073/*.py",
    "drivers/hid_cable.py",
    "drivers/hid_descriptor.py",
    "drivers/lifescan.py",
    "drivers/line_settings.py",
    "drivers/lines.py",
    "drivers/meter.py",
    "drivers/modbus.py",
    "drivers/one_shot.py",
    "drivers/outcomes.py",
    "drivers/oximetry/*.py",
    "drivers/plausible.py",
    "drivers/question.py",
    "drivers/reading.py",
    "drivers/said.py",
    "drivers/scanner.py",
    "drivers/self_started.py",
    "drivers/strangers.py",
    "drivers/weighing.py",
    "drivers/weights.py",
    "drivers/*/apdu.py",
    "drivers/*/block.py",
    "drivers/*/card.py",
    "drivers/*/commands.py",
    "drivers/*/conversation.py",
    "drivers/*/document.py",
    "drivers/*/errors.py",
    "drivers/*/events.py",
    "drivers/*/holding.py",
    "drivers/*/memory.py",
    "drivers/*/packing.py",
    "drivers/*/protocol.py",
    "drivers/*/readings.py",
    "drivers/*/record.py",
    "drivers/*/reports.py",
    "drivers/*/simulated_chip.py",
    "drivers/*/steadiness.py",
    "drivers/*/writing.py",
    "drivers/egk/decoding.py",
    "drivers/egk/simulated_cards.py",
    "hygiene/*.py",
    "kiosk/consent/text.py",
    "kiosk/record/*.py",
    "kiosk/station/codec.py",
    "kiosk/station/messages.py",
    "kiosk/station/pin_wait.py",
    "kiosk/station/protocol.py",
    "kiosk/visit/answers.py",
    "kiosk/visit/attending.py",
    "kiosk/visit/by_hand.py",
    "kiosk/visit/by_hand_bounds.py",
    "kiosk/visit/effects.py",
    "kiosk/visit/events.py",
    "kiosk/visit/far_out.py",
    "kiosk/visit/flow*.py",
    "kiosk/visit/housekeeping.py",
    "kiosk/visit/plan_limits.py",
    "kiosk/visit/room_care.py",
    "kiosk/visit/state.py",
    "sync/formats/*.py",
    "sync/report/course.py",
    "sync/report/days.py",
    "sync/report/evidence.py",
    "sync/report/occurrences.py",
    "sync/report/pdf.py",
    "sync/report/proof.py",
    "sync/report/report.py",
    "sync/report/typeface.py",
    "ui/speech/cues.py",
    "ui/speech/page_text.py",
    "ui/speech/ssip_protocol.py",
)

# Libraries that compute and nothing else. What else they can do (uuid4, json.load) is named below.
PURE_LIBRARIES = frozenset(
    "abc base64 binascii bisect collections contextlib cryptography dataclasses datetime decimal "
    "enum fractions functools hashlib hmac itertools json math operator re string struct tomllib "
    "types typing unicodedata uuid xml zlib zstandard".split()
)

FORBIDDEN_NAMES = frozenset(
    "open print input exec eval compile __import__ breakpoint globals uuid1 uuid4".split()
)

# Forbidden behind a dot, called or handed on (`default_factory=uuid.uuid4`).
FORBIDDEN_ATTRIBUTES = {
    "utcnow": "reads a clock",
    "uuid1": "reads a clock",
    "uuid4": "draws chance",
    "urandom": "draws chance",
    "generate": "draws chance",
    "generate_key": "draws chance",
    "read_text": "reads a file",
    "read_bytes": "reads a file",
    "write_text": "writes a file",
    "write_bytes": "writes a file",
    "file_digest": "reads a file",
    "ParseFile": "reads a file",
}

# Forbidden when called, whoever's they are; handed on, when they are datetime's or date's.
# (A moment that came in as an argument may well be kept as `.now`.)
CLOCK_READS = frozenset({"now", "today"})

# Forbidden behind this very module: the same word is innocent elsewhere.
FORBIDDEN_MEMBERS = frozenset({("json", "load"), ("json", "dump"), ("tomllib", "load")})


@dataclass(frozen=True, slots=True)
class Impurity:
    line: int
    what: str


def is_pure_path(path: str) -> bool:
    """Is `path` ("sync/formats/body.py") to be pure?"""
    return any(fnmatch(path, pattern) for pattern in PURE_PATHS)


def impurities(source: str, own_is_pure: Callable[[str], bool]) -> list[Impurity]:
    """Everything in `source` that a pure module may not do.

    `own_is_pure` answers for a dotted name in our rooms; True if it names no module.
    """
    return [finding for node in ast.walk(ast.parse(source)) for finding in _look(node, own_is_pure)]


def _look(node: ast.AST, own_is_pure: Callable[[str], bool]) -> Iterator[Impurity]:
    match node:
        case ast.Import(names=names):
            for alias in names:
                yield from _imported(node.lineno, alias.name, own_is_pure)
        case ast.ImportFrom():
            yield from _imported_from(node, own_is_pure)
        case ast.Global():
            yield Impurity(node.lineno, "keeps state in the module (global)")
        case ast.Await() | ast.AsyncFor() | ast.AsyncWith():
            yield Impurity(node.lineno, "waits (async)")
        case ast.expr():
            if what := _forbidden_expression(node):
                yield Impurity(node.lineno, what)
        case ast.keyword(value=ast.Attribute(attr=name) as value) if _is_datetimes(value):
            yield Impurity(node.value.lineno, f"hands on .{name}, which reads a clock")


def _forbidden_expression(node: ast.expr) -> str | None:
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in FORBIDDEN_NAMES:
            return f"uses {name}"
        case ast.Attribute(value=ast.Name(id=owner), attr=name) if (
            owner,
            name,
        ) in FORBIDDEN_MEMBERS:
            return f"uses {owner}.{name}"
        case ast.Attribute(attr=name) if name in FORBIDDEN_ATTRIBUTES:
            return f"uses .{name}, which {FORBIDDEN_ATTRIBUTES[name]}"
        case ast.Call(func=ast.Attribute(attr=name)) if name in CLOCK_READS:
            return f"calls .{name}, which reads a clock"
        case ast.Call(func=ast.Attribute(attr="astimezone"), args=[], keywords=[]):
            return "astimezone() without a zone asks the machine for its own"
    return None


def _imported_from(node: ast.ImportFrom, own_is_pure: Callable[[str], bool]) -> Iterator[Impurity]:
    if node.level or node.module is None:
        yield Impurity(node.lineno, "imports by a relative name: write it in full")
        return
    yield from _imported(node.lineno, node.module, own_is_pure)
    for alias in node.names:
        if node.module.split(".")[0] in ROOMS:
            yield from _imported(node.lineno, f"{node.module}.{alias.name}", own_is_pure)
        if alias.name in FORBIDDEN_NAMES or (node.module, alias.name) in FORBIDDEN_MEMBERS:
            yield Impurity(node.lineno, f"imports {node.module}.{alias.name}")


def _is_datetimes(value: ast.Attribute) -> bool:
    owner = value.value
    name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
    return value.attr in CLOCK_READS and name in ("date", "datetime")


def _imported(line: int, module: str, own_is_pure: Callable[[str], bool]) -> Iterator[Impurity]:
    top = module.split(".", maxsplit=1)[0]
    if top in ROOMS:
        if not own_is_pure(module):
            yield Impurity(line, f"imports {module}, which is not pure")
    elif top not in PURE_LIBRARIES:
        yield Impurity(line, f"imports {module}, which is not on the list of pure libraries")
