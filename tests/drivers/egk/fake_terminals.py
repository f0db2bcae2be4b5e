# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.egk.terminals` without a reader: slots, hands and a service that can be stopped."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from drivers.egk.simulated_chip import SimulatedChip
from drivers.egk.terminals import (
    CardBusyError,
    CardGoneError,
    CardMuteError,
    ChipLineError,
    GarbledError,
    NoTerminalsError,
    Slot,
)
from drivers.fault import DeviceFault


@dataclass
class _Inside:
    """What is in a slot. `pull_after`: answers until it is pulled; None never."""

    chip: SimulatedChip | None
    pull_after: int | None = None
    noticed_late: bool = False
    garbled: int = 0
    busy: bool = False
    hang: threading.Event | None = None


@dataclass
class _Slot:
    inside: _Inside | None = None
    count: int = 0


@dataclass
class FakeTerminals:
    """Hands of any thread; the driver's own calls on its thread."""

    fault: DeviceFault | None = None
    slots: dict[str, _Slot] = field(default_factory=lambda: {"reader": _Slot()})
    connects: int = 0
    closed: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _seen: object = None
    _woken: bool = False

    # Hands

    def insert(self, chip: SimulatedChip | None, reader: str = "reader", **more: object) -> None:
        """None: a card that is mute."""
        inside = _Inside(chip, **more)  # type: ignore[arg-type]
        self._do(lambda: self._put(self.slots[reader], inside))

    def pull(self, reader: str = "reader") -> None:
        self._do(lambda: self._put(self.slots[reader], None))

    def unplug(self, reader: str = "reader") -> None:
        self._do(lambda: self.slots.pop(reader))

    def plug(self, reader: str = "reader", with_card: SimulatedChip | None = None) -> None:
        inside = None if with_card is None else _Inside(with_card)
        self._do(lambda: self.slots.setdefault(reader, _Slot(inside)))

    def stop_service(self, fault: DeviceFault = DeviceFault.NO_ANSWER) -> None:
        self._do(lambda: setattr(self, "fault", fault))

    def start_service(self) -> None:
        self._do(lambda: setattr(self, "fault", None))

    # The interface

    def look(self, seconds: float) -> tuple[Slot, ...]:
        with self._changed:
            self._changed.wait_for(
                lambda: self._woken or self.fault or self._now() != self._seen, seconds
            )
            self._woken = False
            self._check()
            self._seen = self._now()
            return self._now()

    def connect(self, reader: str) -> "_FakeChip":
        with self._changed:
            self._check()
            self.connects += 1
            slot = self.slots.get(reader)
            if slot is None or slot.inside is None:
                raise CardGoneError("no-smartcard")
            if slot.inside.busy:
                raise CardBusyError("sharing-violation")
            if slot.inside.chip is None:
                raise CardMuteError("unresponsive-card")
            slot.inside.chip.reset()
            return _FakeChip(self, slot, slot.inside)

    def wake(self) -> None:
        self._do(lambda: setattr(self, "_woken", True))

    def close(self) -> None:
        self.closed += 1
        self._seen = None

    # For the chip

    def answer(self, slot: _Slot, inside: _Inside, command: bytes) -> bytes:
        if inside.hang is not None:
            inside.hang.wait()
        with self._changed:
            self._check()
            if slot.inside is not inside or slot not in self.slots.values():
                raise CardGoneError("removed-card")
            if inside.pull_after == 0:
                return self._pulled(slot, inside)
            if inside.pull_after is not None:
                inside.pull_after -= 1
            if inside.garbled:
                inside.garbled -= 1
                raise GarbledError("not-transacted")
            assert inside.chip is not None
            return inside.chip.answer(command)

    def _pulled(self, slot: _Slot, inside: _Inside) -> bytes:
        error: ChipLineError = CardGoneError("removed-card")
        if inside.noticed_late:
            error = GarbledError("not-transacted")
            threading.Timer(0.05, lambda: self._do(lambda: self._put(slot, None))).start()
        else:
            self._put(slot, None)
        raise error

    def _put(self, slot: _Slot, inside: _Inside | None) -> None:
        slot.inside = inside
        slot.count += 1

    def _now(self) -> tuple[Slot, ...]:
        return tuple(
            Slot(name, slot.inside is not None, slot.count) for name, slot in self.slots.items()
        )

    def _check(self) -> None:
        if self.fault is not None:
            raise NoTerminalsError(self.fault, "no-service")

    def _do(self, change: Callable[[], object]) -> None:
        with self._changed:
            change()
            self._changed.notify_all()


class _FakeChip:
    def __init__(self, terminals: FakeTerminals, slot: _Slot, inside: _Inside) -> None:
        self._terminals = terminals
        self._slot = slot
        self._inside = inside

    def transmit(self, command: bytes) -> bytes:
        return self._terminals.answer(self._slot, self._inside, command)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        return
