# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""A patient who doesn't see: hears which page it is, and presses what is to be pressed there."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from hands import Hands
from names import Names
from reader import PATIENCE, NotThereError, Reader, Thing, headings

HEARING_SECONDS = 0.6  # nobody answers before having heard the question
WAIT_SECONDS = 330.0  # before the first blood pressure one rests for five minutes
MEASURE, SKIP = "measure", "skip"  # anything else is a number that is typed in

Tell = Callable[[str, list[str]], None]
Do = Callable[[], None]


@dataclass(frozen=True)
class Plan:
    """What the patient knows and does. `vitals`: how each is done, by the name of the day list.

    `hands`: the id of the reason why they aren't rubbed, or empty.
    """

    code: str
    birth_date: str  # "17031948"
    phone: str
    hands: str
    words: str
    pain: str
    vitals: dict[str, str]


class Visit:
    """From the welcome to the goodbye; `tell` hears the id of each page and all that is said."""

    def __init__(self, reader: Reader, hands: Hands, names: Names, plan: Plan, tell: Tell) -> None:
        self._reader = reader
        self._hands = hands
        self._names = names
        self._plan = plan
        self._tell = tell
        self._answers = {**self._before(), **self._measuring(), **self._after()}

    def go(self) -> None:
        """One whole visit; NotThereError where it doesn't go on."""
        heading, page = "", ""
        while page != "goodbye-headline":
            longest = WAIT_SECONDS if page in ("rest-headline", "pause-headline") else PATIENCE
            heading, page = self._next_page(heading, longest)
            self._answers[page]()

    def _next_page(self, last: str, longest: float) -> tuple[str, str]:
        """The heading that is said now instead of `last`, and its id.

        A screen reader says what has the keyboard: on a new page that is its heading.
        """

        def other(things: list[Thing]) -> str:
            said = headings(things)
            (heading,) = said if len(said) == 1 else ("",)  # else it is just changing
            return heading.name if heading and heading.name != last and heading.focused else ""

        heading = str(self._reader.until(f"page after {last!r}", other, longest))
        pages = [page for page in self._answers if self._names.matches(page, heading)]
        if not pages:
            raise NotThereError(f"a page that nobody knows: {heading!r}")
        self._tell(pages[0], [thing.name for thing in self._reader.things() if thing.name])
        return heading, pages[0]

    # --- what is done on which page, by the id of its heading

    def _before(self) -> dict[str, Do]:
        plan = self._plan
        return {
            "welcome-headline": self._begin,
            "code-headline": lambda: self._fill(plan.code, "code-field"),
            "birth-date-headline": lambda: self._fill(plan.birth_date),
            "appointment-headline": self._pressing("appointment-yes"),
            "operator-headline": self._pressing("operator-myself"),
            "callback-headline": lambda: self._fill(plan.phone, "callback-field"),
            "consent-headline": self._agree,
            "statistics-headline": self._agree,
            "hands-headline": self._pressing("hands-impossible" if plan.hands else "hands-start"),
            "hands-reason-headline": self._pressing(plan.hands),
            **{f"hands-title-{move}": _listen for move in range(1, 7)},
            "reason-headline": self._pressing("reason-other"),
            "words-headline": lambda: self._fill(plan.words, "words-field"),
            "pain-headline": lambda: self._touch(plan.pain),
            "medicines-headline": self._pressing("consent-yes"),
            "warnings-headline": self._pressing("warnings-none"),
        }

    def _measuring(self) -> dict[str, Do]:
        vitals = self._plan.vitals
        waits = ("oximetry-nobody", "oximetry-searching", "oximetry-settling", "temperature-ear")
        waits += ("weight-nobody", "weight-settling")
        waits += ("rest-headline", "inflating-headline", "pause-headline")
        return {
            "vital-oximetry": self._choosing(vitals["oximetry"], "guide-start"),
            "guide-temperature": self._choosing(vitals["temperature"], "site-ear"),
            "guide-weight": self._choosing(vitals["weight"], "guide-start"),
            "arm-headline": self._choosing(vitals["blood-pressure"], "arm-left"),
            "by-hand-temperature": lambda: self._fill(vitals["temperature"]),
            "by-hand-weight": lambda: self._fill(vitals["weight"]),
            "skip-headline": self._pressing("skip-unable"),
            "measure-headline": self._pressing("measure-start"),
            **dict.fromkeys(waits, _listen),
            "result-headline": self._pressing("go-on"),
            "result-by-hand": self._pressing("go-on"),
        }

    def _after(self) -> dict[str, Do]:
        return {
            "review-headline": self._pressing("review-save"),
            "saving-headline": _listen,
            "saved-headline": self._await_arrival,
            "goodbye-headline": self._pressing("finish"),
        }

    # --- how it is done

    def _press(self, *text_ids: str) -> None:
        self._touch(*map(self._names, text_ids))

    def _touch(self, *names: str) -> None:
        control = self._reader.control(*names)
        time.sleep(HEARING_SECONDS)
        self._hands.press(control)

    def _pressing(self, *text_ids: str) -> Do:
        return lambda: self._press(*text_ids)

    def _choosing(self, how: str, start: str) -> Do:
        return self._pressing({MEASURE: start, SKIP: "skip-today"}.get(how, "by-hand-link"))

    def _fill(self, text: str, field: str = "") -> None:
        """Type it and go on; a field that says what stands in it says just that."""
        self._hands.type(text, self._names("decimal-key"))
        if field:
            self._expect_in(self._names(field), text)
        self._press("go-on")

    def _expect_in(self, field: str, text: str) -> None:
        wanted = text.replace(" ", "")

        def said(things: list[Thing]) -> bool:
            return any(
                thing.name == field and thing.description.replace(" ", "") == wanted
                for thing in things
            )

        self._reader.until(f"{text!r} in {field!r}", said)

    def _begin(self) -> None:
        """First what makes it easier: a setting that says whether it is chosen, there and back."""
        self._press("ease-name")
        for wanted in ("ease-size-large", "ease-size-normal"):
            self._press(wanted)
            self._reader.until(f"{wanted} chosen", self._chosen(wanted))
        self._press("done")
        self._press("welcome-start")

    def _chosen(self, text_id: str) -> Callable[[list[Thing]], bool]:
        name = self._names(text_id)
        return lambda things: any(thing.name == name and thing.checked for thing in things)

    def _agree(self) -> None:
        """The answers come with the end of the text."""
        read_on, yes = self._names("read-on"), self._names("consent-yes")
        while self._reader.control(read_on, yes).name == read_on:
            self._press("read-on")
        self._press("consent-yes")

    def _await_arrival(self) -> None:
        """The way of the record is told to its end."""
        arrived = self._names("saved-arrived")
        self._reader.until(arrived, lambda things: arrived in [t.name for t in things])
        self._tell("saved-arrived", [arrived])
        self._press("done")


def _listen() -> None:
    """There is nothing to press; the next page comes by itself."""
