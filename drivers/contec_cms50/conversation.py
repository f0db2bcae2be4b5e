# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement at a time with a Contec CMS50: what is said, and which samples count. Pure.

    REST --start--> ASKED --sample--> STREAMING --steady--> REST
    from STREAMING back to ASKED when the stream breaks off; from both to REST by failure or `stop`

What streams at REST counts for nothing: it may be anybody's finger.
"""

from enum import Enum, auto
from typing import Final

from drivers.contec_cms50.events import (
    Event,
    Feedback,
    Garble,
    Garbled,
)
from drivers.contec_cms50.protocol import KEEP_ALIVE, START, STOP, STRONGEST_SIGNAL, Cms50Protocol
from drivers.contec_cms50.readings import reading_of
from drivers.conversation import Failed, Finished, Moment, Say, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.oximetry.sample import Implausible, Sample, values_of
from drivers.oximetry.steadiness import Steadiness, why_not_steady
from drivers.reading import Value
from drivers.strangers import Recognised

# Real seconds. The first package of a stream takes a few milliseconds.
ANSWER_SECONDS: Final = 2.0
GAP_SECONDS: Final = 1.0  # a finger may have been changed in it
TIMES_ASKED: Final = 3
# Seconds of person and device.
KEEP_ALIVE_SECONDS: Final = 5.0
LIMIT_SECONDS: Final = 90.0
NONSENSE_SECONDS: Final = 15.0  # what was nonsense for so long is no finger's
SAMPLES_PER_SECOND: Final = 60
# So much noise where a stream is due was that stream.
LOST_STREAM_BYTES: Final = 32
# So much of it for each package: packages are there by chance alone.
NONSENSE_BYTES: Final = 3

FEEDBACK_REASONS: Final = {
    0x01: "shut-down",
    0x02: "user-changed",
    0x03: "recording",
    0x04: "delete-failed",
    0x05: "not-supported",
}


class Phase(Enum):
    """Where the measurement stands."""

    REST = auto()
    ASKED = auto()
    STREAMING = auto()


class Cms50Conversation:
    """`drivers.conversation.Conversation` for this device."""

    def __init__(self) -> None:
        self._protocol = Cms50Protocol()
        self._phase = Phase.REST
        self._steadiness = Steadiness()
        self._sample: Sample | None = None
        self._wave: list[int] = []
        self._noise = self._good = 0
        self._started = self._kept_alive = self._heard = self._patient = 0.0
        self._asked = 0

    def connected(self) -> list[Step]:
        return [Say(STOP)]  # a killed program may have left it streaming

    def start(self, now: Moment) -> list[Step]:
        self._sample = None
        self._wave.clear()
        self._noise = self._good = self._asked = 0
        self._started = self._kept_alive = self._patient = now.patient
        return self._ask(now)

    def stop(self) -> list[Step]:
        self._phase = Phase.REST
        return [Say(STOP)]

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._protocol.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        # A package that only the silence ended is a second old: it says nothing about now.
        late = (Sample, Implausible)
        return self._take_all([e for e in self._protocol.idle() if not isinstance(e, late)], now)

    def tick(self, now: Moment) -> list[Step]:
        self._patient = now.patient
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came(now))
        if now.patient - self._started >= NONSENSE_SECONDS and self._is_nonsense():
            return self._fail(DeviceFault.GARBLED, "noise")
        steps: list[Step] = []
        if now.patient - self._kept_alive >= KEEP_ALIVE_SECONDS:
            self._kept_alive = now.patient
            steps.append(Say(KEEP_ALIVE))
        if now.line - self._heard >= ANSWER_SECONDS:
            if self._asked == TIMES_ASKED:
                return self._fail(*self._why_no_stream())
            steps += self._ask(now)
        return steps

    def live(self) -> Live:
        shown, patient = self._steadiness.shown, self._patient
        wave, self._wave = self._wave, []
        signal = self._sample.signal if self._sample is not None else None
        return Live(
            contact=self._steadiness.contact(patient),
            values=self._values(),
            signal=None if signal is None else signal * 100 // STRONGEST_SIGNAL,
            wave=() if shown.contact is Contact.NOBODY else tuple(wave),
            wave_hz=SAMPLES_PER_SECOND,
            done_share=self._steadiness.done_share(patient),
        )

    def _values(self) -> tuple[Value, ...]:
        spo2, pulse = self._steadiness.shown.values or (None, None)
        return values_of(spo2, pulse)

    def _ask(self, now: Moment) -> list[Step]:
        self._phase = Phase.ASKED
        self._steadiness = Steadiness()  # what came before may be another finger's
        self._asked += 1
        self._heard = now.line
        return [Say(START)]

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if self._phase is Phase.REST:
                return [stranger]
            self._phase = Phase.REST
            return [stranger, Failed(event.fault, event.name)]
        if self._phase is Phase.REST:
            return []
        match event:
            case Sample() | Implausible():
                return self._sampled(event, now)
            case Garbled(Garble.NOISE, size):
                self._noise += size
            case Feedback(command, reason) if self._refuses(command, reason):
                detail = FEEDBACK_REASONS.get(reason, f"feedback {reason:02X}")
                return self._fail(DeviceFault.DEVICE_ERROR, detail)
        return []

    def _refuses(self, command: int, reason: int) -> bool:
        """In a running stream a feedback can only be flipped bits."""
        return self._phase is Phase.ASKED and command == START[2] & 0x7F and reason != 0

    def _sampled(self, sample: Sample | Implausible, now: Moment) -> list[Step]:
        if now.line - self._heard > GAP_SECONDS:
            self._steadiness = Steadiness()
        self._phase = Phase.STREAMING
        self._heard = now.line
        self._patient = now.patient
        self._asked = 0
        self._good += 1
        if isinstance(sample, Sample):
            self._sample = sample
            self._wave.append(sample.pleth * 100 // 127)
        last = self._steadiness.feed(sample, now.patient)
        if last is None:
            return []
        self._phase = Phase.REST
        believed = self._steadiness.perfusion_is_believed(last)
        reading = reading_of(last, now.wall, with_perfusion=believed)
        return [Say(STOP), Finished(reading)]

    # How it ends without a reading

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self._phase = Phase.REST
        return [Say(STOP), Failed(fault, detail)]

    def _is_nonsense(self) -> bool:
        return self._noise > LOST_STREAM_BYTES + NONSENSE_BYTES * self._good

    def _why_no_stream(self) -> tuple[DeviceFault, str]:
        if self._noise >= LOST_STREAM_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self, now: Moment) -> tuple[DeviceFault, str]:
        if self._phase is Phase.ASKED or now.line - self._heard > GAP_SECONDS:
            return self._why_no_stream()
        if self._noise > self._good:  # more than a byte of noise in ten
            return DeviceFault.GARBLED, "noise"
        return why_not_steady(self._steadiness.shown)
