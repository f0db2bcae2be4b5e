# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: N818 - a refusal is named after what is wrong; its family carries the Error

"""Why bytes are no envelope: one name per rule of docs/formats/envelope-v1.md."""


class EnvelopeError(ValueError):
    """The bytes are no envelope of this version. The leaf says what is wrong with them."""


class Truncated(EnvelopeError):
    """Fewer bytes than the header asks for."""

    def __init__(self, expected: int, got: int) -> None:
        super().__init__(f"expected {expected} bytes, got {got}")
        self.expected = expected
        self.got = got


class TrailingBytes(EnvelopeError):
    """More bytes than the header asks for."""

    def __init__(self, expected: int, got: int) -> None:
        super().__init__(f"expected {expected} bytes, got {got}")
        self.expected = expected
        self.got = got


class FieldError(EnvelopeError):
    """One header field holds what this version doesn't allow; `got` is that value."""

    def __init__(self, got: object) -> None:
        super().__init__(f"{got!r}")
        self.got = got


class NotAnEnvelope(FieldError):
    """The first three bytes are not `TKE`."""


class UnknownVersion(FieldError):
    """A version that this program doesn't know."""


class UnknownSuite(FieldError):
    """A suite number that this program doesn't know."""


class UnknownKind(FieldError):
    """A kind number that this program doesn't know."""


class UnknownDictionary(FieldError):
    """A compression dictionary that this program doesn't have."""


class WrongDictionary(FieldError):
    """A dictionary for INTERRUPTED: the steps that it carries are compressed, it isn't."""


class UnknownFlags(FieldError):
    """Flags or reserved bytes that are not zero: a newer writer means something by them."""


class WrongSuite(FieldError):
    """Suite 0 belongs to INTERRUPTED, and INTERRUPTED to suite 0."""


class WrongKeyId(FieldError):
    """A sealed envelope names its recipient key; a carrying one names none."""


class WrongRecordVersion(FieldError):
    """Record versions count from 1 (a STEP and a CALL have 1)."""


class WrongStep(FieldError):
    """A STEP counts from 1; the other kinds have step 0."""


class WrongSequence(FieldError):
    """A STEP has no place in the sequence; the other kinds have epoch and seq, 1 to 2^63 - 1."""


class WrongPrevious(FieldError):
    """A STEP follows nothing."""


class WrongFieldSize(FieldError):
    """A fixed-size field was given with another size (only a writer can get this wrong)."""


class WrongLength(FieldError):
    """An empty ciphertext, or one above `MAX_CIPHERTEXT`."""


class WrongContent(FieldError):
    """INTERRUPTED doesn't carry the STEP envelopes of its own record in step order."""
