# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""One measurement at a time with an oximeter that streams by itself: which samples count. Pure.

    REST --start--> LISTENING --sample--> STREAMING --steady--> REST
    from STREAMING back to LISTENING when the stream breaks off; from both to REST by failure or
    `stop`

Nothing is ever said to such a device. What streams at REST counts for nothing: it may be anybody's
finger.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from drivers.conversation import Failed, Finished, Moment, Step, Stranger
from drivers.fault import DeviceFault
from drivers.meter import Contact, Live
from drivers.oximetry.sample import Implausible, Sample, values_of
from drivers.oximetry.steadiness import Steadiness, why_not_steady
from drivers.reading import DeviceInfo, Origin, Reading
from drivers.said import Event, Refused, Told
from drivers.scanner import Listener
from drivers.strangers import Recognised

# Real seconds.
FIRST_SECONDS: Final = 4.0  # a device that streams is heard by then
GAP_SECONDS: Final = 1.5  # a finger may have been changed in it
# Seconds of person and device.
LIMIT_SECONDS: Final = 90.0
NONSENSE_SECONDS: Final = 15.0  # what was nonsense for so long is no finger's
LOST_STREAM_BYTES: Final = 32  # so much noise where a stream is due was that stream
NONSENSE_SHARE: Final = 2  # one byte of noise for so many of samples: those are there by chance
NOISY_SHARE: Final = 5
SHORTEST_SAMPLE: Final = 5  # bytes


@dataclass(frozen=True, slots=True)
class Stream:
    """What is known of one model's stream; `best_signal` where it tells how good the signal is.

    `packages` in a row must show the same, and `samples_needed` must come in the steady time.
    After `first_seconds` without a moment nobody streams; after a gap longer than `gap_seconds` all
    begins anew. Both are real: a device that says a line a second pauses longer than others.
    """

    device: DeviceInfo
    hertz: int
    packages: int
    samples_needed: int
    best_signal: int | None = None
    gap_seconds: float = GAP_SECONDS
    first_seconds: float = FIRST_SECONDS


class Phase(Enum):
    """Where the measurement stands."""

    REST = auto()
    LISTENING = auto()
    STREAMING = auto()


class FreeStreamConversation:
    """`drivers.conversation.Conversation` for such a device."""

    def __init__(self, listen: Callable[[], Listener], stream: Stream) -> None:
        self._listener = listen()
        self._stream = stream
        self._phase = Phase.REST
        self._steadiness = self._begin()
        self._sample: Sample | None = None
        self._wave: list[int] = []
        self._noise = self._good = 0
        self._probe_error = False
        self._started = self._heard = self._patient = 0.0

    def connected(self) -> list[Step]:
        return []

    def start(self, now: Moment) -> list[Step]:
        self._phase = Phase.LISTENING
        self._steadiness = self._begin()
        self._sample = None
        self._wave.clear()
        self._noise = self._good = 0
        self._probe_error = False
        self._started = self._patient = now.patient
        self._heard = now.line
        return []

    def stop(self) -> list[Step]:
        self._phase = Phase.REST
        return []

    def receive(self, data: bytes, now: Moment) -> list[Step]:
        return self._take_all(self._listener.receive(data), now)

    def silent(self, now: Moment) -> list[Step]:
        return self._take_all(self._listener.idle(), now)

    def tick(self, now: Moment) -> list[Step]:
        self._patient = now.patient
        if now.patient - self._started >= LIMIT_SECONDS:
            return self._fail(*self._why_nothing_came(now))
        if now.patient - self._started >= NONSENSE_SECONDS and self._is_nonsense():
            return self._fail(DeviceFault.GARBLED, "noise")
        if now.line - self._heard >= self._stream.first_seconds:
            return self._fail(*self._why_no_stream())
        return []

    def live(self) -> Live:
        shown, patient = self._steadiness.shown, self._patient
        wave, self._wave = self._wave, []
        spo2, pulse = shown.values or (None, None)
        return Live(
            contact=self._steadiness.contact(patient),
            values=values_of(spo2, pulse),
            signal=self._signal(),
            wave=() if shown.contact is Contact.NOBODY else tuple(wave),
            wave_hz=self._stream.hertz,
            done_share=self._steadiness.done_share(patient),
        )

    def _signal(self) -> int | None:
        best = self._stream.best_signal
        if best is None or self._sample is None or self._sample.signal is None:
            return None
        return min(self._sample.signal, best) * 100 // best

    def _begin(self) -> Steadiness:
        return Steadiness(self._stream.packages, self._stream.samples_needed)

    # What comes

    def _take_all(self, events: list[Event], now: Moment) -> list[Step]:
        return [step for event in events for step in self._take(event, now)]

    def _take(self, event: Event, now: Moment) -> list[Step]:
        if isinstance(event, Recognised):
            stranger = Stranger(event.fault, event.name)
            if self._phase is Phase.REST:
                return [stranger]
            return [stranger, *self._fail(event.fault, event.name)]
        if self._phase is Phase.REST:
            return []
        match event:
            case Sample() | Implausible():
                return self._sampled(event, now)
            case Told("probe-error"):
                self._probe_error = True
                self._good += SHORTEST_SAMPLE
                self._heard = now.line
            case Refused(size=size):
                self._noise += size
        return []

    def _sampled(self, sample: Sample | Implausible, now: Moment) -> list[Step]:
        if now.line - self._heard > self._stream.gap_seconds:
            self._steadiness = self._begin()
        self._phase = Phase.STREAMING
        self._heard = now.line
        self._patient = now.patient
        self._probe_error = False
        self._good += len(sample.raw) if isinstance(sample, Sample) else SHORTEST_SAMPLE
        if isinstance(sample, Sample):
            self._sample = sample
            self._wave.append(sample.pleth * 100 // 127)
        last = self._steadiness.feed(sample, now.patient)
        if last is None:
            return []
        self._phase = Phase.REST
        return [Finished(self._reading(last, now))]

    def _reading(self, sample: Sample, now: Moment) -> Reading:
        return Reading(
            values=values_of(sample.spo2, sample.pulse),
            device=self._stream.device,
            kiosk_time=now.wall,
            device_time=None,
            quality=(),
            origin=Origin.MEASURED,
            raw_hash=hashlib.sha256(sample.raw).digest()[:8],
        )

    # How it ends without a reading

    def _fail(self, fault: DeviceFault, detail: str) -> list[Step]:
        self._phase = Phase.REST
        return [Failed(fault, detail)]

    def _is_nonsense(self) -> bool:
        return self._noise > LOST_STREAM_BYTES + self._good // NONSENSE_SHARE

    def _why_no_stream(self) -> tuple[DeviceFault, str]:
        if self._noise >= LOST_STREAM_BYTES:
            return DeviceFault.GARBLED, "noise"
        return DeviceFault.NO_ANSWER, ""

    def _why_nothing_came(self, now: Moment) -> tuple[DeviceFault, str]:
        if self._noise > self._good // NOISY_SHARE:
            return DeviceFault.GARBLED, "noise"
        if self._probe_error:
            return DeviceFault.DEVICE_ERROR, "probe"
        if self._phase is Phase.LISTENING or now.line - self._heard > self._stream.gap_seconds:
            return self._why_no_stream()
        return why_not_steady(self._steadiness.shown)
