# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Makes the files beside it: `python -m tests.vectors.receipt.make`. See README.md first."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.formats.receipt import Outcome, Reason, Receipt, ReceiptKind, encode
from tests.vectors import hexfile
from tests.vectors.envelope.make import DEVICE, EPOCH, RECORD, fixed

HERE = Path(__file__).parent
DOMAIN = b"telemed-kiosk/receipt/v1\0"
RELAY = Ed25519PrivateKey.from_private_bytes(fixed("relay", 32))
INBOX = Ed25519PrivateKey.from_private_bytes(fixed("inbox", 32))


def sample(kind: ReceiptKind, outcome: Outcome, reason: Reason) -> bytes:
    digest = fixed("digest", 32)
    clinic_ms = 1_795_424_400_000
    return encode(Receipt(kind, outcome, reason, DEVICE, EPOCH, 7, RECORD, 1, digest, clinic_ms))


def save(
    name: str, expect: str, unsigned: bytes, key: Ed25519PrivateKey, tail: bytes = b""
) -> None:
    data = unsigned + key.sign(DOMAIN + unsigned) + tail
    public = (RELAY if unsigned[4] == ReceiptKind.RELAY else INBOX).public_key().public_bytes_raw()
    hexfile.write(HERE / f"{name}.hex", {"expect": expect, "public": public.hex()}, data)


def main() -> None:
    relay_stored = sample(ReceiptKind.RELAY, Outcome.STORED, Reason.NONE)
    delivered = sample(ReceiptKind.INBOX, Outcome.STORED, Reason.NONE)
    clarify = sample(ReceiptKind.INBOX, Outcome.TO_BE_CLARIFIED, Reason.NONE)
    save("relay-stored", "ok", relay_stored, RELAY)
    save("inbox-delivered", "ok", delivered, INBOX)
    save("inbox-to-be-clarified", "ok", clarify, INBOX)
    save("desk-seen", "ok", sample(ReceiptKind.DESK, Outcome.STORED, Reason.NONE), INBOX)
    for reason in list(Reason)[1:]:
        name = reason.name.lower().replace("_", "-")
        save(f"refused-{name}", "ok", sample(ReceiptKind.RELAY, Outcome.REFUSED, reason), RELAY)
    save("signed-by-the-other-key", "BadReceiptSignature", delivered, RELAY)
    changed = relay_stored[:-1] + bytes([relay_stored[-1] ^ 1])
    data = changed + RELAY.sign(DOMAIN + relay_stored)
    public = RELAY.public_key().public_bytes_raw().hex()
    said = {"expect": "BadReceiptSignature", "public": public}
    hexfile.write(HERE / "changed-after-signing.hex", said, data)
    save("trailing-byte", "WrongReceiptSize", relay_stored, RELAY, b"\0")
    # Position, value; as in docs/formats/receipt-v1.md.
    fields = {
        "not-a-receipt": ("NotAReceipt", 0, b"TKE"),
        "version-2": ("UnknownReceiptVersion", 3, b"\x02"),
        "kind-4": ("UnknownReceiptValue", 4, b"\x04"),
        "outcome-0": ("UnknownReceiptValue", 5, b"\x00"),
        "outcome-4": ("UnknownReceiptValue", 5, b"\x04"),
        "reason-6": ("UnknownReceiptValue", 6, b"\x00\x06"),
        "epoch-too-large": ("UnknownReceiptValue", 24, b"\x80"),
        "stored-with-reason": ("ContradictoryReceipt", 6, b"\x00\x01"),
        "refused-without-reason": ("ContradictoryReceipt", 5, b"\x03"),
        "relay-to-be-clarified": ("ContradictoryReceipt", 5, b"\x02"),
    }
    for name, (refusal, at, value) in fields.items():
        unsigned = relay_stored[:at] + value + relay_stored[at + len(value) :]
        save(name, refusal, unsigned, RELAY)


if __name__ == "__main__":
    main()
