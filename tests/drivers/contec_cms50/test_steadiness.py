# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When values are believed, when they are steady, and what ends the steady time."""

import itertools
from decimal import Decimal

import pytest

from drivers.contec_cms50 import simulated_bytes as wire
from drivers.meter import Contact
from drivers.oximetry.sample import Implausible, Sample
from drivers.oximetry.steadiness import PACKAGES, Shown, Steadiness
from drivers.reading import Quantity
from tests.drivers.contec_cms50.samples import samples_of, stream


class Finger:
    """Samples sixty times a second into a Steadiness; the first it ends with is kept."""

    def __init__(self, hertz: float = 60) -> None:
        self.steadiness = Steadiness()
        self.time = 0.0
        self.end: tuple[float, Sample] | None = None
        self._step = 1 / hertz

    def shows(self, *samples: Sample | Implausible) -> None:
        for sample in samples:
            self.time += self._step
            last = self.steadiness.feed(sample, self.time)
            if last is not None and self.end is None:
                self.end = round(self.time, 2), last

    def lies(self, seconds: float, spo2: int = 96, pulse: int = 71, pi: int | None = 385) -> None:
        self.shows(*samples_of(stream(seconds, spo2=spo2, pulse=pulse, perfusion=pi)))

    @property
    def contact(self) -> Contact:
        return self.steadiness.contact(self.time)


def test_a_finger_that_lies_still_takes_eight_seconds() -> None:
    finger = Finger()
    finger.lies(8)
    assert finger.end is None
    assert 0.98 < finger.steadiness.done_share(finger.time) < 1
    finger.lies(0.5)
    assert finger.end is not None
    at, sample = finger.end
    assert at == 8.12  # and the six packages before anything was believed
    assert (sample.spo2, sample.pulse, sample.perfusion) == (96, 71, Decimal("3.85"))
    assert finger.steadiness.perfusion_is_believed(sample)
    assert finger.steadiness.done_share(finger.time) == 1


def test_one_package_less_than_needed_is_nothing() -> None:
    finger = Finger()
    finger.shows(*samples_of(stream((PACKAGES - 1) / 60)))
    assert finger.steadiness.shown == Shown(Contact.NOBODY)
    finger.lies(1 / 60)
    assert finger.steadiness.shown.values == (96, 71)


@pytest.mark.parametrize(
    ("package", "contact"),
    [(wire.finger_out(), Contact.NOBODY), (wire.searching(51), Contact.SEARCHING)],
)
def test_a_finger_that_leaves_begins_again(package: bytes, contact: Contact) -> None:
    finger = Finger()
    finger.lies(7)
    assert finger.contact is Contact.STEADY
    finger.shows(*samples_of(package) * (PACKAGES - 1))
    finger.lies(0.2)
    assert finger.contact is Contact.STEADY  # so short a gap is a flipped bit
    finger.shows(*samples_of(package) * PACKAGES)
    assert finger.contact is contact
    assert finger.steadiness.shown.values is None
    finger.lies(7)
    assert finger.end is None
    finger.lies(1.2)
    assert finger.end is not None


def test_values_may_move_a_little_and_the_last_one_counts() -> None:
    finger = Finger()
    for spo2, pulse in [(96, 71), (97, 75), (98, 80), (97, 81)]:
        finger.lies(2.1, spo2, pulse)
    assert finger.end is not None
    assert (finger.end[1].spo2, finger.end[1].pulse) == (97, 81)


@pytest.mark.parametrize(("spo2", "pulse"), [(99, 71), (93, 71), (96, 82), (96, 60)])
def test_values_that_move_further_are_not_steady(spo2: int, pulse: int) -> None:
    finger = Finger()
    finger.lies(6)
    finger.lies(6, spo2, pulse)
    assert finger.end is None
    finger.lies(3, spo2, pulse)
    assert finger.end is not None
    assert (finger.end[1].spo2, finger.end[1].pulse) == (spo2, pulse)


def test_what_moved_first_is_forgotten_and_what_came_after_it_is_kept() -> None:
    """A pulse that comes down slowly: the eight seconds begin where it came near, not anew."""
    finger = Finger()
    for pulse in (90, 85, 80, 75, 71):
        finger.lies(2, pulse=pulse)
    finger.lies(4.3)
    assert finger.end is not None
    assert finger.end[0] == 12.1  # 8 s after "80", the first that is near to all that came
    assert finger.end[1].pulse == 71


def test_a_trickle_of_packages_is_no_stream() -> None:
    finger = Finger(hertz=10)
    finger.lies(100 / 60)
    assert finger.time > 9
    assert finger.end is None
    finger.lies(40 / 60)
    assert finger.end is not None


def test_an_implausible_value_is_told_by_name_and_never_counts() -> None:
    finger = Finger()
    finger.lies(7)
    finger.shows(*samples_of(wire.values(51, 110, 71, 385)) * 200)
    assert finger.steadiness.shown == Shown(Contact.SEARCHING, implausible=Quantity.SPO2)
    assert finger.end is None


def test_a_perfusion_index_in_motion_is_waited_for_and_then_left_out() -> None:
    finger = Finger()
    still = samples_of(stream(1 / 60, perfusion=385)) + samples_of(stream(1 / 60, perfusion=390))
    finger.shows(*itertools.islice(itertools.cycle(still), 60 * 9))
    assert finger.end is None
    finger.shows(*itertools.islice(itertools.cycle(still), 30))
    assert finger.end is not None
    assert finger.end[0] == 9.1
    assert not finger.steadiness.perfusion_is_believed(finger.end[1])


def test_without_a_perfusion_index_nothing_is_waited_for() -> None:
    finger = Finger()
    finger.lies(8.5, pi=None)
    assert finger.end is not None
    assert finger.end[0] == 8.12
    assert not finger.steadiness.perfusion_is_believed(finger.end[1])
