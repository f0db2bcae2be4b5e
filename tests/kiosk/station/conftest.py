# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What several of the station's tests start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.station.booked import Station


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A store with its book; what a test leaves open is closed."""
    station = Station(tmp_path / "store.db")
    yield station
    station.close()
