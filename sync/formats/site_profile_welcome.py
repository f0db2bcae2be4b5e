# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The site profile's answers to what people ask before they begin."""

from dataclasses import dataclass, field

from sync.formats.site_profile_rules import Line
from sync.formats.site_profile_section import Section


@dataclass(frozen=True, slots=True)
class Answers:
    """What people ask before they begin, answered for this room; None: in the kiosk's own words."""

    accompanied: str | None = None
    other_doctor: str | None = None
    duration: str | None = None
    appointment: str | None = None


@dataclass(frozen=True, slots=True)
class Welcome:
    """The answers in each language."""

    de: Answers = field(default_factory=Answers)
    en: Answers = field(default_factory=Answers)


_ANSWER = Line(400, "Sie dürfen gern zu zweit kommen.")


def _answers(section: Section) -> Answers:
    return Answers(**{key: section.get_or(key, _ANSWER, None) for key in Answers.__match_args__})


def read_welcome(section: Section | None) -> Welcome:
    if section is None:
        return Welcome()
    english = section.section_or_none("en", Answers.__match_args__)
    return Welcome(_answers(section), _answers(english) if english else Answers())
