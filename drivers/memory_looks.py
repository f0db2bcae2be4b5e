# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The two ways in which meters tell their memory: whole, as one list, or record by record. Pure."""

from collections.abc import Callable, Generator

from drivers.memory_baseline import Baseline, Entry, Glance, RecordEvent, wanted
from drivers.memory_exchange import Answer, Ask, Exchange, SenselessError
from drivers.said import Event, Refused, Said, Told

Part = Generator[Ask, Answer, int]
Record = Generator[Ask, Answer, Entry]


def has(name: str) -> Callable[[Answer], bool]:
    """Whether the last event is a `Told` of that name."""
    return lambda answer: isinstance(answer[-1], Told) and answer[-1].name == name


def list_after(head: str, count: str) -> Callable[[Answer], bool]:
    """Whether behind the last `Told` named `head` there are as many events as its `count` says."""

    def whole(answer: Answer) -> bool:
        if not any(isinstance(event, Told) and event.name == head for event in answer):
            return False
        told, rest = last_list(head, answer)
        return len(rest) >= int(str(told.get(count)))

    return whole


def last_list(head: str, answer: Answer) -> tuple[Told, Answer]:
    """The last `Told` of that name, and what came behind it; LookupError if there is none."""
    for number in range(len(answer) - 1, -1, -1):
        event = answer[number]
        if isinstance(event, Told) and event.name == head:
            return event, answer[number + 1 :]
    raise LookupError(head)


def entry_of(event: Event, key: bytes | None = None) -> Entry:
    """A record that is told by one event; its key are its raw bytes unless said otherwise."""
    record = as_record(event)
    if isinstance(record, Refused):
        # What is refused keeps no bytes: its place in the memory has to do.
        return Entry(f"{record.reason} {record.detail}".encode(), record)
    return Entry(record.raw if key is None else key, record)


def as_record(event: Event) -> RecordEvent:
    """TypeError for what belongs to a stream or to somebody else."""
    if isinstance(event, Said | Told | Refused):
        return event
    raise TypeError(event)


def by_index(
    before: Baseline | None,
    count: Callable[[], Part],
    record: Callable[[int], Record],
    whose: tuple[str, str] = ("", ""),
) -> Exchange:
    """The records that are wanted, with the count before, between and after them.

    An answer doesn't say which record it is: so no two questions in a row are alike, and a second
    answer to one that was said twice comes while another is open, and belongs to nothing.
    SenselessError where the count changes meanwhile.
    """
    size = yield from count()
    records = {}
    for index in wanted(size, before):
        records[index] = yield from record(index)
        if (yield from count()) != size:
            raise SenselessError
    return Glance(size, records, *whose)
