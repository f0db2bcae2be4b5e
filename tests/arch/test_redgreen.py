# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The list of breaks is whole; that each of them works is `python -m tests.arch.redgreen`."""

import re
import tomllib

from tests.arch.breaks import CONTRACTS, STAGES
from tests.arch.tree import ROOT


def test_every_contract_is_broken_once() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = [one["id"] for one in project["tool"]["importlinter"]["contracts"]]
    assert [one.check.removeprefix("import contract ") for one in CONTRACTS] == contracts


def test_every_stage_that_reads_the_tree_is_broken_once() -> None:
    lanes = re.findall(r'LANE_\d="([^"]+)"', (ROOT / "packaging/stages").read_text())
    stages = {name for lane in lanes for name in lane.split()}
    assert {one.command[1] for one in STAGES} | {"imports"} == stages
