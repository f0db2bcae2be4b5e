# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Qt's own messages into the front's log."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.shell.log import FrontLog

LEVELS = {
    QtMsgType.QtDebugMsg: "debug",
    QtMsgType.QtInfoMsg: "info",
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "error",
    QtMsgType.QtFatalMsg: "fatal",
}


class QtMessages:
    """Logs category and place. The text goes along only until `nobody_yet` is over.

    Before the first frame nobody can have typed anything, and the text is what tells IT that a
    platform plugin or a font is missing. Afterwards a warning of QML may quote a value.
    """

    def __init__(self, log: FrontLog) -> None:
        self._log = log
        self._with_text = True
        qInstallMessageHandler(self._handle)

    def leave_out_texts(self) -> None:
        """From now on a person may be at the screen."""
        self._with_text = False

    def _handle(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        self._log.write(
            "qt",
            level=LEVELS[kind],
            source=context.category,
            places=[f"{(context.file or '').rpartition('/')[2]}:{context.line}"],
            text=text if self._with_text else None,
        )
