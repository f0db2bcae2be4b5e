# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""The commands for the people in the room: answer a call for help, see to telephone tasks."""

import argparse
from datetime import datetime

from kiosk.ctl_output import Output
from kiosk.ctl_station import ask_station
from kiosk.station.messages import (
    Done,
    HelpComingRequest,
    HelpDoneRequest,
    Phone,
    PhoneDoneRequest,
    PhoneRequest,
    PhoneTaskRow,
)

REASON = {
    "urgent-record": "dringender Besuch noch nicht bei der Praxis",
    "urgent-interrupted": "dringender, unterbrochener Besuch noch nicht bei der Praxis",
}


def help_coming(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl help coming`."""
    ask_station(options.runtime, HelpComingRequest(), Done)
    output.show({"help": "coming"}, ["Am Bildschirm steht jetzt, dass jemand kommt."])


def help_done(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl help done`."""
    ask_station(options.runtime, HelpDoneRequest(), Done)
    output.show({"help": "none"}, ["Der Hilferuf ist erledigt."])


def phone_list(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl phone list`."""
    answer = ask_station(options.runtime, PhoneRequest(), Phone)
    lines = [_task_line(task) for task in answer.tasks if task.done is None]
    output.show(answer, lines or ["Niemand muss die Praxis anrufen."])


def phone_done(options: argparse.Namespace, output: Output) -> None:
    """`telemed-kioskctl phone done ID`."""
    ask_station(options.runtime, PhoneDoneRequest(options.task), Done)
    output.show({"task": options.task}, ["Der Anruf ist als erledigt vermerkt."])


def _task_line(task: PhoneTaskRow) -> str:
    asked = datetime.fromisoformat(task.created).astimezone()
    return f"{task.id}  seit {asked:%d.%m.%Y %H:%M}  {REASON.get(task.reason, task.reason)}"
