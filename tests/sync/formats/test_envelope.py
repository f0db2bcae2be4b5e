# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The envelope's bytes: what goes in comes out, and nothing else is an envelope."""

import hashlib
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.formats.batch import join_items, split_items
from sync.formats.envelope import (
    HEADER_SIZE,
    MAX_COUNTER,
    ZERO_PREV,
    Envelope,
    Header,
    Kind,
    Suite,
    carried_steps,
    carry_steps,
    decode,
    decode_header,
    decode_unsigned,
    encode_header,
    hpke_info,
    signing_input,
)
from sync.formats.envelope_errors import (
    EnvelopeError,
    Truncated,
    WrongContent,
    WrongFieldSize,
)

counters = st.integers(1, MAX_COUNTER)
some_bytes = st.binary(min_size=1, max_size=300)
visits = st.builds(
    Header,
    suite=st.sampled_from([Suite.X25519, Suite.X_WING]),
    kind=st.just(Kind.VISIT),
    device=st.binary(min_size=16, max_size=16),
    record=st.uuids(),
    version=st.integers(1, 0xFFFF),
    step=st.just(0),
    epoch=counters,
    seq=counters,
    prev=st.binary(min_size=16, max_size=16),
    key_id=st.binary(min_size=8, max_size=8).filter(any),
    length=st.just(1),
)
steps = st.builds(
    replace,
    visits,
    kind=st.just(Kind.STEP),
    version=st.just(1),
    step=st.integers(1, 0xFFFF),
    epoch=st.just(0),
    seq=st.just(0),
    prev=st.just(ZERO_PREV),
)
headers = visits | steps
PLAIN = Header(Suite.X25519, Kind.VISIT, bytes(16), UUID(int=1), 1, 0, 1, 1, ZERO_PREV, b"8" * 8, 1)


@given(header=headers, ciphertext=some_bytes, signature=st.binary(min_size=64, max_size=64))
def test_what_goes_in_comes_out(header: Header, ciphertext: bytes, signature: bytes) -> None:
    envelope = Envelope(replace(header, length=len(ciphertext)), ciphertext, signature)
    assert decode(envelope.wire) == envelope
    assert decode_unsigned(envelope.unsigned) == replace(envelope, signature=None)
    assert envelope.digest == hashlib.sha256(envelope.unsigned).digest()


@given(data=st.binary(max_size=400))
def test_noise_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(EnvelopeError):
        decode(data)


@given(header=headers, at=st.integers(0, HEADER_SIZE - 1), value=st.integers(0, 255))
def test_a_changed_header_is_refused_or_is_another_header(
    header: Header, at: int, value: int
) -> None:
    raw = bytearray(encode_header(header))
    changed = raw[at] != value
    raw[at] = value
    try:
        assert (decode_header(bytes(raw)) != header) is changed
    except EnvelopeError:
        assert changed


@given(header=headers, ciphertext=some_bytes, data=st.data())
def test_cut_anywhere_it_is_refused(header: Header, ciphertext: bytes, data: st.DataObject) -> None:
    whole = Envelope(replace(header, length=len(ciphertext)), ciphertext).unsigned
    cut = data.draw(st.integers(0, len(whole) - 1))
    with pytest.raises(Truncated):
        decode_unsigned(whole[:cut])


def test_an_unsigned_envelope_has_no_wire_form() -> None:
    with pytest.raises(Truncated):
        _ = Envelope(PLAIN, b"c").wire


@pytest.mark.parametrize("field", ["device", "prev", "key_id"])
def test_fields_of_another_size_are_never_written(field: str) -> None:
    with pytest.raises(WrongFieldSize):
        encode_header(replace(PLAIN, **{field: b"short"}))


def test_a_header_must_fill_its_bytes_exactly() -> None:
    with pytest.raises(EnvelopeError) as refusal:
        decode_header(encode_header(PLAIN) + b"\0")
    assert type(refusal.value).__name__ == "TrailingBytes"


def test_only_an_interrupted_envelope_carries_steps() -> None:
    with pytest.raises(WrongContent):
        carried_steps(Envelope(PLAIN, b"c"))


def test_seal_and_signature_have_a_domain_of_their_own() -> None:
    assert hpke_info(PLAIN) == b"telemed-kiosk/envelope/v1\0" + encode_header(PLAIN)
    assert signing_input(b"d" * 32) == b"telemed-kiosk/envelope/v1\0" + b"d" * 32


@given(items=st.lists(st.binary(max_size=50), max_size=6))
def test_a_batch_gives_its_items_back(items: list[bytes]) -> None:
    assert split_items(join_items(items)) == items


def test_a_cut_batch_is_refused_or_ends_between_items() -> None:
    items = [b"one", b"", b"three"]
    whole = join_items(items)
    between = {len(join_items(items[:n])): items[:n] for n in range(len(items) + 1)}
    for cut in range(len(whole) + 1):
        if cut in between:
            assert split_items(whole[:cut]) == between[cut]
            continue
        with pytest.raises(Truncated) as refusal:
            split_items(whole[:cut])
        assert refusal.value.expected > refusal.value.got == cut


def test_steps_are_carried_as_they_lie() -> None:
    step = replace(PLAIN, kind=Kind.STEP, epoch=0, seq=0)
    lying = [Envelope(replace(step, step=n), bytes([n])) for n in (1, 2, 5)]
    carried = carry_steps(lying)
    around = replace(PLAIN, kind=Kind.INTERRUPTED, suite=Suite.CARRIED, key_id=bytes(8))
    whole = Envelope(replace(around, length=len(carried)), carried)
    assert carried_steps(decode_unsigned(whole.unsigned)) == tuple(lying)
