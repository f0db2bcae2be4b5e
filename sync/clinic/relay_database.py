# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the relay's store asks of a database, so that SQLite and PostgreSQL serve it alike.

Statements are written once, in what both understand, with `:name` for values. What the two do in
ways of their own has a method here.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol


class UnavailableError(Exception):
    """The database can't be had now, or took a transaction back; nothing may be believed done.

    Whether it was done is not known either (a connection lost at COMMIT): what is tried again has
    to be right both ways. `kind` names the fault in one word, without any content.
    """

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class RelayDatabase(Protocol):
    """From whichever thread. Every method raises `UnavailableError` where there can be one."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing, durable when it ends without an error, and alone: nobody else writes."""

    def taking_in(self) -> AbstractContextManager[None]:
        """The same for `insert_envelopes` and for adding what nobody reads back in it: others may
        do so meanwhile."""

    def execute(self, sql: str, values: Mapping[str, object]) -> int:
        """One statement inside a transaction; how many rows it changed."""

    def rows(self, sql: str, values: Mapping[str, object] | None = None) -> list[dict[str, Any]]:
        """What a SELECT finds, by column name."""

    def insert_envelopes(self, envelopes: Sequence[Mapping[str, object]]) -> set[bytes]:
        """Inside `taking_in`: store those whose place is free; the digests of these.

        A place is taken by the same digest, the same (device, epoch, seq), the same (record,
        version), and a record by the device that began it.
        """

    def newest_envelope(self) -> int:
        """An id such that no envelope with it or a lower one can appear any more; 0 for none."""

    def changes(self) -> int:
        """Another number as soon as another connection has committed a receipt of the inbox."""

    def connections(self) -> int:
        """How often a connection was made: after a new one the server may be another, or may have
        gone back to an earlier state."""

    def close(self) -> None: ...
