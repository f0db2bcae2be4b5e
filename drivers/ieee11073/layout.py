# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the handles of an agent stand for: from its configuration report, or a standard one. Pure.

An object has a type (partition, code), a unit and a map of the attributes that a fixed report
holds, in order, with their sizes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from drivers.ieee11073.reader import Fields
from drivers.reading import Quantity

# Attributes (ISO/IEEE 11073-20601, annex; the nomenclature of 11073-10101).
TYPE, UNIT, VALUE_MAP, METRICS = 0x092F, 0x0996, 0x0A55, 0x0A76
ABSOLUTE_TIME: Final = 0x0990
SIMPLE, BASIC = 0x0A56, 0x0A4C
COMPOUND_SIMPLE, COMPOUND_BASIC = 0x0A73, 0x0A75
VALUES: Final = (SIMPLE, BASIC, COMPOUND_SIMPLE, COMPOUND_BASIC)
NIBP: Final = 18948
QUANTITIES: Mapping[int, Quantity] = MappingProxyType(
    {
        18949: Quantity.SYSTOLIC,
        18950: Quantity.DIASTOLIC,
        18951: Quantity.MEAN_ARTERIAL,
        18474: Quantity.PULSE,
        18458: Quantity.PULSE,
        19384: Quantity.SPO2,
        57664: Quantity.WEIGHT,
        19292: Quantity.TEMPERATURE,
    }
)
UNITS: Mapping[int, str] = MappingProxyType(
    {544: "%", 1731: "kg", 6048: "Cel", 2720: "/min", 3872: "mm[Hg]"}
)
UNIT_OF: Mapping[Quantity, str] = MappingProxyType(
    {
        Quantity.SYSTOLIC: "mm[Hg]",
        Quantity.DIASTOLIC: "mm[Hg]",
        Quantity.MEAN_ARTERIAL: "mm[Hg]",
        Quantity.PULSE: "/min",
        Quantity.SPO2: "%",
        Quantity.WEIGHT: "kg",
        Quantity.TEMPERATURE: "Cel",
    }
)


@dataclass(frozen=True, slots=True)
class Metric:
    """One object: what its values are (several in a compound), their unit, and its fixed map."""

    quantities: tuple[Quantity | None, ...] = ()
    unit: str | None = None
    fixed: tuple[tuple[int, int], ...] = ()


Layout = Mapping[int, Metric]

_PRESSURE: Final = Metric(
    (Quantity.SYSTOLIC, Quantity.DIASTOLIC, Quantity.MEAN_ARTERIAL),
    "mm[Hg]",
    ((COMPOUND_BASIC, 10), (ABSOLUTE_TIME, 8)),
)
_BASIC: Final = ((BASIC, 2), (ABSOLUTE_TIME, 8))
_SIMPLE: Final = ((SIMPLE, 4), (ABSOLUTE_TIME, 8))
# The numbers of the specializations (11073-10404, -10407, -10408, -10415).
STANDARD: Mapping[int, Layout] = MappingProxyType(
    {
        0x02BC: {1: _PRESSURE, 2: Metric((Quantity.PULSE,), "/min", _BASIC)},
        0x0190: {
            1: Metric((Quantity.SPO2,), "%", _BASIC),
            10: Metric((Quantity.PULSE,), "/min", _BASIC),
        },
        0x05DC: {1: Metric((Quantity.WEIGHT,), "kg", _SIMPLE)},
        0x0320: {1: Metric((Quantity.TEMPERATURE,), "Cel", _SIMPLE)},
    }
)


def assumed(shapes: Mapping[int, int]) -> Layout:
    """The standard layout that has all handles of a report with these sizes, if one alone has.

    For a capture that begins after the configuration; a session always knows it.
    """
    fitting = [
        layout
        for layout in STANDARD.values()
        if {
            handle: sum(size for _, size in metric.fixed) for handle, metric in layout.items()
        }.items()
        <= shapes.items()
    ]
    return fitting[0] if len(fitting) == 1 else {}


def read_objects(report: Fields) -> Layout:
    """Of a configuration report, behind its number; Short if it is damaged."""
    count = report.word()
    objects = report.sized()
    layout: dict[int, Metric] = {}
    for _ in range(count):
        objects.word()  # the object's class
        handle = objects.word()
        layout[handle] = _metric(objects)
    objects.end()
    return layout


def _metric(objects: Fields) -> Metric:
    count = objects.word()
    attributes = objects.sized()
    metric = Metric()
    for _ in range(count):
        kind, value = attributes.word(), attributes.sized()
        if kind == TYPE:
            value.word()  # the partition
            code = value.word()
            if code in QUANTITIES and not metric.quantities:
                metric = replace(metric, quantities=(QUANTITIES[code],))
        elif kind == METRICS:
            value.word()
            ids = value.sized()
            codes = []
            while ids:
                codes.append(QUANTITIES.get(ids.word()))
            metric = replace(metric, quantities=tuple(codes))
        elif kind == UNIT:
            metric = replace(metric, unit=UNITS.get(value.word()))
        elif kind == VALUE_MAP:
            metric = replace(metric, fixed=_map(value))
    attributes.end()
    return metric


def _map(value: Fields) -> tuple[tuple[int, int], ...]:
    count = value.word()
    items = value.sized()
    found = tuple((items.word(), items.word()) for _ in range(count))
    items.end()
    return found
