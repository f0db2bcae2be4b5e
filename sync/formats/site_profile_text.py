# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A mistake in a site profile as one German sentence, for whoever wrote the file.

Both ends check profiles (the clinic before it publishes, the kiosk on demand) and say the same.
"""

from sync.formats.site_profile_rules import (
    Allowed,
    Choice,
    Day,
    Line,
    Number,
    OneOf,
    Pin,
    ProfileError,
    Several,
    Table,
    Text,
    Toml,
    Whole,
    Yes,
)


def _value_text(allowed: Allowed) -> str:
    match allowed:
        case Text(_, example):
            return f"Text wie „{example}“"
        case Line(longest, example):
            return f"eine Zeile Text wie „{example}“, 1 bis {longest} Zeichen"
        case Choice(values):
            return " oder ".join(str(value) for value in values)
        case Whole(low, high):
            return f"eine ganze Zahl von {low} bis {high}"
        case Number(low, high):
            return f"eine Zahl von {low} bis {high}"
    plain = {Yes: "true", Day: "ein Tag wie 2026-12-31, ohne Anführungszeichen"}
    return plain.get(type(allowed), "true oder false")


_SOME = {
    OneOf: "genau einer der Schlüssel ",
    Table: "eine Tabelle mit: ",
    Several: "eine Liste aus ",
}


def _allowed_text(allowed: Allowed) -> str:
    match allowed:
        case Toml():
            return "nur gültiges TOML"
        case Pin():
            return "die Zeile, die „telemed-clinic site pin“ ausgibt"
        case Table(()):
            return "eine Tabelle mit Namen aus kleinen Buchstaben, Ziffern, „-“ und „_“"
        case OneOf(words) | Table(words) | Several(words):
            return _SOME[type(allowed)] + ", ".join(words)
    return _value_text(allowed)


def profile_error_text(error: ProfileError) -> str:
    """File, line, key, what stands there, what is allowed; one sentence, no line break."""
    key = f"„{error.key}“ " if error.key else ""
    if error.got is not None:
        got = f"darf nicht „{' '.join(error.got.split())[:60]}“ sein, "
    else:
        got = "fehlt, " if error.key else ""
    return (
        f"{error.file}, Zeile {error.line}: {key}{got}erlaubt ist {_allowed_text(error.allowed)}."
    )
