# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""`drivers.egk.terminals` on libpcsclite, called through ctypes.

A binding in C would need a compiler on every machine: there is no wheel of one. Types and numbers
are those of pcsc-lite's own pcsclite.h and winscard.h, which are stable since 2001.
"""

import ctypes
import os
import threading
from ctypes import POINTER, byref, c_char_p, c_long, c_ubyte, c_ulong, c_void_p
from types import TracebackType
from typing import Final, Self

from drivers.egk.pcsc_codes import OK, Code, chip_error, no_terminals
from drivers.egk.terminals import Chip, NoTerminalsError, Slot
from drivers.fault import DeviceFault

LIBRARY: Final = "libpcsclite.so.1"
_SYSTEM_SCOPE: Final = 2
_EXCLUSIVE: Final = 1
_ANY_PROTOCOL: Final = 3  # T=0 or T=1
_RESET: Final = 1
_STATE_CHANGED: Final = 0x0002
_STATE_PRESENT: Final = 0x0020
_LONGEST_ANSWER: Final = 65536 + 2
_LISTINGS: Final = 3  # a reader may go away between the list and the look
# A reader that isn't: its state changes when a reader comes or goes.
_PLUGGING: Final = b"\\\\?PnP?\\Notification"


class _ReaderState(ctypes.Structure):
    _fields_ = (
        ("reader", c_char_p),
        ("user_data", c_void_p),
        ("current", c_ulong),
        ("event", c_ulong),
        ("atr_size", c_ulong),
        ("atr", c_ubyte * 33),
    )


class _IoRequest(ctypes.Structure):
    _fields_ = (("protocol", c_ulong), ("size", c_ulong))


_SIGNATURES: Final = {
    "SCardEstablishContext": (c_ulong, c_void_p, c_void_p, POINTER(c_long)),
    "SCardReleaseContext": (c_long,),
    "SCardCancel": (c_long,),
    "SCardListReaders": (c_long, c_char_p, c_char_p, POINTER(c_ulong)),
    "SCardGetStatusChange": (c_long, c_ulong, POINTER(_ReaderState), c_ulong),
    "SCardConnect": (c_long, c_char_p, c_ulong, c_ulong, POINTER(c_long), POINTER(c_ulong)),
    "SCardDisconnect": (c_long, c_ulong),
    "SCardTransmit": (
        c_long,
        POINTER(_IoRequest),
        c_char_p,
        c_ulong,
        POINTER(_IoRequest),
        c_char_p,
        POINTER(c_ulong),
    ),
}


class _Library:
    """The functions, with the types that they have."""

    def __init__(self) -> None:
        try:
            loaded = ctypes.CDLL(LIBRARY)
        except OSError as error:
            raise NoTerminalsError(DeviceFault.DEVICE_ERROR, f"no {LIBRARY}") from error
        for name, types in _SIGNATURES.items():
            function = getattr(loaded, name)
            function.argtypes, function.restype = types, c_long
        self._loaded = loaded

    def call(self, name: str, *arguments: object) -> int:
        """The result, as a 32-bit number: 0 or one of `Code`."""
        return int(getattr(self._loaded, name)(*arguments)) & 0xFFFFFFFF


class PcscTerminals:
    """Loads nothing and talks to nobody before the first call."""

    def __init__(self) -> None:
        self._library: _Library | None = None
        self._context: int | None = None
        self._states: dict[str, int] = {}  # as last seen, for the service to compare with
        self._waking = threading.Lock()

    def look(self, seconds: float) -> tuple[Slot, ...]:
        for _ in range(_LISTINGS):
            readers = self._readers()
            states = [(os.fsencode(each), self._states.get(each, 0)) for each in readers]
            states.append((_PLUGGING, len(readers) << 16))
            waiting = (_ReaderState * len(states))(
                *(_ReaderState(reader=name, current=state) for name, state in states)
            )
            result = self._call("SCardGetStatusChange", int(seconds * 1000), waiting, len(states))
            if result not in (Code.UNKNOWN_READER, Code.READER_UNAVAILABLE):
                return self._seen(result, readers, waiting)
        return ()

    def _seen(
        self, result: int, readers: list[str], states: "ctypes.Array[_ReaderState]"
    ) -> tuple[Slot, ...]:
        if result not in (OK, Code.TIMEOUT, Code.CANCELLED):
            raise self._lost(result)
        self._states = {
            name: int(state.event) & ~_STATE_CHANGED
            for name, state in zip(readers, states, strict=False)
        }
        return tuple(
            Slot(name, bool(state & _STATE_PRESENT), state >> 16)
            for name, state in self._states.items()
        )

    def connect(self, reader: str) -> Chip:
        handle, protocol = c_long(), c_ulong()
        result = self._call(
            "SCardConnect",
            os.fsencode(reader),
            _EXCLUSIVE,
            _ANY_PROTOCOL,
            byref(handle),
            byref(protocol),
        )
        if result != OK:
            raise self._failed(result)
        return _PcscChip(self, handle.value, protocol.value)

    def wake(self) -> None:
        with self._waking:
            if self._library is not None and self._context is not None:
                self._library.call("SCardCancel", self._context)

    def close(self) -> None:
        with self._waking:
            library, context, self._context = self._library, self._context, None
        self._states.clear()
        if library is not None and context is not None:
            library.call("SCardReleaseContext", context)

    def transmit(self, handle: int, protocol: int, command: bytes) -> bytes:
        """For the chip."""
        answer = ctypes.create_string_buffer(_LONGEST_ANSWER)
        size = c_ulong(len(answer))
        request = _IoRequest(protocol, ctypes.sizeof(_IoRequest))
        result = self._loaded().call(
            "SCardTransmit",
            handle,
            byref(request),
            command,
            len(command),
            None,
            answer,
            byref(size),
        )
        if result != OK:
            raise self._failed(result)
        return answer.raw[: size.value]

    def disconnect(self, handle: int) -> None:
        """For the chip; whatever it answers, the handle is gone."""
        self._loaded().call("SCardDisconnect", handle, _RESET)

    def _readers(self) -> list[str]:
        size = c_ulong()
        result = self._call("SCardListReaders", None, None, byref(size))
        if result == OK:
            names = ctypes.create_string_buffer(size.value)
            result = self._call("SCardListReaders", None, names, byref(size))
            if result == OK:
                listed = names.raw[: size.value].split(b"\0")
                return [os.fsdecode(each) for each in listed if each]
        if result in (Code.NO_READERS, Code.INSUFFICIENT_BUFFER):
            return []
        raise self._lost(result)

    def _loaded(self) -> _Library:
        if self._library is None:
            self._library = _Library()
        return self._library

    def _call(self, name: str, *more: object) -> int:
        """A function that wants the context."""
        library = self._loaded()
        if self._context is None:
            context = c_long()
            result = library.call(
                "SCardEstablishContext", _SYSTEM_SCOPE, None, None, byref(context)
            )
            if result != OK:
                raise no_terminals(result)
            with self._waking:
                self._context = context.value
        return library.call(name, self._context, *more)

    def _failed(self, result: int) -> Exception:
        return chip_error(result) or self._lost(result)

    def _lost(self, result: int) -> NoTerminalsError:
        """The context is of no use any more."""
        self.close()
        return no_terminals(result)


class _PcscChip:
    """`drivers.egk.terminals.Chip`."""

    def __init__(self, terminals: PcscTerminals, handle: int, protocol: int) -> None:
        self._terminals = terminals
        self._handle = handle
        self._protocol = protocol

    def transmit(self, command: bytes) -> bytes:
        return self._terminals.transmit(self._handle, self._protocol, command)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._terminals.disconnect(self._handle)
