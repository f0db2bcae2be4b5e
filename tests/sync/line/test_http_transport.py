# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The transport over real TLS: what comes back, and what each fault of the line is called."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.clinic.certificate import fingerprint, make_certificate
from sync.formats.envelope import decode
from sync.line.http_transport import HttpTransport
from sync.line.signer_protocol import Purpose, to_sign
from sync.line.tls import WrongCertificate, fetch_certificate, pinned_context
from sync.line.transport import (
    Denied,
    Nonsense,
    Rejected,
    Target,
    Unreachable,
    WrongAddress,
    check_address,
)
from tests.sync.line.fake_clinic import FakeClinic
from tests.sync.line.http_relay import Answer, HttpRelay, Served, as_json, serving
from tests.sync.line.samples import DEVICE, complete_signed, open_store

KEY = Ed25519PrivateKey.generate()


class KeySigner:
    """Signs as the daemon does, without one."""

    def public_key(self) -> bytes:
        return KEY.public_key().public_bytes_raw()

    def sign_envelope(self, digest: bytes) -> bytes:
        return KEY.sign(to_sign(Purpose.ENVELOPE, digest))

    def sign_request(self, digest: bytes) -> bytes:
        return KEY.sign(to_sign(Purpose.REQUEST, digest))

    def sign_enrolment(self, message: bytes) -> bytes:
        return KEY.sign(to_sign(Purpose.ENROL, message))


@pytest.fixture(params=["h2", "http/1.1"])
async def served(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Served]:
    relay = HttpRelay(FakeClinic(), KEY.public_key().public_bytes_raw())
    async with serving(tmp_path, relay, [request.param]) as running:
        yield running


@pytest.fixture
async def transport(served: Served) -> AsyncIterator[HttpTransport]:
    made = HttpTransport(DEVICE, KeySigner(), lambda: served.target)
    yield made
    await made.close()


@pytest.fixture
def items(tmp_path: Path) -> list[bytes]:
    store = open_store(tmp_path)
    for _ in range(3):
        complete_signed(store)
    wires = [item.wire for item in store.to_send(10**6)]
    store.close()
    return wires


def outbox_requests(served: Served) -> int:
    return sum(target == "/v1/outbox" for _, target in served.relay.requests)


async def test_items_out_receipts_back(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    receipts = await transport.send(items)
    assert len(receipts) == 3
    digests = [decode(item).digest for item in items]
    assert len(await transport.ask(digests, 20)) == 3
    assert served.relay.requests[-1][1] == "/v1/receipts?wait=20"


async def test_one_connection_and_one_nonce_request(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    for _ in range(3):
        await transport.send(items)
    assert served.wire.connections == 1
    assert [target for _, target in served.relay.requests].count("/v1/nonce") == 1


async def test_http_2_where_the_relay_speaks_it(
    served: Served, transport: HttpTransport, items: list[bytes], request: pytest.FixtureRequest
) -> None:
    await transport.send(items)
    expected = {"h2": "2", "http/1.1": "1.1"}[request.node.callspec.params["served"]]
    assert {version for version, _ in served.relay.requests} == {expected}


async def test_a_forgotten_nonce_is_replaced_once(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    await transport.send(items)
    served.relay.forget_nonces = True
    assert len(await transport.send(items)) == 3
    assert outbox_requests(served) == 3


async def test_one_retry_is_enough_however_many_nonces_were_kept(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    """A relay that was started anew knows none of them; what its refusal brings is good."""
    await asyncio.gather(*(transport.ask([], 0) for _ in range(3)))
    served.relay.forget_nonces = True
    assert len(await transport.send(items)) == 3
    assert outbox_requests(served) == 2


async def test_refused_for_good_is_asked_twice_and_no_more(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    fresh = {"Telemed-Nonce": "AAAAAAAAAAAAAAAAAAAAAA=="}
    served.relay.broken = [Answer(401, b"", fresh), Answer(401, b"", fresh)]
    with pytest.raises(Rejected) as refusal:
        await transport.send(items)
    assert refusal.value.status == 401
    assert outbox_requests(served) <= 2


@pytest.mark.parametrize(
    ("body", "kind"), [(b'{"error":"denied"}', Denied), (b'{"error":"code"}', Rejected)]
)
async def test_a_denied_device_is_told_by_name(
    served: Served,
    transport: HttpTransport,
    items: list[bytes],
    body: bytes,
    kind: type[Rejected],
) -> None:
    served.relay.broken = [Answer(403, body)]
    with pytest.raises(Rejected) as refusal:
        await transport.send(items)
    assert type(refusal.value) is kind


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, None),
        ({"Retry-After": "17"}, 17.0),
        ({"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, None),
        ({"Retry-After": "-5"}, None),
        ({"Retry-After": "9" * 40}, None),
    ],
)
@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_status_is_named(  # noqa: PLR0917 - two fixtures, two parameters
    served: Served,
    transport: HttpTransport,
    items: list[bytes],
    status: int,
    headers: dict[str, str],
    expected: float | None,
) -> None:
    served.relay.broken = [Answer(status, b"sorry", headers)]
    with pytest.raises(Rejected) as refusal:
        await transport.send(items)
    assert (refusal.value.status, refusal.value.retry_after) == (status, expected)
    assert len(await transport.send(items)) == 3


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, b""),
        Answer(200, b"<html>Bitte melden Sie sich am WLAN an</html>"),
        Answer(200, b"\xff\xfe\x00"),
        Answer(200, b"[" * 100_000),
        as_json(None),
        as_json([]),
        as_json({}),
        as_json({"receipts": "all"}),
        as_json({"receipts": [7]}),
        as_json({"receipts": ["%%%"]}),
        as_json({"receipts": [], "more": 1}),
        Answer(200, b"x" * (1024 * 1024 + 1)),
    ],
    ids=range(12),
)
async def test_nonsense_is_named(
    served: Served, transport: HttpTransport, items: list[bytes], answer: Answer
) -> None:
    served.relay.broken = [answer]
    with pytest.raises(Nonsense):
        await transport.send(items)
    assert len(await transport.send(items)) == 3


@pytest.mark.parametrize("fresh", ["", "not base64!", "AAAA", "é"])
async def test_a_nonce_that_is_none_is_not_used(
    served: Served, transport: HttpTransport, items: list[bytes], fresh: str
) -> None:
    served.relay.broken = [Answer(200, b'{"receipts":[]}', {"Telemed-Nonce": fresh})]
    assert await transport.send(items) == []
    assert len(await transport.send(items)) == 3


async def test_an_answer_that_drips_is_given_up(tmp_path: Path) -> None:
    relay = HttpRelay(FakeClinic(), KEY.public_key().public_bytes_raw())
    async with serving(tmp_path, relay, ["h2"]) as served:
        relay.broken = [Answer(200, b'{"receipts":[]}' + b" " * 1000, dribble=0.05)]
        transport = HttpTransport(DEVICE, KeySigner(), lambda: served.target, base_seconds=0.4)
        with pytest.raises(Unreachable, match="TimeoutError"):
            await transport.send([b""])
        assert await transport.ask([], 0) == []
        await transport.close()


async def test_a_line_that_swallows_everything_is_given_up(
    served: Served, items: list[bytes]
) -> None:
    transport = HttpTransport(DEVICE, KeySigner(), lambda: served.target, base_seconds=0.4)
    await transport.send(items)
    served.wire.stalled = True
    with pytest.raises(Unreachable, match="TimeoutError"):
        await transport.send(items)
    served.wire.stalled = False
    assert len(await transport.send(items)) == 3
    assert served.wire.connections == 2  # the stalled one is not trusted again
    await transport.close()


async def test_a_cut_connection_is_named_and_laid_again(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    await transport.send(items)
    await served.wire.cut()
    with pytest.raises(Unreachable):
        await transport.send(items)
    with pytest.raises(Unreachable, match="ConnectError"):
        await transport.send(items)
    await served.wire.lay()
    assert len(await transport.send(items)) == 3


async def test_a_cancelled_question_leaves_the_line_usable(
    served: Served, transport: HttpTransport, items: list[bytes]
) -> None:
    await transport.send(items)
    served.wire.stalled = True
    question = asyncio.create_task(transport.ask([bytes(32)], 20))
    await asyncio.sleep(0.05)
    question.cancel()
    await asyncio.gather(question, return_exceptions=True)
    served.wire.stalled = False
    assert len(await transport.send(items)) == 3


async def test_another_certificate_is_refused(served: Served, items: list[bytes]) -> None:
    stranger = replace(served.target, certificate=make_certificate().certificate.decode())
    transport = HttpTransport(DEVICE, KeySigner(), lambda: stranger)
    with pytest.raises(Unreachable, match="ConnectError"):
        await transport.send(items)
    assert served.relay.requests == []


async def test_a_target_that_changes_is_followed(served: Served, items: list[bytes]) -> None:
    targets: list[Target | None] = [None]
    transport = HttpTransport(DEVICE, KeySigner(), lambda: targets[-1])
    with pytest.raises(Unreachable, match="no key set"):
        await transport.send(items)
    for bad in (
        Target("https://127.0.0.1:1", served.target.certificate),
        Target(served.target.url, "no certificate"),
        Target("https://127.0.0.1:99999", served.target.certificate),
        Target("https://[", served.target.certificate),
    ):
        targets.append(bad)
        with pytest.raises(Unreachable):
            await transport.send(items)
    targets.append(served.target)
    assert len(await transport.send(items)) == 3
    await transport.close()


async def test_a_nonce_request_may_fail_too(items: list[bytes], tmp_path: Path) -> None:
    class NoNonce(HttpRelay):
        answers = [Answer(500), as_json({"nonce": "short"})]  # noqa: RUF012 - used up once

        async def _answer(self, scope: dict[str, object], body: bytes) -> Answer:
            return self.answers.pop(0)

    relay = NoNonce(FakeClinic(), KEY.public_key().public_bytes_raw())
    async with serving(tmp_path, relay, ["h2"]) as served:
        transport = HttpTransport(DEVICE, KeySigner(), lambda: served.target)
        with pytest.raises(Rejected):
            await transport.send(items)
        with pytest.raises(Nonsense):
            await transport.send(items)
        await transport.close()


async def test_the_first_certificate_is_taken_by_its_fingerprint(served: Served) -> None:
    pinned = fingerprint(served.target.certificate.encode())
    found = await asyncio.to_thread(fetch_certificate, served.target.url, pinned)
    assert fingerprint(found.encode()) == pinned
    with pytest.raises(WrongCertificate):
        await asyncio.to_thread(fetch_certificate, served.target.url, bytes(32))


def test_what_is_no_certificate_pins_nothing() -> None:
    with pytest.raises(WrongCertificate):
        pinned_context("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")


@pytest.mark.parametrize("host", ["a..b", "a" * 64 + ".de"])
async def test_a_host_that_is_no_name_is_an_unreachable_one(served: Served, host: str) -> None:
    """Sockets say UnicodeError to it, which nobody takes for a fault of the line."""
    target = replace(served.target, url=f"https://{host}:1")
    with pytest.raises(WrongAddress):
        check_address(target)
    with pytest.raises(Unreachable, match="WrongAddress"):
        await HttpTransport(DEVICE, KeySigner(), lambda: target).ask([bytes(32)], 0)


async def test_broken_frames_in_an_answer_are_a_fault_of_the_line(tmp_path: Path) -> None:
    """httpx lets what h2 says of them through as it is."""
    made = make_certificate()
    (tmp_path / "pem").write_bytes(made.private_key + made.certificate)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "pem")
    context.set_alpn_protocols(["h2"])
    settings = b"\0\0\0\4\0\0\0\0\0"
    status_200 = b"\0\0\1\1\4\0\0\0\1\x88"
    data_of_no_stream = b"\0\0\1\0\0\0\0\0\0x"

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1000)
        writer.write(settings + status_200)
        await asyncio.sleep(0.2)  # so that what follows is met while the body is read
        writer.write(data_of_no_stream)
        await reader.read()
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    port = server.sockets[0].getsockname()[1]
    target = Target(f"https://127.0.0.1:{port}", made.certificate.decode())
    transport = HttpTransport(DEVICE, KeySigner(), lambda: target)
    with pytest.raises(Unreachable):
        await transport.ask([bytes(32)], 0)
    await transport.close()
    server.close()
