# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""How long a kiosk needs to bring what waits to its clinic, over lines as they are in villages.

In a guest (`tests.guest.machine`): the station's own uplink, TLS, HTTP/2 and the clinic's relay on
both ends of a pair of interfaces with netem. The reference is what the sealed bytes alone need at
the line's rate, or, where a line loses so much that this says nothing, one bare TCP stream of the
same bytes just before. `python -m tests.bench.drain --visits N [--case NAME]` for fewer.
"""

import argparse
import json
import random
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.line.parts import ADDRESS, FAR_ADDRESS, make_ends
from tests.guest.machine import (
    AVAILABLE,
    MOUNT_POINT,
    SECOND_MOUNT_POINT,
    cut_power,
    end,
    start,
)

VISITS = 1000
_SLOWEST = 300  # times what the bytes alone need; then the guest is given up


@dataclass(frozen=True)
class Line:
    """netem's own words; the same in both directions."""

    name: str
    kbit: int
    delay_ms: int
    loss_percent: int
    visits: int = VISITS
    against_stream: bool = True

    def ideal(self, length: int) -> float:
        """Seconds that these bytes need at this rate."""
        return length * 8 / (self.kbit * 1000)


LINES = (
    Line("64 kbit/s, 300 ms each way, 3 % loss", 64, 300, 3, against_stream=False),
    Line("256 kbit/s, 100 ms each way", 256, 100, 0),
    Line("2 Mbit/s, 30 ms each way", 2000, 30, 0),
    Line("256 kbit/s, 100 ms each way, 30 % loss", 256, 100, 30, visits=50),
)

_SCRIPT = """
mount -t tmpfs tmpfs /run
mount -t tmpfs tmpfs {work}
mount -t hostfs -o {ends} none {shared}
cp -r {shared}/clinic {shared}/store.db {work}/
G="{python} -m tests.bench.line.guest"
$G modules || exit
ip link set lo up
ip netns add clinic
ip link add here type veth peer name there
ip link set there netns clinic
ip addr add {here}/24 dev here
ip netns exec clinic ip addr add {there}/24 dev there
ip netns exec clinic ip link set lo up
for side in "" "ip netns exec clinic"; do
    end=$([ -z "$side" ] && echo here || echo there)
    $side ip link set $end gso_max_segs 1 up
    $side tc qdisc add dev $end root netem {netem} || exit
done
ip netns exec clinic $G clinic {work}/clinic 2>{shared}/clinic.err &
sleep {settle}
{measure}
echo over > /dev/ttyS0
sleep 60
"""


def run(visits: int | None = None, only: str = "") -> Iterator[dict[str, object]]:
    """Seconds for all visits of each line; once each, they are minutes long."""
    if not AVAILABLE:
        sys.stderr.write("drain: no guest for the line; apt-get install user-mode-linux\n")
        return
    for line in LINES:
        if only in line.name:
            yield _measured(line, min(visits or VISITS, line.visits))


def _measured(line: Line, visits: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="drain-") as name:
        folder = Path(name)
        ends = folder / "ends"
        ends.mkdir()
        length = make_ends(ends, visits, random.randrange(2**32))  # noqa: S311 - no secrets
        told = _told(folder, line, length)
    ours, ideal = told["drain"], line.ideal(length)
    reference = told["stream"] if line.against_stream else ideal
    return {
        "name": "drain",
        "case": f"{visits} visits, {line.name}, {length} bytes, "
        f"against {'a bare stream' if line.against_stream else 'the bytes alone'}",
        "ours": round(ours, 1),
        "reference": round(reference, 1),
        "ratio": round(ours / reference, 3),
        "unit": "s",
        "n": visits,
    }


def _told(folder: Path, line: Line, length: int) -> dict[str, float]:
    """What the guest measured, by name."""
    loss = f" loss {line.loss_percent}%" if line.loss_percent else ""
    measures = [f"$G drain {MOUNT_POINT} > /dev/ttyS0 2>{SECOND_MOUNT_POINT}/kiosk.err"]
    if line.against_stream:
        measures.insert(0, f"$G stream {length} > /dev/ttyS0")
    script = _SCRIPT.format(
        work=MOUNT_POINT,
        shared=SECOND_MOUNT_POINT,
        ends=folder / "ends",
        python=sys.executable,
        here=ADDRESS,
        there=FAR_ADDRESS,
        netem=f"rate {line.kbit}kbit delay {line.delay_ms}ms{loss}",
        settle=8,
        measure="\n".join(measures),
    )
    guest = start(folder, script)
    limit = threading.Timer(120 + _SLOWEST * line.ideal(length), cut_power, [guest])
    limit.start()
    told: dict[str, float] = {}
    try:
        assert guest.stdout is not None
        for words in map(str.split, guest.stdout):
            if words == ["over"]:
                return told
            told[words[0]] = float(words[1])
    finally:
        limit.cancel()
        end(guest)
        for path in (folder / "ends").glob("*.err"):
            sys.stderr.write(path.read_text("utf-8"))
    raise TimeoutError(line.name)


def main() -> None:
    """As `./run bench drain`, for fewer visits or one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--visits", type=int)
    parser.add_argument("--case", default="", help="a part of the line's name")
    options = parser.parse_args()
    for row in run(options.visits, options.case):
        sys.stdout.write(json.dumps(row) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
