# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The pure part of every room is pure, and the check that says so can be red."""

from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.arch.purity import PURE_PATHS, Impurity, impurities, is_pure_path
from tests.arch.tree import ROOT, product_modules

PURE_MODULES = [path for path in product_modules() if is_pure_path(path.as_posix())]


def own_is_pure(module: str) -> bool:
    """Is the module or package of that dotted name pure? A name inside a module is no module."""
    path = module.replace(".", "/")
    candidates = [c for c in (f"{path}.py", f"{path}/__init__.py") if (ROOT / c).is_file()]
    return all(is_pure_path(one) or _is_empty(ROOT / one) for one in candidates)


def _is_empty(path: Path) -> bool:
    lines = path.read_text(encoding="utf-8").splitlines()
    return all(not line or line.startswith("#") for line in lines)


@pytest.mark.parametrize("path", PURE_MODULES, ids=lambda path: path.as_posix())
def test_pure_module_is_pure(path: Path) -> None:
    found = impurities((ROOT / path).read_text(encoding="utf-8"), own_is_pure)
    assert found == [], "\n".join(f"{path}:{one.line}: {one.what}" for one in found)


@pytest.mark.parametrize("pattern", PURE_PATHS)
def test_no_pattern_points_into_the_void(pattern: str) -> None:
    assert any(fnmatch(path.as_posix(), pattern) for path in PURE_MODULES), (
        "nothing is held pure by it any more"
    )


RED = [
    ("import os", "imports os,"),
    ("import asyncio", "imports asyncio,"),
    ("import socket", "imports socket,"),
    ("import subprocess", "imports subprocess,"),
    ("import threading", "imports threading,"),
    ("import logging", "imports logging,"),
    ("import random", "imports random,"),
    ("import secrets", "imports secrets,"),
    ("import time", "imports time,"),
    ("from pathlib import Path", "imports pathlib,"),
    ("from importlib import resources", "imports importlib,"),
    ("from PySide6.QtCore import QObject", "imports PySide6.QtCore,"),
    ("import drivers.clock", "imports drivers.clock, which is not pure"),
    ("from drivers import clock", "imports drivers.clock, which is not pure"),
    ("from . import sibling", "relative"),
    ("from uuid import uuid4", "imports uuid.uuid4"),
    ("from json import load", "imports json.load"),
    ("open('x')", "uses open"),
    ("print('x')", "uses print"),
    ("input()", "uses input"),
    ("eval('1')", "uses eval"),
    ("exec('1')", "uses exec"),
    ("__import__('os')", "uses __import__"),
    ("from datetime import datetime, UTC\ndatetime.now(UTC)", "calls .now"),
    ("from datetime import date\ndate.today()", "calls .today"),
    ("from datetime import datetime\nf = dict(default_factory=datetime.now)", "hands on .now"),
    ("from drivers.cuff import Cuff\ndef f(clock): return clock.now()", "calls .now"),
    ("import datetime\nf = dict(default_factory=datetime.datetime.utcnow)", "uses .utcnow"),
    ("import uuid\nuuid.uuid4()", "uses .uuid4"),
    ("import json\njson.load(stream)", "uses json.load"),
    ("import tomllib\ntomllib.load(stream)", "uses tomllib.load"),
    ("import hashlib\nhashlib.file_digest(stream, 'sha256')", "uses .file_digest"),
    ("from xml.parsers import expat\nexpat.ParserCreate().ParseFile(stream)", "uses .ParseFile"),
    ("X25519PrivateKey.generate()", "uses .generate"),
    ("path.read_text()", "uses .read_text"),
    ("path.write_bytes(b'')", "uses .write_bytes"),
    ("moment.astimezone()", "astimezone() without a zone"),
    ("def count():\n    global seen\n    seen = 1", "global"),
    ("async def wait(cuff):\n    await cuff.stop()", "waits (async)"),
]


@pytest.mark.parametrize(("source", "what"), RED, ids=[what for _, what in RED])
def test_each_rule_is_red_on_its_sample(source: str, what: str) -> None:
    found = impurities(source, own_is_pure)
    assert len(found) == 1, found
    assert what in found[0].what


def test_what_only_computes_is_green() -> None:
    source = (
        "import json\nimport struct\nfrom datetime import UTC, datetime\nfrom uuid import UUID\n"
        "from drivers.reading import Reading\nfrom sync.formats import envelope\n"
        "def kept(step) -> datetime:\n    return step.now\n"
        "def due(now: datetime, zone) -> bool:\n"
        "    return json.loads('1') == 1 and now.astimezone(zone) < now.astimezone(UTC)\n"
    )
    assert impurities(source, own_is_pure) == []


def test_a_finding_names_its_line() -> None:
    assert impurities("x = 1\n\nopen(x)\n", own_is_pure) == [Impurity(3, "uses open")]
