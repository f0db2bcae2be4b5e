# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Is a room aired: by CO2 where a sensor can be trusted, else by minutes."""

from enum import StrEnum

# Parts per million of CO2, whole; "nonsense" for a sensor that says something unusable; None: no
# sensor.
NONSENSE = "nonsense"
Air = int | str | None

# Outdoor air has about 420 ppm, and no room that people can stay in reaches 10,000.
PLAUSIBLE_PPM = range(350, 10_001)


class AirVerdict(StrEnum):
    """What can be said. The last two are said because the sensor was not believed."""

    GOOD = "good"
    TOO_MUCH_CO2 = "too-much-co2"
    MINUTES_OVER = "minutes-over"
    MINUTES_RUN = "minutes-run"
    UNTRUSTED_OVER = "untrusted-over"
    UNTRUSTED_RUN = "untrusted-run"

    @property
    def believed(self) -> bool:
        """A sensor has said so."""
        return self in (AirVerdict.GOOD, AirVerdict.TOO_MUCH_CO2)

    @property
    def good(self) -> bool:
        """Aired."""
        return self in (AirVerdict.GOOD, AirVerdict.MINUTES_OVER, AirVerdict.UNTRUSTED_OVER)


def judge(air: Air, limit: int, left: int) -> AirVerdict:
    """`limit` in ppm, `left` seconds of the airing by minutes."""
    if air is None:
        return AirVerdict.MINUTES_RUN if left else AirVerdict.MINUTES_OVER
    if isinstance(air, str) or air not in PLAUSIBLE_PPM:
        return AirVerdict.UNTRUSTED_RUN if left else AirVerdict.UNTRUSTED_OVER
    return AirVerdict.GOOD if air <= limit else AirVerdict.TOO_MUCH_CO2
