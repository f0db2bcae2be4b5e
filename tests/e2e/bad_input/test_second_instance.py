# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Whoever starts something a second time hears that it runs already; the first goes on."""

import os
import subprocess
import sys

from tests.e2e.bad_input.seeing import all_well, answer_of, screens, visit_over
from tests.e2e.processes import wait_until
from tests.e2e.world import World


def test_every_second_process_is_refused_with_a_sentence(world: World) -> None:
    world.measures = False
    world.start_signer()
    world.open_clinic()
    world.start_station()
    wait_until("the station", world.room)
    clinic = ("--data", world.clinic, "serve", "--deliver-folder", world.delivered)
    places = ("--data", world.data, "--runtime", world.runtime)
    key, host, port = world.kiosk / "signer" / "device.key", *world.listen.split(":")
    for status, sentence, command in (
        (
            1,
            "Die Station läuft schon (PID ",
            ("telemed-stationd", *places, "--signer", world.signer),
        ),
        (
            2,
            f"Der Signierdienst läuft schon: an {world.signer} antwortet einer.",
            ("telemed-signerd", "--key", key, "--socket", world.signer),
        ),
        (
            2,
            f"Auf {host}:{port} kann nicht gewartet werden (die Adresse ist schon belegt",
            ("telemed-clinic", *clinic, "--role", "relay", "--listen", world.listen),
        ),
        (
            2,
            f"Für {world.clinic} läuft schon ein Posteingang; es darf nur einen geben.",
            ("telemed-clinic", *clinic, "--role", "inbox"),
        ),
    ):
        answer = answer_of(*command)
        assert (answer.status, answer.sentence[: len(sentence)]) == (status, sentence)
    world.crew.check()


def test_a_second_front_gets_no_visit_and_never_the_cuff(world: World) -> None:
    world.start_signer()
    world.open_clinic()
    world.open_room()
    wait_until("a visit", lambda: screens(world, screen="code"))
    diary = world.folder / "second.jsonl"
    second = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.e2e.headless", "--plan", str(world.plan)),
            *("--diary", str(diary), "--station", str(world.runtime / "front.sock")),
        ],
        env=os.environ,
    )
    try:
        visit_over(world)
        assert second.poll() is None
        # It was told nothing, so it showed nothing and opened no port.
        assert not diary.exists() or '"cuff": true' not in diary.read_text("utf-8")
    finally:
        second.kill()
        second.wait()
    assert not screens(world, fault="busy-port")
    all_well(world)
