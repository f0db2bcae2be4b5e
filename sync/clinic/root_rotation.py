# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The chain of roots: each new one is signed by the one before, so that a kiosk walks it by itself.

A new key waits beside the old one until the root that names it is published. Killed in between,
`settle` looks at the newest root and takes the key that it names: there is never a moment at which
nobody here can sign what kiosks expect.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root

from sync.clinic.durable import PUBLIC, sync_folder, write_file
from sync.clinic.keys import ONLINE_ROLES, ClinicKeys, SigningKey, new_signing_key

# A kiosk whose documents have expired keeps them, warns and goes on.
ROOT_LIFE = timedelta(days=3650)


@dataclass(frozen=True, slots=True)
class RootRotation:
    """Holds no lock: callers hold the publish lock. The root key must be there but for `settle`."""

    metadata: Path
    keys: ClinicKeys

    def newest(self) -> Path:
        """The newest root's file."""
        return max(self.metadata.glob("*.root.json"), key=lambda path: int(path.name.split(".")[0]))

    def rotate_root(self, now: datetime) -> int:
        """A new root key; the number of the root that names it."""
        self.settle_root()
        old = self.keys.root()
        new = new_signing_key("root", self.keys.next_path("root"))
        version = self._publish({"root": new}, (old, new), now)
        self.settle_root()
        return version

    def rotate_online(self, now: datetime) -> int:
        """New keys for what signs documents; the number of the root that names them."""
        self.settle_root()
        self.settle()
        root = self.keys.root()
        made = {role: new_signing_key(role, self.keys.next_path(role)) for role in ONLINE_ROLES}
        version = self._publish(made, (root,), now)
        self.settle()
        return version

    def settle(self) -> None:
        """Take the online keys that the newest root names, and forget others that waited."""
        for role in ONLINE_ROLES:
            self._settle(role, self.keys.signing)

    def settle_root(self) -> None:
        """The same for the root's own key; it may be elsewhere, then nothing waits here."""
        self._settle("root", lambda _: self.keys.root())

    def _settle(self, role: str, current: Callable[[str], SigningKey]) -> None:
        waiting = self.keys.next_path(role)
        if not waiting.exists():
            return
        named = Metadata[Root].from_file(str(self.newest())).signed.roles[role].keyids
        if CryptoSigner(current(role).private).public_key.keyid in named:
            waiting.unlink()  # the root that would name it was never published
        else:
            waiting.replace(self.keys.path(role))
        sync_folder(waiting.parent)

    def _publish(
        self, new: Mapping[str, SigningKey], signers: tuple[SigningKey, ...], now: datetime
    ) -> int:
        root = Metadata[Root].from_file(str(self.newest())).signed
        for role, key in new.items():
            for old in list(root.roles[role].keyids):
                root.revoke_key(old, role)
            root.add_key(CryptoSigner(key.private).public_key, role)
        root.version += 1
        root.expires = now + ROOT_LIFE
        signed = Metadata(root)
        for key in signers:
            signed.sign(CryptoSigner(key.private), append=True)
        write_file(self.metadata / f"{root.version}.root.json", signed.to_bytes(), PUBLIC)
        return root.version
