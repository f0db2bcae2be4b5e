# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""python-tuf's downloads over real TLS, and a whole refresh through them."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from tuf.api.exceptions import DownloadError, DownloadHTTPError, SlowRetrievalError

from sync.clinic.certificate import make_certificate
from sync.line.documents import Documents
from sync.line.downlink import Downlink
from sync.line.tuf_fetcher import PinnedFetcher
from tests.sync.line.fake_clinic import FakeClinic
from tests.sync.line.fake_repository import SITE, FakeRepository
from tests.sync.line.http_relay import Answer, HttpRelay, Scope, Served, serving
from tests.sync.line.samples import KEYS


class HttpRepository(HttpRelay):
    """Serves what is in a `FakeRepository`, and `slow`, which drips."""

    def __init__(self, repository: FakeRepository) -> None:
        super().__init__(FakeClinic(), KEYS.relay)
        self.files = repository.files

    async def _answer(self, scope: Scope, body: bytes) -> Answer:
        path = scope["path"].removeprefix("/tuf/")
        if path == "slow":
            return Answer(200, b"x" * 1000, dribble=0.02)
        return Answer(200, self.files[path]) if path in self.files else Answer(404)


@pytest.fixture
def repository() -> FakeRepository:
    return FakeRepository()


@pytest.fixture
async def served(tmp_path: Path, repository: FakeRepository) -> AsyncIterator[Served]:
    async with serving(tmp_path, HttpRepository(repository), ["h2", "http/1.1"]) as running:
        yield running


def fetch(served: Served, path: str, seconds: float = 60.0, certificate: str = "") -> bytes:
    target = replace(served.target, certificate=certificate or served.target.certificate)
    with PinnedFetcher(target, seconds) as fetcher:
        return fetcher.download_bytes(f"{target.url}/tuf/{path}", 10_000)


async def test_a_file_comes_as_it_lies(served: Served, repository: FakeRepository) -> None:
    path = "metadata/timestamp.json"
    assert await asyncio.to_thread(fetch, served, path) == repository.files[path]


async def test_what_is_not_there_has_its_status(served: Served) -> None:
    with pytest.raises(DownloadHTTPError) as refusal:
        await asyncio.to_thread(fetch, served, "metadata/2.root.json")
    assert refusal.value.status_code == 404


async def test_what_drips_is_given_up(served: Served) -> None:
    with pytest.raises(SlowRetrievalError):
        await asyncio.to_thread(fetch, served, "slow", 0.2)


async def test_nobody_else_is_asked(served: Served) -> None:
    stranger = make_certificate().certificate.decode()
    with pytest.raises(DownloadError, match="ConnectError"):
        await asyncio.to_thread(fetch, served, "metadata/timestamp.json", 60.0, stranger)


async def test_a_cut_line_is_a_failed_download(served: Served) -> None:
    await served.wire.cut()
    with pytest.raises(DownloadError):
        await asyncio.to_thread(fetch, served, "metadata/timestamp.json")


async def test_a_whole_refresh(served: Served, repository: FakeRepository, tmp_path: Path) -> None:
    repository.set_keys(relay_url=served.target.url, tls_certificate=served.target.certificate)
    repository.publish()
    folder = tmp_path / "documents"
    downlink = Downlink(folder, repository.root, SITE, served.target)
    for _ in range(2):  # the second one with the address and certificate of the key set
        documents: Documents = await asyncio.to_thread(downlink.refresh)
        assert documents.fault is None
        assert documents.day_list.content == repository.documents[f"daylist/{SITE}.json"]
