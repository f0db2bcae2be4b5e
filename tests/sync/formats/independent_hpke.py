# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""HPKE base mode opened a second time, from the texts, with primitives alone.

RFC 9180 sections 4.1 and 5.1 (labels, DHKEM, key schedule) and draft-connolly-cfrg-xwing-kem
section 5.3 (combiner). Written to contradict the library if it, or our use of it, were wrong.
"""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_KDF_AND_AEAD = b"\x00\x01\x00\x02"  # HKDF-SHA256, AES-256-GCM
_X25519_KEM = b"\x00\x20"
_X_WING_KEM = b"\x64\x7a"
_X_WING_LABEL = b"\\.//^\\"


def open_base(suite: int, private: bytes, ciphertext: bytes, info: bytes) -> bytes:
    """`enc || ct` opened; suite 1 or 2 as in docs/formats/envelope-v1.md."""
    if suite == 1:
        kem, enc_size, secret = _X25519_KEM, 32, _dhkem(private, ciphertext[:32])
    else:
        kem, enc_size, secret = _X_WING_KEM, 1120, _x_wing(private, ciphertext[:1120])
    suite_id = b"HPKE" + kem + _KDF_AND_AEAD
    psk_id_hash = _extract(suite_id, b"", b"psk_id_hash", b"")
    info_hash = _extract(suite_id, b"", b"info_hash", info)
    context = b"\x00" + psk_id_hash + info_hash
    schedule = _extract(suite_id, secret, b"secret", b"")
    key = _expand(suite_id, schedule, b"key", context, 32)
    nonce = _expand(suite_id, schedule, b"base_nonce", context, 12)
    return AESGCM(key).decrypt(nonce, ciphertext[enc_size:], b"")


def _dhkem(private: bytes, enc: bytes) -> bytes:
    key = X25519PrivateKey.from_private_bytes(private)
    shared = key.exchange(X25519PublicKey.from_public_bytes(enc))
    suite_id = b"KEM" + _X25519_KEM
    prk = _extract(suite_id, b"", b"eae_prk", shared)
    context = enc + key.public_key().public_bytes_raw()
    return _expand(suite_id, prk, b"shared_secret", context, 32)


def _x_wing(private: bytes, enc: bytes) -> bytes:
    lattice, curve_enc = enc[:1088], enc[1088:]
    curve = X25519PrivateKey.from_private_bytes(private[64:])
    lattice_shared = MLKEM768PrivateKey.from_seed_bytes(private[:64]).decapsulate(lattice)
    curve_shared = curve.exchange(X25519PublicKey.from_public_bytes(curve_enc))
    public = curve.public_key().public_bytes_raw()
    combined = lattice_shared + curve_shared + curve_enc + public + _X_WING_LABEL
    return hashlib.sha3_256(combined).digest()


def _extract(suite_id: bytes, salt: bytes, label: bytes, ikm: bytes) -> bytes:
    labelled = b"HPKE-v1" + suite_id + label + ikm
    return hmac.digest(salt or bytes(32), labelled, "sha256")


def _expand(suite_id: bytes, prk: bytes, label: bytes, info: bytes, size: int) -> bytes:
    labelled = size.to_bytes(2, "big") + b"HPKE-v1" + suite_id + label + info
    return hmac.digest(prk, labelled + b"\x01", "sha256")[:size]
