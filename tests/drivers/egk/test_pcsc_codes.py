# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Result codes of the card service as what they mean."""

import pytest

from drivers.egk.pcsc_codes import Code, chip_error, name_of, no_terminals
from drivers.egk.terminals import CardBusyError, CardGoneError, CardMuteError, GarbledError
from drivers.fault import DeviceFault


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (Code.REMOVED_CARD, CardGoneError),
        (Code.READER_UNAVAILABLE, CardGoneError),
        (Code.UNRESPONSIVE_CARD, CardMuteError),
        (Code.SHARING_VIOLATION, CardBusyError),
        (Code.NOT_TRANSACTED, GarbledError),
    ],
)
def test_what_is_said_of_one_card(code: Code, kind: type[Exception]) -> None:
    error = chip_error(code)
    assert type(error) is kind
    assert str(error) == name_of(code)


@pytest.mark.parametrize(
    "code", [Code.NO_SERVICE, Code.COMM_ERROR, Code.INVALID_HANDLE, 0x80100001]
)
def test_what_is_said_of_the_service(code: int) -> None:
    assert chip_error(code) is None
    assert no_terminals(code).fault is DeviceFault.NO_ANSWER


def test_a_service_that_refuses_us() -> None:
    error = no_terminals(Code.SECURITY_VIOLATION)
    assert (error.fault, error.detail) == (DeviceFault.NO_PERMISSION, "security-violation")


def test_a_rare_code_is_told_as_its_number() -> None:
    assert name_of(0x80100001) == "80100001"
