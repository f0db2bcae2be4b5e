# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""TLS to one certificate and nobody else: no authorities, no host names, no system store.

The certificate comes from the signed key set, or, before there is one, by the fingerprint in the
enrol string. It is valid for as long as clocks can show, so a kiosk with a dead one connects too.
"""

import hashlib
import hmac
import ssl
from urllib.parse import urlsplit

_FETCH_SECONDS = 15.0


class WrongCertificate(Exception):  # noqa: N818 - an answer of the other side, not a mistake here
    """The server showed another certificate than the enrol string names, or none."""


def pinned_context(certificate: str) -> ssl.SSLContext:
    """TLS 1.3 to the holder of this certificate (PEM). Raises `WrongCertificate` if it is none."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False  # the name proves nothing here, the key does
    context.verify_mode = ssl.CERT_REQUIRED
    context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
    try:
        context.load_verify_locations(cadata=certificate)
    except (ssl.SSLError, ValueError) as error:
        raise WrongCertificate(type(error).__name__) from error
    return context


def fetch_certificate(url: str, fingerprint: bytes) -> str:
    """The server's certificate (PEM), if it is the one with this SHA-256 (of the DER).

    Raises `WrongCertificate`, `OSError`. Blocks for up to 15 s: for a worker thread or a tool.
    """
    parts = urlsplit(url)
    address = (parts.hostname or "", parts.port or 443)
    pem = ssl.get_server_certificate(address, timeout=_FETCH_SECONDS)
    found = hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).digest()
    if not hmac.compare_digest(found, fingerprint):
        raise WrongCertificate(found.hex())
    return pem
