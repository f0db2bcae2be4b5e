# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What tests do to a PostgreSQL server, and to a clinic that is to use it."""

import psycopg

from tests.sync.clinic.kit import Clinic


def put_into_postgres(clinic: Clinic, conninfo: str) -> None:
    (clinic.root / "relay.toml").write_text(f'postgresql = "{conninfo}"\n')


def end_sessions(conninfo: str) -> None:
    """As an administrator, a failover or a network does."""
    with psycopg.connect(conninfo, autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
