# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Figures for whoever runs the clinic's server, in Prometheus' text format.

What is counted is what the log says, so that the two can't disagree; how things are is asked when
somebody looks. Neither has a place for a person, a record or a device.
"""

from collections.abc import Iterable, Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector

from sync.clinic.figures import TEXTS, Figures
from sync.clinic.log import Event

# A commit of a batch takes milliseconds; a kiosk gives up after some seconds.
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Metrics:
    """`hear` is given to the log; `figures` says how each role is, by its name."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._events = Counter(
            "telemed_events", "Events of the log by name", ["event"], registry=self._registry
        )
        self._items = Counter(
            "telemed_relay_items",
            "Items that kiosks sent, by the relay's answer",
            ["outcome"],
            registry=self._registry,
        )
        self._batch = Histogram(
            "telemed_relay_batch_seconds",
            "From a batch's last byte to its commit",
            buckets=_SECONDS,
            registry=self._registry,
        )
        for outcome in ("stored", "refused"):
            self._items.labels(outcome)
        ProcessCollector(registry=self._registry)

    def hear(self, event: Event, fields: Mapping[str, str | int]) -> None:
        """What was just logged."""
        self._events.labels(event).inc()
        if event == "outbox":
            items, refused = int(fields["items"]), int(fields["refused"])
            self._items.labels("stored").inc(items - refused)
            self._items.labels("refused").inc(refused)
            self._batch.observe(int(fields["ms"]) / 1000)

    def text(self, figures: Mapping[str, Figures]) -> bytes:
        """The exposition; `figures` by role."""
        registry = CollectorRegistry()
        registry.register(_Now(figures))
        return generate_latest(self._registry) + generate_latest(registry)


class _Now(Collector):
    """How things are at this moment."""

    def __init__(self, figures: Mapping[str, Figures]) -> None:
        self._figures = figures

    def collect(self) -> Iterable[GaugeMetricFamily]:
        for role, figures in self._figures.items():
            for name, value in figures.items():
                text = TEXTS[name]
                yield GaugeMetricFamily(f"telemed_{role}_{name}", text, value=value)
