# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Keys of both suites: sizes, refusals, and that a seal opens for its own key alone."""

import hashlib
import os
from dataclasses import replace
from uuid import UUID

import pytest

from sync.formats import suites
from sync.formats.envelope import Envelope, Suite
from sync.line.seal import Ticket, seal_visit

SEALING = [Suite.X25519, Suite.X_WING]


def new_key(suite: Suite) -> suites.PrivateKey:
    return suites.load_private(suite, os.urandom(suites.SUITES[suite].private_size))


def sealed(key: suites.PublicKey) -> Envelope:
    ticket = Ticket(1, 1, bytes(16))
    return seal_visit(bytes(16), UUID(int=1), ticket, b"{}", key, version=1)


@pytest.mark.parametrize("suite", SEALING)
def test_a_seal_opens_for_its_own_key_alone(suite: Suite) -> None:
    key = new_key(suite)
    envelope = sealed(key.public)
    assert len(suites.open_body(envelope, key)) == 256
    with pytest.raises(suites.CannotOpen):
        suites.open_body(envelope, new_key(suite))
    with pytest.raises(suites.CannotOpen):
        suites.open_body(envelope, new_key(Suite(3 - suite)))


@pytest.mark.parametrize("suite", SEALING)
def test_every_field_of_the_header_is_bound(suite: Suite) -> None:
    key = new_key(suite)
    envelope = sealed(key.public)
    header = envelope.header
    others = {
        "device": b"x" * 16,
        "record": UUID(int=2),
        "version": 2,
        "epoch": 2,
        "seq": 2,
        "prev": b"x" * 16,
        "key_id": b"x" * 8,
    }
    for field, value in others.items():
        moved = Envelope(replace(header, **{field: value}), envelope.ciphertext)
        with pytest.raises(suites.CannotOpen):
            suites.open_body(moved, key)


@pytest.mark.parametrize("suite", SEALING)
def test_a_public_key_is_its_raw_bytes(suite: Suite) -> None:
    public = new_key(suite).public
    again = suites.load_public(suite, suites.public_bytes(public))
    assert again == public
    assert again.id == suites.key_id(public.raw) == hashlib.sha256(public.raw).digest()[:8]


@pytest.mark.parametrize("suite", SEALING)
def test_keys_of_another_size_are_refused(suite: Suite) -> None:
    facts = suites.SUITES[suite]
    for load, size in (
        (suites.load_public, facts.public_size),
        (suites.load_private, facts.private_size),
    ):
        with pytest.raises(suites.WrongKeySize) as refusal:
            load(suite, bytes(size + 1))
        assert (refusal.value.expected, refusal.value.got) == (size, size + 1)


def test_keys_that_are_none_are_refused() -> None:
    with pytest.raises(suites.InvalidKey):
        suites.load_public(Suite.X25519, bytes(32))  # low order: everybody shares its secret
    good = new_key(Suite.X_WING).public.raw
    with pytest.raises(suites.InvalidKey):
        suites.load_public(Suite.X_WING, good[:1184] + bytes(32))
    with pytest.raises(suites.InvalidKey):
        suites.load_public(Suite.X_WING, b"\xff" * 1184 + good[1184:])


def test_suite_0_seals_nothing() -> None:
    with pytest.raises(suites.NoSuchSuite):
        suites.hpke_suite(Suite.CARRIED)
    with pytest.raises(suites.NoSuchSuite):
        suites.load_public(Suite.CARRIED, b"")
