# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One service for a test process: the library remembers where it found the first one."""

import os
from collections.abc import Iterator

import pytest

from drivers.egk.service import Pcscd


@pytest.fixture(scope="session")
def service_place(tmp_path_factory: pytest.TempPathFactory) -> Pcscd:
    service = Pcscd(tmp_path_factory.mktemp("pcscd"))
    os.environ["PCSCLITE_CSOCK_NAME"] = str(service.socket)
    return service


@pytest.fixture
def pcscd(service_place: Pcscd) -> Iterator[Pcscd]:
    """Running, with an empty virtual reader."""
    service_place.start()
    yield service_place
    service_place.stop()
