# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clinic's TLS certificate: self-signed, pinned by the kiosks, valid from 1970 to 2100.

A certificate authority would add nothing, as kiosks trust this one certificate by its fingerprint
and later by the signed key set; dates would only break the kiosk whose clock lost its battery.
"""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

_NAME = "telemed-clinic"


@dataclass(frozen=True, slots=True)
class Certificate:
    """Both as PEM."""

    private_key: bytes
    certificate: bytes


def make_certificate() -> Certificate:
    """A new P-256 key and its certificate.

    The extensions are what OpenSSL's strict check (Python 3.13's default) wants of an anchor.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, _NAME)])
    signing = dict.fromkeys(
        (
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    usage = x509.KeyUsage(digital_signature=True, key_cert_sign=True, **signing)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime(1970, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2100, 1, 1, tzinfo=UTC))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(_NAME)]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
    )
    return Certificate(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM),
    )


def fingerprint(certificate: bytes) -> bytes:
    """SHA-256 of the certificate's DER, from its PEM."""
    der = x509.load_pem_x509_certificate(certificate).public_bytes(Encoding.DER)
    return hashlib.sha256(der).digest()
