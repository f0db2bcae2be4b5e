# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""How a body is sealed to the clinic: HPKE (RFC 9180), base mode, single shot.

Suite 1 is DHKEM(X25519, HKDF-SHA256), suite 2 is X-Wing (ML-KEM-768 with X25519,
draft-connolly-cfrg-xwing-kem); both with HKDF-SHA256 and AES-256-GCM. Keys are kept as component
keys one after the other, because the library offers no other way in for X-Wing.
Pure: making keys and sealing need randomness and live elsewhere.
"""

import hashlib
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from sync.formats.envelope import Envelope, Suite, hpke_info

_AEAD_TAG = 16
_X25519_SIZE = 32
_MLKEM_PUBLIC_SIZE = 1184
_MLKEM_SEED_SIZE = 64


class SuiteError(ValueError):
    """A key or a ciphertext that doesn't fit its suite."""


class NoSuchSuite(SuiteError):
    """Suite 0 seals nothing and has no keys; `got` is the suite."""

    def __init__(self, got: Suite) -> None:
        super().__init__(got.name)
        self.got = got


class WrongKeySize(SuiteError):
    """A raw key of another size than its suite's."""

    def __init__(self, expected: int, got: int) -> None:
        super().__init__(f"expected {expected} bytes, got {got}")
        self.expected = expected
        self.got = got


class InvalidKey(SuiteError):
    """A raw key of the right size that is no key (not reduced, or of low order)."""


class CannotOpen(SuiteError):
    """Another key, another header, or changed bytes: the seal doesn't say which."""


@dataclass(frozen=True, slots=True)
class SuiteFacts:
    """Sizes in bytes; `overhead` is what sealing adds to the body."""

    hpke: hpke.Suite
    overhead: int
    public_size: int
    private_size: int


def _facts(kem: hpke.KEM, public_size: int, private_size: int) -> SuiteFacts:
    suite = hpke.Suite(kem, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)
    return SuiteFacts(suite, kem.enc_length() + _AEAD_TAG, public_size, private_size)


SUITES: dict[Suite, SuiteFacts] = {
    Suite.X25519: _facts(hpke.KEM.X25519, _X25519_SIZE, _X25519_SIZE),
    Suite.X_WING: _facts(
        hpke.KEM.MLKEM768_X25519,
        _MLKEM_PUBLIC_SIZE + _X25519_SIZE,
        _MLKEM_SEED_SIZE + _X25519_SIZE,
    ),
}


@dataclass(frozen=True, slots=True)
class PublicKey:
    """The clinic's key that records are sealed to. `raw` is what the key set carries."""

    suite: Suite
    raw: bytes
    handle: X25519PublicKey | hpke.MLKEM768X25519PublicKey = field(repr=False, compare=False)

    @property
    def id(self) -> bytes:
        """8 bytes, as in the envelope's header."""
        return key_id(self.raw)


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """The key that opens; it exists at the clinic alone."""

    suite: Suite
    public: PublicKey
    handle: X25519PrivateKey | hpke.MLKEM768X25519PrivateKey = field(repr=False, compare=False)


def key_id(public: bytes) -> bytes:
    """The first 8 bytes of SHA-256 of the raw public key."""
    return hashlib.sha256(public).digest()[:8]


def hpke_suite(suite: Suite) -> hpke.Suite:
    """The library's suite. Raises `NoSuchSuite` for suite 0."""
    return _suite_facts(suite).hpke


def sealed_size(suite: Suite, body_size: int) -> int:
    """Length of the ciphertext of a body, bytes: known before sealing, as the header names it."""
    return body_size + _suite_facts(suite).overhead


def load_public(suite: Suite, raw: bytes) -> PublicKey:
    """Suite 1: 32 B of X25519. Suite 2: 1,184 B of ML-KEM-768, then 32 B of X25519.

    Raises `NoSuchSuite`, `WrongKeySize`, `InvalidKey`.
    """
    _check_size(_suite_facts(suite).public_size, raw)
    curve = _curve_public(raw[-_X25519_SIZE:])
    if suite is Suite.X25519:
        return PublicKey(suite, raw, curve)
    try:
        lattice = MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC_SIZE])
    except ValueError:
        raise InvalidKey from None
    return PublicKey(suite, raw, hpke.MLKEM768X25519PublicKey(lattice, curve))


def public_bytes(key: PublicKey) -> bytes:
    """The raw bytes that `load_public` takes."""
    return key.raw


def load_private(suite: Suite, raw: bytes) -> PrivateKey:
    """Suite 1: 32 B of X25519. Suite 2: 64 B seed of ML-KEM-768, then 32 B of X25519.

    Raises `NoSuchSuite`, `WrongKeySize`.
    """
    _check_size(_suite_facts(suite).private_size, raw)
    curve = X25519PrivateKey.from_private_bytes(raw[-_X25519_SIZE:])
    curve_raw = curve.public_key().public_bytes_raw()
    if suite is Suite.X25519:
        return PrivateKey(suite, load_public(suite, curve_raw), curve)
    lattice = MLKEM768PrivateKey.from_seed_bytes(raw[:_MLKEM_SEED_SIZE])
    public = load_public(suite, lattice.public_key().public_bytes_raw() + curve_raw)
    return PrivateKey(suite, public, hpke.MLKEM768X25519PrivateKey(lattice, curve))


def open_body(envelope: Envelope, key: PrivateKey) -> bytes:
    """The body inside a STEP or VISIT envelope. Raises `NoSuchSuite`, `CannotOpen`."""
    suite = hpke_suite(envelope.header.suite)
    if envelope.header.suite is not key.suite:
        raise CannotOpen
    try:
        return suite.decrypt(envelope.ciphertext, key.handle, info=hpke_info(envelope.header))
    except (InvalidTag, ValueError):
        raise CannotOpen from None


def _suite_facts(suite: Suite) -> SuiteFacts:
    try:
        return SUITES[suite]
    except KeyError:
        raise NoSuchSuite(suite) from None


def _check_size(expected: int, raw: bytes) -> None:
    if len(raw) != expected:
        raise WrongKeySize(expected, len(raw))


def _curve_public(raw: bytes) -> X25519PublicKey:
    key = X25519PublicKey.from_public_bytes(raw)
    try:
        # A key of low order gives everybody the same secret; an exchange with any private key
        # finds it, so a fixed one will do.
        X25519PrivateKey.from_private_bytes(b"\x01" * _X25519_SIZE).exchange(key)
    except ValueError:
        raise InvalidKey from None
    return key
