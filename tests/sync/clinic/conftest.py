# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A clinic of one's own for each test."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sync.clinic.relay_postgres import PostgresRelay
from tests.postgres import Cluster, running_cluster
from tests.sync.clinic.kit import Clinic, make_clinic


@pytest.fixture(scope="session")
def first_clinic(tmp_path_factory: pytest.TempPathFactory) -> Clinic:
    """Made once; nobody changes it."""
    return make_clinic(tmp_path_factory.mktemp("first") / "clinic")


@pytest.fixture
def clinic(first_clinic: Clinic, tmp_path: Path) -> Clinic:
    """A clinic with keys (X25519: they are quick) and one published room."""
    shutil.copytree(first_clinic.root, tmp_path / "clinic")
    return Clinic(tmp_path / "clinic")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server; each test makes a database of its own in it."""
    with running_cluster() as running:
        yield running


@pytest.fixture
def conninfo(cluster: Cluster) -> str:
    """Of an empty place in it."""
    return cluster.schema()


@pytest.fixture
def database(conninfo: str) -> Iterator[PostgresRelay]:
    with closing(PostgresRelay(conninfo)) as opened:
        yield opened
