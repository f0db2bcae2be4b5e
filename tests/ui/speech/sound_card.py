# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A sound card without a card: what is played on it lies in a file. Needs ALSA's files alone."""

import array
import math
from pathlib import Path

import pytest

DEVICE = 'pcm.!default {{ type file file "{file}" format raw slave.pcm {{ type null }} }}\n'


class SoundCard:
    """ALSA's default device from now on; no sound server is found."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._played = folder / "played.raw"
        self._heard = 0  # bytes
        settings = folder / "asound.conf"
        settings.write_text(DEVICE.format(file=self._played))
        monkeypatch.setenv("ALSA_CONFIG_PATH", f"/usr/share/alsa/alsa.conf:{settings}")
        monkeypatch.setenv("PULSE_SERVER", f"unix:{folder / 'nobody'}")

    def heard(self) -> list[int]:
        """All samples, 16 bit, since the last time."""
        raw = self._played.read_bytes()[self._heard :]
        self._heard += len(raw)
        return list(array.array("h", raw[: len(raw) // 2 * 2]))  # little end first, as we are


def loudness(samples: list[int]) -> float:
    """Root of the mean square."""
    return math.sqrt(sum(value * value for value in samples) / max(1, len(samples)))
