# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When values of an oximeter that sends no check character may be believed. Pure.

1. What is shown (finger, search, SpO2, pulse) is believed when PACKAGES samples in a row agree on
   it: the device repeats it sixty times a second and changes it about once a second. A flipped bit
   breaks a row and can't make one.
2. A believed value is steady when for STEADY_SECONDS nothing moved further than SPREAD.
3. The reading is what the last sample of that time shows, as it lies.
"""

from collections import deque
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from drivers.fault import DeviceFault
from drivers.meter import Contact
from drivers.oximetry.sample import Implausible, Sample
from drivers.reading import Quantity

PACKAGES: Final = 6
STEADY_SECONDS: Final = 8.0
# From here on it is called steady: what comes before is every finger's first second.
QUIET_SECONDS: Final = 2.0
# A perfusion index that changes just now is waited for, and not for ever.
GRACE_SECONDS: Final = 1.0
SPREAD: Final = {Quantity.SPO2: 2, Quantity.PULSE: 10}
# A quarter of what comes in that time: fewer samples are no stream.
SAMPLES_NEEDED: Final = 120

T = TypeVar("T")


class Run(Generic[T]):
    """The same value in so many samples in a row."""

    def __init__(self, packages: int = PACKAGES) -> None:
        self.believed: T | None = None
        self._packages = packages
        self._candidate: T | None = None
        self._count = 0

    def feed(self, value: T) -> None:
        """The next sample's value."""
        if value != self._candidate:
            self._candidate = value
            self._count = 0
        self._count += 1
        if self._count >= self._packages:
            self.believed = value


@dataclass(frozen=True, slots=True)
class Shown:
    """What the device shows; `values` are SpO2 and pulse, both or none."""

    contact: Contact
    values: tuple[int, int] | None = field(default=None, repr=False)
    implausible: Quantity | None = None

    @classmethod
    def of(cls, sample: Sample | Implausible) -> "Shown":
        """As one sample says, believed or not."""
        if isinstance(sample, Implausible):
            return cls(Contact.SEARCHING, implausible=sample.quantity)
        if sample.finger_out:
            return cls(Contact.NOBODY)
        if sample.spo2 is None or sample.pulse is None:
            return cls(Contact.SEARCHING)
        return cls(Contact.SETTLING, (sample.spo2, sample.pulse))


@dataclass(frozen=True, slots=True)
class _Change:
    """From here on `values` were believed."""

    at: float
    sample: int  # its number
    values: tuple[int, int]


class Steadiness:
    """Of one unbroken stream; `patient` are seconds of the clock that person and device live by.

    `packages` and `samples_needed` are for a stream whose samples are rarer and have a check.
    """

    def __init__(self, packages: int = PACKAGES, samples_needed: int = SAMPLES_NEEDED) -> None:
        self._shown: Run[Shown] = Run(packages)
        self._perfusion: Run[object] = Run(packages)
        self._samples_needed = samples_needed
        self._changes: deque[_Change] = deque()
        self._samples = 0

    @property
    def shown(self) -> Shown:
        """What is believed; nobody before anything is."""
        return self._shown.believed or Shown(Contact.NOBODY)

    def contact(self, patient: float) -> Contact:
        """How far it has come."""
        quiet = self._seconds(patient) >= QUIET_SECONDS
        return Contact.STEADY if quiet else self.shown.contact

    def done_share(self, patient: float) -> float:
        """0 to 1 of the steady time."""
        return min(self._seconds(patient) / STEADY_SECONDS, 1.0)

    def feed(self, sample: Sample | Implausible, patient: float) -> Sample | None:
        """The sample itself, if with it the values have been steady for long enough."""
        self._samples += 1
        shown = Shown.of(sample)
        self._shown.feed(shown)
        values = self.shown.values
        if values is None:
            self._changes.clear()
        else:
            self._note(values, patient)
        if isinstance(sample, Implausible):
            return None
        self._perfusion.feed(sample.perfusion)
        return sample if shown == self._shown.believed and self._is_over(sample, patient) else None

    def _note(self, values: tuple[int, int], patient: float) -> None:
        if not self._changes or self._changes[-1].values != values:
            self._changes.append(_Change(patient, self._samples, values))
        while not self._is_narrow():
            self._changes.popleft()

    def _is_narrow(self) -> bool:
        for number, spread in enumerate(SPREAD.values()):
            column = [change.values[number] for change in self._changes]
            if max(column) - min(column) > spread:
                return False
        return True

    def _is_over(self, sample: Sample, patient: float) -> bool:
        seconds = self._seconds(patient)
        if not self._changes or seconds < STEADY_SECONDS:
            return False
        if self._samples - self._changes[0].sample < self._samples_needed:
            return False
        settled = sample.perfusion == self._perfusion.believed
        return settled or seconds >= STEADY_SECONDS + GRACE_SECONDS

    def perfusion_is_believed(self, sample: Sample) -> bool:
        """Whether the sample's perfusion index may be taken with it."""
        return sample.perfusion is not None and sample.perfusion == self._perfusion.believed

    def _seconds(self, patient: float) -> float:
        return patient - self._changes[0].at if self._changes else 0.0


def why_not_steady(shown: Shown) -> tuple[DeviceFault, str]:
    """Why a stream that went on to the end gave no reading."""
    if shown.implausible is not None:
        return DeviceFault.OUT_OF_RANGE, shown.implausible
    if shown.contact is Contact.NOBODY:
        return DeviceFault.NO_CONTACT, ""
    if shown.contact is Contact.SEARCHING:
        return DeviceFault.TIMED_OUT, "searching"
    return DeviceFault.UNSTABLE, ""
