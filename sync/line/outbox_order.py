# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""In which order what waits in the outbox goes, as SQL; ?1 is how many rows are asked for."""

# Urgent first, the newest visit first among them; then the rest, oldest first. All versions of a
# record go with its urgent one, in their own order: an older one that came later would be a step
# back at the clinic. State by state: with both in one condition every row that waits is looked at.
_WHAT_WAITS = """
    WITH pressing AS (
        SELECT record, max(id) AS newest FROM outbox
        WHERE urgent AND state IN ('queued', 'sending') GROUP BY record
    ), chosen AS (
        SELECT id, newest FROM pressing CROSS JOIN outbox USING (record)
        WHERE state IN ('queued', 'sending') AND signature {signature}
        {sending} {queued}
    )
    SELECT id, record, sealed, digest, signature FROM chosen JOIN outbox USING (id)
    ORDER BY newest DESC, id LIMIT ?1
"""
_OF_STATE = """
    UNION ALL SELECT * FROM (
        SELECT id, NULL FROM outbox {index} WHERE state = '{state}' AND signature {signature}
        AND record NOT IN (SELECT record FROM pressing) ORDER BY id LIMIT ?1
    )
"""


def _what_waits(signature: str, index: str) -> str:
    states = {
        each: _OF_STATE.format(state=each, signature=signature, index=index)
        for each in ("sending", "queued")
    }
    return _WHAT_WAITS.format(signature=signature, **states)


SIGNED = _what_waits("IS NOT NULL", "")
UNSIGNED = _what_waits("IS NULL", "INDEXED BY outbox_unsigned")

# What proves a line at the least cost. Of a record the oldest version that waits, as above.
SMALLEST = """
    SELECT id, record, sealed, digest, signature FROM outbox AS this
    WHERE state IN ('queued', 'sending') AND signature IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM outbox AS older WHERE older.record = this.record
        AND older.version < this.version AND older.state IN ('queued', 'sending')
    )
    ORDER BY length(sealed), id LIMIT ?
"""
