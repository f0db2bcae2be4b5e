# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tells that the store was damaged and another one goes on: once in the logbook, then in `status`
until the next start."""

import json
import logging

from kiosk.station.scribe import STATION, Scribe
from kiosk.station.store_worker import StoreWorker
from sync.formats.logbook_words import Event
from sync.line.notes import Notes
from sync.line.set_aside import NOTE

logger = logging.getLogger(__name__)


async def tell_set_aside(notes: Notes, worker: StoreWorker, scribe: Scribe) -> str:
    """The word for `status`; empty if there is nothing to tell. Raises `StoreUnusable`."""
    text = await worker.call(notes.read, NOTE)
    if not text:
        return ""
    said = json.loads(text)
    entry = scribe.draft(STATION, Event.STORE_SET_ASIDE, said)
    await worker.call(notes.write, NOTE, "", (entry,))
    logger.error("store was damaged", extra={"count": said["lost"]})
    return f"set-aside: {said['kept']} kept, {said['lost']} lost"
