# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A FHIR server small enough to see through: it keeps resources by id and answers transactions."""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx

from sync.clinic.fhir_delivery import FhirDelivery


@dataclass
class FakeFhirServer:
    """`resources` by url; `writes` counts how often each was written. `fault` answers instead."""

    resources: dict[str, Any] = field(default_factory=dict)
    writes: Counter[str] = field(default_factory=Counter)
    fault: Callable[[], httpx.Response] | None = None

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """As the handler of `httpx.MockTransport`."""
        assert request.method == "POST"
        assert request.url.path == "/r4"
        assert request.headers["content-type"] == "application/fhir+json"
        if self.fault:
            return self.fault()
        return httpx.Response(200, content=self.transaction(request.content))

    def transaction(self, data: bytes) -> bytes:
        asked = json.loads(data)
        assert asked["type"] == "transaction"
        done = []
        for entry in asked["entry"]:
            url = entry["request"]["url"]
            status = "200 OK" if url in self.resources else "201 Created"
            self.resources[url] = entry["resource"]
            self.writes[url] += 1
            done.append({"response": {"status": status}})
        answer = {"resourceType": "Bundle", "type": "transaction-response", "entry": done}
        return json.dumps(answer).encode()

    def delivery(self) -> FhirDelivery:
        client = httpx.Client(transport=httpx.MockTransport(self))
        return FhirDelivery(client, "http://fhir/r4/")


def unreachable() -> httpx.Response:
    """A fault: nobody is there."""
    raise httpx.ConnectError("refused")
