# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where the relay's data is: `relay.db` in the data folder, or where `relay.toml` says."""

import tomllib

from sync.clinic.folder import ClinicFolder
from sync.clinic.problem import ProblemError
from sync.clinic.relay_database import RelayDatabase, UnavailableError
from sync.clinic.relay_sqlite import SqliteRelay
from sync.clinic.relay_store import RelayStore
from sync.german_os_errors import os_error_text


def open_relay(folder: ClinicFolder, *, sole_inbox: bool = False) -> RelayStore:
    """The relay's store; `sole_inbox` for who must be the only one. Raises `ProblemError`."""
    return RelayStore(_open_database(folder, sole_inbox=sole_inbox))


def _open_database(folder: ClinicFolder, *, sole_inbox: bool) -> RelayDatabase:
    conninfo = read_postgresql(folder)
    if conninfo is None:
        return SqliteRelay(folder.relay_db)
    if folder.relay_db.exists():
        raise ProblemError(
            f"{folder.relay_settings} nennt PostgreSQL, aber in {folder.relay_db} liegen noch "
            "Daten; zuerst „telemed-clinic relay-move“ aufrufen."
        )
    return open_postgresql(folder, conninfo, sole_inbox=sole_inbox)


def open_postgresql(
    folder: ClinicFolder, conninfo: str, *, sole_inbox: bool = False
) -> RelayDatabase:
    """The database of this connection string. Raises `ProblemError`."""
    from psycopg import ProgrammingError  # noqa: PLC0415 - who has SQLite doesn't load a driver

    from sync.clinic.relay_postgres import PostgresRelay  # noqa: PLC0415 - as above

    try:
        return PostgresRelay(conninfo, sole_inbox=sole_inbox)
    except UnavailableError as error:
        raise ProblemError(
            f"PostgreSQL ist nicht zu erreichen ({error.kind}: {error.__cause__}); "
            f"die Verbindung steht in {folder.relay_settings}."
        ) from error
    except ProgrammingError as error:  # of libpq: not a connection string
        raise ProblemError(f"{folder.relay_settings}: {error}") from error


def read_postgresql(folder: ClinicFolder) -> str | None:
    """The connection string in `relay.toml`; None if there is no such file. `ProblemError`."""
    path = folder.relay_settings
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ProblemError(f"{path} lässt sich nicht lesen ({os_error_text(error)}).") from error
    except ValueError as error:
        raise ProblemError(f"{path} ist kein gültiges TOML in UTF-8.") from error
    if unknown := sorted(document.keys() - {"postgresql"}):
        raise ProblemError(f"{path}: „{unknown[0]}“ gibt es nicht.")
    value = document.get("postgresql")
    if not isinstance(value, str) or not value.strip():
        raise ProblemError(
            f"{path}: „postgresql“ fehlt oder ist falsch, erlaubt ist zum Beispiel "
            "„host=/run/postgresql dbname=telemed“."
        )
    return value
