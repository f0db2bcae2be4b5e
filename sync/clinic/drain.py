# SPDX-FileCopyrightText: 2026 telemed-kiosk contributors
# SPDX-License-Identifier: EUPL-1.2

"""Takes a request's body in before its answer goes out, even if nobody wanted it.

hypercorn 0.18 forgets an HTTP/2 stream once it is answered; body frames still on their way then end
the whole connection, and with it the other requests on it (a long poll, for one).
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class DrainBody:
    """ASGI middleware. Past `most` bytes the sender isn't waited for any more."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        complete = scope["type"] != "http"

        async def tell() -> Message:
            nonlocal complete
            message = await receive()
            complete = complete or not message.get("more_body", False)
            return message

        async def answer(message: Message) -> None:
            left = self._most
            while not complete and left > 0:
                left -= len((await tell()).get("body", b"")) + 1
            await send(message)

        await self._app(scope, tell, answer)
