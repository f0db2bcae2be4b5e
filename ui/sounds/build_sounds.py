# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Make the committed WAV files: soft bells, low enough for ears that have lost the high notes.

    python -m ui.sounds.build_sounds

A sound never says anything that the screen doesn't say: many hear badly. What asks rises, what is
over falls. Developers run this when a sound changes; neither the kiosk nor its packages ever do.
"""

import math
import wave
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

HERE = Path(__file__).parent
RATE = 22_050  # Hz; the highest partial lies far below half of it
PEAK = 10 ** (-12 / 20)  # of full scale: -12 dBFS
LOUDEST = 32_767

# Shares of the partials of a soft bell; the higher ones also die away sooner.
PARTIALS = {1: 1.0, 2: 0.3, 3: 0.1}

# A click is a step: each note swells, and the whole ends in silence.
SWELL = 0.015  # s
FADE = 0.08  # s

# Hz, equal temperament with A = 440.
C5, E5, G5, A5 = 523.25, 659.26, 783.99, 880.0


@dataclass(frozen=True)
class Note:
    """One stroke of the bell: when, how high, and after how long a third of it is left (s, Hz)."""

    start: float
    pitch: float
    decay: float
    share: float = 1.0  # of the loudest note


@dataclass(frozen=True)
class Sound:
    """What is played at once, and how long it lasts (s)."""

    length: float
    notes: tuple[Note, ...]


SOUNDS = {
    # Nobody has touched anything for a while: are you still there?
    "attention": Sound(0.85, (Note(0.0, E5, 0.16), Note(0.26, A5, 0.22))),
    # The bell has been rung for help.
    "called": Sound(1.2, (Note(0.0, C5, 0.16), Note(0.24, E5, 0.16), Note(0.48, G5, 0.28))),
    # One measurement is done.
    "done": Sound(0.6, (Note(0.0, G5, 0.18),)),
    # The values are saved: the visit is over.
    "finished": Sound(1.1, (Note(0.0, G5, 0.18), Note(0.28, C5, 0.3, share=0.9))),
}


def ramp(position: float) -> float:
    """From 0 to 1 without a corner at either end (half a cosine)."""
    return (1 - math.cos(math.pi * min(max(position, 0.0), 1.0))) / 2


def stroke(note: Note, at: float) -> float:
    """How far one note moves the air at a moment (s)."""
    since = at - note.start
    if since <= 0:
        return 0.0
    tones = sum(
        share
        * math.exp(-since * partial / note.decay)
        * math.sin(math.tau * note.pitch * partial * since)
        for partial, share in PARTIALS.items()
    )
    return note.share * ramp(since / SWELL) * tones


def samples(sound: Sound) -> list[int]:
    """The whole sound as 16 bit numbers, its loudest moment at PEAK."""
    times = [number / RATE for number in range(round(sound.length * RATE) + 1)]
    raw = [
        ramp((sound.length - at) / FADE) * sum(stroke(note, at) for note in sound.notes)
        for at in times
    ]
    loudest = max(abs(value) for value in raw)
    return [round(value / loudest * PEAK * LOUDEST) for value in raw]


def wav(sound: Sound) -> bytes:
    """The file: one channel, 16 bit, little end first."""
    file = BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(
            b"".join(value.to_bytes(2, "little", signed=True) for value in samples(sound))
        )
    return file.getvalue()


def main(folder: Path) -> None:
    """Write every sound beside this file."""
    for name, sound in SOUNDS.items():
        (folder / f"{name}.wav").write_bytes(wav(sound))


if __name__ == "__main__":
    main(HERE)
