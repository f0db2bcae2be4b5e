# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`keys init`: what it makes, for whom it is readable, and that it never destroys a key."""

import json
import shutil
import ssl
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography import x509

from sync.clinic.folder import ClinicFolder
from sync.clinic.keys import ClinicKeys
from sync.clinic.problem import ProblemError
from sync.clinic.settings import read_settings
from sync.formats.envelope import Suite
from tests.sync.clinic.kit import Clinic, make_clinic


def _files(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_private_files_are_for_the_owner_alone(clinic: Clinic) -> None:
    files = [path for path in (clinic.root / "keys").rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"root.pem", "targets.pem", "snapshot.pem", "timestamp.pem"} <= names
    assert {"relay.pem", "inbox.pem", "tls.key"} <= names
    for path in files:
        if path.name != "tls.crt":
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700, path.parent


def test_nothing_is_overwritten(clinic: Clinic) -> None:
    before = _files(clinic.root)
    sentence = clinic.refused("keys", "init")
    assert "gibt es schon; es wurde nichts geändert" in sentence
    assert _files(clinic.root) == before


def test_keys_without_settings_are_not_overwritten_either(clinic: Clinic) -> None:
    (clinic.root / "clinic.json").unlink()
    before = _files(clinic.root)
    clinic.refused("keys", "init")
    assert _files(clinic.root) == before


@pytest.mark.parametrize(("name", "suite"), [("x-wing", Suite.X_WING), ("x25519", Suite.X25519)])
def test_the_suite_can_be_chosen(tmp_path: Path, name: str, suite: Suite) -> None:
    clinic = make_clinic(tmp_path / "clinic", name)
    published = clinic.key_set()
    assert published.recipient.suite is suite
    opener = ClinicKeys(ClinicFolder(clinic.root)).recipients()[published.recipient.id]
    assert opener.public == published.recipient


def test_x_wing_is_the_default(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "clinic")
    assert clinic.ok("keys", "init", "--json").data["suite"] == "x-wing"


def test_the_certificate_outlives_every_clock(clinic: Clinic) -> None:
    data = (clinic.root / "keys" / "tls.crt").read_bytes()
    certificate = x509.load_pem_x509_certificate(data)
    assert certificate.not_valid_before_utc == datetime(1970, 1, 1, tzinfo=UTC)
    assert certificate.not_valid_after_utc == datetime(2100, 1, 1, tzinfo=UTC)


def test_the_online_keys_do_not_need_the_root(clinic: Clinic) -> None:
    """The offline folder is taken away, and the clinic goes on."""
    shutil.rmtree(clinic.root / "keys" / "offline")
    assert clinic.book()["code"]
    with pytest.raises(ProblemError):
        ClinicKeys(ClinicFolder(clinic.root)).root()


def test_an_interrupted_init_leaves_nothing_behind(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path / "clinic")
    clinic.root.mkdir()
    (clinic.root / "tuf").touch()  # in the way of the last steps
    assert "gibt es schon" in clinic.refused("keys", "init")
    assert {path.name for path in clinic.root.iterdir()} == {"tuf", "publish.lock"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--name", "a\nb"), "Name der Praxis"),
        (("--suite", "rsa"), "--suite kann nicht 'rsa' sein, erlaubt ist: "),
        (("--url", "http://x"), "--url: erlaubt ist eine Adresse wie https://"),
    ],
)
def test_bad_input_is_said_in_german(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    clinic = Clinic(tmp_path / "clinic")
    assert said in clinic.refused("keys", "init", *arguments)
    assert not clinic.root.exists()


def test_a_clinic_that_is_not_set_up_says_so(tmp_path: Path) -> None:
    for command in (("arrived",), ("parked",), ("appointments", "list"), ("serve",)):
        assert "keys init" in Clinic(tmp_path).refused(*command)


def test_damaged_settings_are_said(clinic: Clinic) -> None:
    (clinic.root / "clinic.json").write_text("{}")
    assert "beschädigt: clinic.json" in clinic.refused("arrived")


def test_a_missing_key_is_named(clinic: Clinic) -> None:
    (clinic.root / "keys" / "targets.pem").unlink()
    profile = clinic.root / "profile.toml"
    profile.write_text(profile.read_text().replace("Crossen", "Neu"))
    assert "Der Schlüssel targets.pem fehlt" in clinic.refused("site", "publish", profile)


def test_settings_survive_as_written(clinic: Clinic) -> None:
    settings = read_settings(ClinicFolder(clinic.root))
    assert (settings.name, settings.key_set_version) == ("Praxis", 1)
    assert json.loads((clinic.root / "clinic.json").read_bytes())["format"] == 1


def test_the_certificate_passes_the_strict_check(clinic: Clinic) -> None:
    """Python 3.13 checks this way by default; 3.11 only if asked."""
    path = str(clinic.root / "keys" / "tls.crt")
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(path, str(clinic.root / "keys" / "tls.key"))
    client = ssl.create_default_context(cafile=path)
    client.verify_flags |= ssl.VERIFY_X509_STRICT
    client.check_hostname = False
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = (
        client.wrap_bio(to_client, to_server),
        server.wrap_bio(to_server, to_client, server_side=True),
    )
    done: set[int] = set()
    while len(done) < 2:
        for number, end in enumerate(ends):
            try:
                end.do_handshake()
                done.add(number)
            except ssl.SSLWantReadError:
                continue
