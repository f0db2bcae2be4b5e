# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the store refuses, as what a front has to hear of it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.station.line_server import Refused
from kiosk.station.messages import Refusal
from sync.formats.envelope_errors import EnvelopeError
from sync.line.store_errors import (
    RecordClosed,
    StaleTicket,
    StepExists,
    StoreUnusable,
    VisitTooLong,
    WrongEnvelope,
    WrongVersion,
)

logger = logging.getLogger(__name__)


@contextmanager
def store_refusals() -> Iterator[None]:
    """What the store says, as what the front has to hear."""
    try:
        yield
    except (EnvelopeError, WrongEnvelope, WrongVersion, StepExists, VisitTooLong) as error:
        logger.error("envelope refused", extra={"error": type(error).__name__})  # noqa: TRY400
        raise Refused(Refusal.BAD_ENVELOPE) from error
    except StaleTicket as error:
        raise Refused(Refusal.STALE_TICKET) from error
    except RecordClosed as error:
        raise Refused(Refusal.NO_VISIT) from error
    except StoreUnusable as error:
        logger.error("store failed", extra={"error": error.sqlite_name})  # noqa: TRY400
        raise Refused(Refusal.STORE_FAILED) from error
