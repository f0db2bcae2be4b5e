# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""When a weight without check character may be believed, and when a trouble is one. Pure.

1. A weight is held when the scale called it stable for HOLD_SECONDS, in at least ANSWERS answers
   that are equal to the last byte. Any other answer begins anew.
2. It counts when one more answer, to another command (`S`, which waits for a stable weight), is
   equal to them.
3. A trouble counts as well only when it is said again and again.
"""

from decimal import Decimal
from typing import Final

from drivers.fault import DeviceFault
from drivers.meter import Contact
from drivers.mt_sics.events import Answer, Beyond, NotUnderstood, OtherUnit, OutOfRange, Weight

HOLD_SECONDS: Final = 2.0
ANSWERS: Final = 3
# Nobody who comes to a kiosk alone weighs less, and no bag on the scale more. Both bounds are ours.
LIGHTEST_PERSON: Final = Decimal(15)
HEAVIEST_PERSON: Final = Decimal(350)
# More than a scale's own drift: a bag, or a scale that was zeroed with something on it.
NOT_ZERO: Final = Decimal("0.3")


class Holding:
    """The weight of one measurement."""

    def __init__(self) -> None:
        self.weight: Weight | None = None
        self.contact = Contact.NOBODY
        self._since: float | None = None
        self._count = 0
        self._empty: Decimal | None = None

    @property
    def is_too_heavy(self) -> bool:
        """Beyond what any person weighs."""
        return self.weight is not None and self.weight.kilograms > HEAVIEST_PERSON

    @property
    def was_not_at_zero(self) -> bool:
        """Whether the scale, as long as nobody stood on it, was seen to show something."""
        return self._empty is not None and abs(self._empty) > NOT_ZERO

    def hear(self, weight: Weight, patient: float) -> bool:
        """True if with this answer the weight has been held for long enough."""
        if weight.kilograms < LIGHTEST_PERSON:
            if weight.stable:
                self._empty = weight.kilograms
            self._show(None, Contact.NOBODY)
        elif not weight.stable:
            self._show(weight, Contact.SETTLING)
        else:
            same = self._since is not None and self.weight == weight
            self._show(weight, Contact.STEADY, keep=same)
            self._since = self._since if same else patient
            self._count += 1
        return self._count >= ANSWERS and self.done_share(patient) >= 1

    def lose(self) -> None:
        """An answer that is no weight: what was held is held no more."""
        self._show(None, Contact.SEARCHING)

    def done_share(self, patient: float) -> float:
        """0 to 1 of the time it must be held."""
        return 0.0 if self._since is None else min((patient - self._since) / HOLD_SECONDS, 1.0)

    def _show(self, weight: Weight | None, contact: Contact, *, keep: bool = False) -> None:
        self.weight = weight
        self.contact = contact
        if not keep:
            self._since = None
            self._count = 0


_CODES: Final = {
    "ES": DeviceFault.DEVICE_ERROR,
    "ET": DeviceFault.WRONG_SPEED,  # what it heard was damaged: parity or speed are set wrong
    "EL": DeviceFault.DEVICE_ERROR,
}


class Complaint:
    """The same trouble, answer after answer."""

    def __init__(self) -> None:
        self._what: tuple[DeviceFault, str] | None = None
        self._since = 0.0
        self._count = 0

    def hear(self, answer: Answer, patient: float) -> tuple[DeviceFault, str] | None:
        """The fault and its detail, once it has been said for as long as a weight must be held."""
        what = _trouble(answer)
        if what != self._what:
            self._what = what
            self._since = patient
            self._count = 0
        self._count += 1
        if self._count >= ANSWERS and patient - self._since >= HOLD_SECONDS:
            return what
        return None


def _trouble(answer: Answer) -> tuple[DeviceFault, str] | None:
    match answer:
        case OutOfRange(Beyond() as end):
            return DeviceFault.OVERLOAD, end
        case OtherUnit(unit):
            return DeviceFault.DEVICE_ERROR, f"unit {unit}"
        case NotUnderstood(code):
            return _CODES[code], code
    return None
