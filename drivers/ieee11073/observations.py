# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Measurements of a scan report, by the layout of the agent's objects. Pure.

fixed      for each object: handle, length, then its attributes as the map orders them
variable   for each object: handle, count, length, then attribute, length, value
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from drivers.ieee11073.floats import Special, float_, sfloat
from drivers.ieee11073.layout import (
    ABSOLUTE_TIME,
    BASIC,
    COMPOUND_BASIC,
    COMPOUND_SIMPLE,
    VALUES,
    Layout,
    Metric,
    assumed,
)
from drivers.ieee11073.reader import Fields
from drivers.plausible import BOUNDS
from drivers.reading import Quantity, Value
from drivers.said import Event, Refused, Said, Told

Attributes = tuple[tuple[int, bytes], ...]


def read_fixed(
    observations: Fields, count: int, layout: Layout, raw: bytes, person: int
) -> list[Event]:
    """Short if the report is damaged."""
    found = {observations.word(): observations.sized() for _ in range(count)}
    observations.end()
    taken = {handle: fields.rest() for handle, fields in found.items()}
    quality: tuple[str, ...] = ()
    if not layout:
        layout = assumed({handle: len(data) for handle, data in taken.items()})
        quality = ("configuration-assumed",)
    objects = {
        handle: _by_the_map(Fields(data), layout[handle])
        for handle, data in taken.items()
        if handle in layout
    }
    return _events(objects, layout, raw, person, quality, known=len(objects) or not found)


def read_variable(
    observations: Fields, count: int, layout: Layout, raw: bytes, person: int
) -> list[Event]:
    """Short if the report is damaged."""
    objects: dict[int, Attributes] = {}
    for _ in range(count):
        handle, size = observations.word(), observations.word()
        attributes = observations.sized()
        objects[handle] = tuple((attributes.word(), attributes.sized().rest()) for _ in range(size))
        attributes.end()
    observations.end()
    known = {handle: one for handle, one in objects.items() if handle in layout}
    return _events(known, layout, raw, person, (), known=len(known))


def _by_the_map(data: Fields, metric: Metric) -> Attributes:
    found = tuple((kind, data.take(size)) for kind, size in metric.fixed)
    if metric.fixed:
        data.end()
    return found


def _events(
    objects: Mapping[int, Attributes],
    layout: Layout,
    raw: bytes,
    person: int,
    quality: tuple[str, ...],
    *,
    known: int,
) -> list[Event]:
    if not known:
        return [Refused("unknown-configuration", size=len(raw))]
    values: list[Value] = []
    times: set[datetime] = set()
    for handle, attributes in objects.items():
        for found in _values(attributes, layout[handle]):
            if isinstance(found, Refused):
                return [found]
            values.append(found)
        times |= set(_times(attributes))
    if not values:
        return [Told("no-values", raw=raw)]
    if not _in_order(values):
        return [Refused("implausible", "order")]
    details = (("person", person),) if person else ()
    return [Said(tuple(values), raw, times.pop() if len(times) == 1 else None, quality, details)]


def _values(attributes: Attributes, metric: Metric) -> Iterator[Value | Refused]:
    for kind, data in attributes:
        if kind not in VALUES or not any(metric.quantities):
            continue  # what we have no name for, such as a status word
        numbers = list(_numbers(kind, data))
        if len(numbers) != len(metric.quantities):
            yield Refused("fields", "values")
            return
        for quantity, number in zip(metric.quantities, numbers, strict=True):
            if quantity is None:
                continue
            yield _value(quantity, number, metric.unit)


def _value(quantity: Quantity, number: Decimal | Special, unit: str | None) -> Value | Refused:
    if isinstance(number, Special):
        return Refused(number.value, quantity)
    if unit is None:
        return Refused("other-unit", quantity)
    low, high = BOUNDS[quantity]
    if not low <= number <= high:
        return Refused("out-of-range", quantity)
    return Value(quantity, number, unit)


def _numbers(kind: int, data: bytes) -> Iterator[Decimal | Special]:
    fields = Fields(data)
    if kind in (COMPOUND_BASIC, COMPOUND_SIMPLE):
        fields.word()  # how many
        fields = fields.sized()
    size, read = (2, sfloat) if kind in (BASIC, COMPOUND_BASIC) else (4, float_)
    while fields:
        yield read(fields.take(size))


def _times(attributes: Iterable[tuple[int, bytes]]) -> Iterator[datetime]:
    """Eight BCD bytes, century first; hundredths of a second last."""
    for kind, data in attributes:
        digits = data.hex()
        if kind == ABSOLUTE_TIME and len(digits) == 16 and digits.isdecimal():
            try:
                yield datetime.strptime(digits[:14], "%Y%m%d%H%M%S")  # noqa: DTZ007 - no zone
            except ValueError:
                continue


def _in_order(values: Iterable[Value]) -> bool:
    numbers = {value.quantity: value.value for value in values}
    order = [
        numbers[quantity]
        for quantity in (Quantity.DIASTOLIC, Quantity.MEAN_ARTERIAL, Quantity.SYSTOLIC)
        if quantity in numbers
    ]
    return order == sorted(set(order))
