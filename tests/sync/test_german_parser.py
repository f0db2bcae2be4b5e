# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Every complaint and every heading of a command line is German, in subcommands too."""

import pytest

from sync.german_parser import BAD_INPUT, GermanParser


def _parser() -> GermanParser:
    parser = GermanParser(prog="tool", description="Ein Werkzeug.")
    commands = parser.add_subparsers(required=True, metavar="BEFEHL")
    show = commands.add_parser("show", help="zeigen")
    show.add_argument("what", metavar="WAS")
    show.add_argument("--json", action="store_true")
    show.add_argument("--pace", type=float)
    show.add_argument("--count", type=int)
    show.add_argument("--size", choices=("big", "small"))
    return parser


@pytest.mark.parametrize(
    ("words", "sentence", "of"),
    [
        ([], "Es fehlt: BEFEHL.", "tool"),
        (["shine"], "BEFEHL kann nicht 'shine' sein, erlaubt ist: ", "tool"),
        (["show"], "Es fehlt: WAS.", "tool show"),
        (["show", "x", "--pace"], "Zu --pace fehlt der Wert.", "tool show"),
        (["show", "x", "--pace", "slow"], "--pace muss eine Zahl sein.", "tool show"),
        (["show", "x", "--count", "1.5"], "--count muss eine Zahl sein.", "tool show"),
        (["show", "x", "--json=1"], "Zu --json gehört kein Wert.", "tool show"),
        (["show", "x", "--size", "odd"], "--size kann nicht 'odd' sein, erlaubt", "tool show"),
        (["show", "x", "--jso"], "Unbekannt: --jso.", "tool"),
    ],
)
def test_a_complaint_is_one_german_sentence(
    words: list[str], sentence: str, of: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        _parser().parse_args(words)
    said = capsys.readouterr().err
    assert ended.value.code == BAD_INPUT
    assert said.startswith(sentence)
    assert said.endswith(f" Hilfe: „{of} --help“.\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize("words", [["--help"], ["show", "-h"]])
def test_help_is_german(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        _parser().parse_args(words)
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert said.startswith("Aufruf: tool")
    assert "Aufruf: Aufruf" not in said
    assert "diese Hilfe" in said
    for english in ("usage", "options", "positional", "show this help"):
        assert english not in said
