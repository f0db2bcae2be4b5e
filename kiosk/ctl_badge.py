# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`telemed-kioskctl badge`: the number of a badge that is held to a card reader."""

import argparse
import sys
import time

from drivers.egk.apdu import ChipError
from drivers.egk.pcsc import PcscTerminals
from drivers.egk.terminals import ChipLineError, NoTerminalsError, Terminals
from drivers.pcsc_uid.conversation import read_badge
from kiosk.ctl_output import CommandError, Exit, Output

ABOUT = """Zeigt die Nummer eines Ausweises, den Sie an einen Kartenleser (PC/SC) halten, so wie sie
„telemed-clinic site pin --badge“ haben will. Eine Gesundheitskarte ist kein Ausweis, und eine
Karte, die sich jedes Mal eine andere Nummer gibt, auch nicht."""
MOST_SECONDS = 300.0


def badge(options: argparse.Namespace, output: Output) -> None:
    """Waits for a card that is put in from now on."""
    if not 0 < options.seconds <= MOST_SECONDS:
        raise CommandError(Exit.BAD_INPUT, f"--seconds: erlaubt ist bis {MOST_SECONDS:.0f}.")
    sys.stderr.write("Halten Sie den Ausweis an den Kartenleser.\n")
    terminals = PcscTerminals()
    try:
        number = number_of_the_next(terminals, options.seconds)
    except NoTerminalsError as error:
        raise CommandError(
            Exit.NO, f"Der Kartenleser-Dienst antwortet nicht ({error.detail}). Läuft pcscd?"
        ) from error
    finally:
        terminals.close()
    output.show({"badge": number}, [number])


def number_of_the_next(terminals: Terminals, seconds: float) -> str:
    """CommandError if there is none, NoTerminalsError."""
    until = time.monotonic() + seconds
    before = frozenset(terminals.look(0))
    while (left := until - time.monotonic()) > 0:
        for slot in terminals.look(left):
            if slot.card and slot not in before:
                return _number(terminals, slot.reader)
    raise CommandError(Exit.NO, "Es kam keine Karte.")


def _number(terminals: Terminals, reader: str) -> str:
    conversation = read_badge()
    try:
        with terminals.connect(reader) as chip:
            command = next(conversation)
            while True:
                command = conversation.send(chip.transmit(command))
    except StopIteration as end:
        if end.value is None:
            raise CommandError(Exit.NO, "Diese Karte kann kein Ausweis sein.") from end
        return str(end.value)
    except (ChipLineError, ChipError) as error:
        raise CommandError(Exit.NO, f"Die Karte ließ sich nicht lesen ({error}).") from error
