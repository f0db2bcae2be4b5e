# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""python-tuf's downloads over the pinned TLS of the line. Synchronous: for a worker thread."""

import time
from collections.abc import Iterator
from typing import Self

import httpx
from tuf.api.exceptions import DownloadError, DownloadHTTPError, SlowRetrievalError
from tuf.ngclient import FetcherInterface

from sync.line.tls import pinned_context
from sync.line.transport import Target, check_address

_CONNECT_SECONDS = 5.0
_READ_SECONDS = 10.0
_FILE_SECONDS = 60.0
_OK = 200


class PinnedFetcher(FetcherInterface):
    """One connection for one refresh, as a context manager."""

    def __init__(self, target: Target, file_seconds: float = _FILE_SECONDS) -> None:
        """One file may take `file_seconds`. Raises `WrongCertificate`, `WrongAddress`."""
        self._file_seconds = file_seconds
        check_address(target)
        self._client = httpx.Client(
            verify=pinned_context(target.certificate),
            trust_env=False,
            timeout=httpx.Timeout(_READ_SECONDS, connect=_CONNECT_SECONDS),
            headers={"Accept-Encoding": "identity", "User-Agent": "telemed-kiosk"},
        )

    def _fetch(self, url: str) -> Iterator[bytes]:
        deadline = time.monotonic() + self._file_seconds
        try:
            with self._client.stream("GET", url) as response:
                if response.status_code != _OK:
                    raise DownloadHTTPError(f"status {response.status_code}", response.status_code)
                for chunk in response.iter_raw():
                    # Dripped bytes would hold this thread for ever (TUF: slow retrieval).
                    if time.monotonic() > deadline:
                        raise SlowRetrievalError
                    yield chunk
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise DownloadError(type(error).__name__) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()
