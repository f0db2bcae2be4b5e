# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A part of the fault matrix, fast: device and patient in a hurry, some cells beside each other.

One test, because the cells mostly wait. Every device, in real time, is `python -m
tests.drivers.faults`.
"""

from drivers.transport import LineSettings
from tests.bench.decode import STREAMS
from tests.drivers.faults.matrix import Cell, matrix, whole
from tests.drivers.faults.page import PAGE, page
from tests.drivers.faults.uart import heard_as

# One of each kind.
THOROUGHLY = ("aandd-tm2657", "contec-cms50", "mt-sics", "code-reader")
PACE = 20.0
STREAM_PACE = 6.0  # a device that streams all the time takes time from the others
AT_ONCE = 8  # more of them starve one another, and then they are slow, not wrong


def paced(key: str) -> float:
    return STREAM_PACE if key in STREAMS else PACE


async def test_no_fault_of_a_line_hangs_lies_or_goes_unsaid() -> None:
    plan = [*whole(THOROUGHLY)]
    cells = await matrix(plan, paced, AT_ONCE, floods_at_once=2)
    wrong = [f"{cell.driver}, {cell.fault}: {cell.wrong}" for cell in cells if cell.wrong]
    assert wrong == []
    assert len(cells) == len(plan)


def test_a_port_that_is_set_alike_hears_what_was_sent() -> None:
    data = bytes(range(128))
    for settings in (
        LineSettings(9600),
        LineSettings(9600, 7, "E"),
        LineSettings(2400, 8, "O", 2),
        LineSettings(2400, 8, "M"),
        LineSettings(2400, 8, "S"),
    ):
        assert heard_as(data, settings, settings) == data


def test_a_port_that_is_set_otherwise_hears_what_a_uart_would() -> None:
    assert heard_as(b"\x80", LineSettings(19200), LineSettings(115200)) == b"\x00"
    assert heard_as(b"S", LineSettings(9600, 7, "E"), LineSettings(9600)) == b"S"
    assert heard_as(b"C", LineSettings(9600, 7, "E"), LineSettings(9600)) == b"\xc3"
    assert heard_as(b"UU", LineSettings(9600), LineSettings(2400)) == b"\xf0"


def test_the_page_keeps_the_rows_of_drivers_that_were_not_measured_now() -> None:
    before = PAGE.read_text(encoding="utf-8")
    assert page([], before) == before
    cell = Cell("mt-sics", "EIO", "failed unplugged", "Nicht da.", 0.5, None, "hang")
    lines = page([cell], before).splitlines()
    ours = [line for line in lines if line.startswith("| `mt-sics`")]
    assert len(ours) == 1
    assert "**hang**" in ours[0]
    others = {line for line in before.splitlines() if not line.startswith("| `mt-sics`")}
    assert others <= {*lines}
