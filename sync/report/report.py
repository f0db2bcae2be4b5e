# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One report: a room, a period, its days, and what vouches for them. Pure."""

import json
from dataclasses import dataclass
from datetime import datetime, tzinfo

from sync.formats.site_profile import SiteProfile
from sync.formats.site_profile_hygiene import Disinfectant
from sync.report.days import Period, days_of, figures
from sync.report.evidence import Chain
from sync.report.occurrences import Day
from sync.report.proof import Proof, prove


@dataclass(frozen=True, slots=True)
class Report:
    """`products` are those of the profile, by id; `made` is aware, in the room's `zone`."""

    room: str
    site: str
    practice: str
    products: dict[str, Disinfectant]
    made: datetime
    zone: tzinfo
    period: Period
    days: tuple[Day, ...]
    chain: Chain
    proof: Proof


def make_report(
    chain: Chain, period: Period, profile: SiteProfile, zone: tzinfo, now: datetime
) -> Report:
    """`zone` is the profile's time zone; `now` is aware."""
    days = days_of(chain.entries, period, zone)
    hygiene = profile.hygiene
    return Report(
        room=profile.site.name,
        site=profile.site.id,
        practice=profile.practice.name,
        products={} if hygiene is None else dict(hygiene.products),
        made=now.astimezone(zone),
        zone=zone,
        period=period,
        days=days,
        chain=chain,
        proof=prove(chain, period, days),
    )


def report_data(report: Report) -> dict[str, object]:
    """For programs: the figures as the code of the report vouches for them."""
    chain = report.chain
    return {
        "site": report.site,
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "days": json.loads(figures(report.days))["days"],
        "book": str(chain.book),
        "last": chain.head.number,
        "head": chain.head.hash.hex(),
        "countersigned": chain.countersigned,
        "code": report.proof.text(),
    }
