"""From an HTTP request to core and back: who asks, what, and what comes of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from adapters.web.api.endpoint import LONGEST_KEY, READ, Asked, Endpoint
from adapters.web.api.refusals import problem_of
from adapters.web.problem import Problem
from adapters.web.reading import ip_of, misfitting, read_json
from adapters.web.tries import Tries
from core.application import Desk, Door, Origin
from core.kernel.actor import THE_DESK
from core.kernel.clock import Clock
from core.kernel.refusal import Refusal
from core.kernel.secret import hash_of
from core.people.tokens.errors import NoSuchToken
from core.people.tokens.model import Caller
from core.people.tokens.once import ClaimKey, KeepAnswer
from core.people.tokens.ports import Answered
from core.people.tokens.use import NoteUse, WhoCalls, is_worth_noting

OFTEN = 600
"""Requests a minute that one token may ask; ten a second."""
MINUTE = "60"
BEARER = "Bearer "
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Serving:
    door: Door
    clock: Clock
    right: Tries
    wrong: Tries = field(default_factory=Tries)

    def routes(self, endpoints: Sequence[Endpoint]) -> list[BaseRoute]:
        """One for each address, so that a wrong method is told the right ones."""
        by_path: dict[str, dict[str, Endpoint]] = {}
        for each in endpoints:
            by_path.setdefault(each.path, {})[each.method] = each
        return [
            Route(path, partial(self._serve, there), methods=list(there))
            for path, there in by_path.items()
        ]

    async def _serve(self, there: Mapping[str, Endpoint], request: Request) -> Response:
        endpoint = there[READ if request.method == "HEAD" else request.method]
        caller = await self.caller(request)
        if endpoint.scope is not None and endpoint.scope not in caller.token.scopes:
            scope = endpoint.scope.value
            raise Problem(403, "api-scope", {"scope": scope}, type="/api/docs#scope")
        asked = await self._asked(endpoint, request, caller)
        origin = Origin("api", user=caller.token.id.hex, address=ip_of(request))
        try:
            answer = await self._answer(endpoint, request, asked, origin)
        except Refusal as refusal:
            raise problem_of(refusal, caller) from refusal
        if endpoint.only_reads:
            return _unless_known(answer, request.headers.get("if-none-match", ""))
        return _response(answer)

    async def caller(self, request: Request) -> Caller:
        """Raises 401 alike for a token that never was, has run out or was revoked."""
        said = request.headers.get("authorization", "")
        secret = said.removeprefix(BEARER).strip() if said.startswith(BEARER) else ""
        now = self.clock.now()
        if not secret:
            self.counted(self.wrong, ip_of(request))
            raise _not_known("api-no-token", "")
        self.counted(self.right, hash_of(secret))
        asked = WhoCalls(THE_DESK, secret)
        try:
            caller = await self.door.read(lambda desk: desk.run(asked))
        except NoSuchToken as unknown:
            self.counted(self.wrong, ip_of(request))
            raise _not_known("api-token", ' error="invalid_token"') from unknown
        if is_worth_noting(caller.token, now):
            note = NoteUse(THE_DESK, caller.actor.organisation, caller.token.id)
            await self.door.run(note)
        return caller

    def counted(self, tries: Tries, whose: str) -> None:
        try:
            tries.count(whose, self.clock.now())
        except Problem as often:
            raise Problem(
                429,
                "api-often",
                type="/api/docs#often",
                headers={"retry-after": MINUTE},
            ) from often

    async def _asked(
        self, endpoint: Endpoint, request: Request, caller: Caller
    ) -> Asked:
        body = None
        if endpoint.body is not None:
            body = await read_json(request, endpoint.body)
        query = _query(request, endpoint.query)
        if_match = request.headers.get("if-match", "")
        return Asked(
            caller, request.path_params, query, body, if_match, self.clock.now()
        )

    async def _answer(
        self, endpoint: Endpoint, request: Request, asked: Asked, origin: Origin
    ) -> Answered:
        def carried_out(desk: Desk) -> Answered:
            return _made(endpoint, asked, desk)

        if endpoint.only_reads:
            return await self.door.read(carried_out, origin)
        key = request.headers.get("idempotency-key", "")
        if len(key) > LONGEST_KEY:
            raise Problem(422, "api-key", {"most": LONGEST_KEY}, type="/api/docs#key")
        if not key:
            return await self.door.change(carried_out, origin)
        path = f"{request.method} {request.url.path} {asked.if_match} "
        mark = sha256(path.encode() + await request.body()).hexdigest()
        return await self.door.change(
            partial(_once, asked=asked, key=key, mark=mark, carry_out=carried_out),
            origin,
        )


def _query(request: Request, shape: type[Struct]) -> Struct:
    """Each said once; the word null is no value of anything."""
    said = dict(request.query_params)
    if len(said) < len(request.query_params.multi_items()):
        raise misfitting(msgspec.ValidationError("Each parameter stands there once"))
    try:
        query = msgspec.convert(said, shape, strict=False)
    except msgspec.ValidationError as misfit:
        raise misfitting(misfit) from misfit
    for each in msgspec.structs.fields(shape):
        if each.encode_name in said and getattr(query, each.name) is None:
            told = f"Expected a value - at `$.{each.encode_name}`"
            raise misfitting(msgspec.ValidationError(told))
    return query


def _once(
    desk: Desk,
    *,
    asked: Asked,
    key: str,
    mark: str,
    carry_out: Callable[[Desk], Answered],
) -> Answered:
    """In one unit of work: carried out and kept, or neither."""
    before = desk.run(ClaimKey(asked.actor, key, mark))
    if before is not None:
        headers = {**before.headers, "idempotency-replayed": "true"}
        return Answered(mark, before.status, before.body, headers)
    answer = carry_out(desk)
    desk.run(KeepAnswer(asked.actor, key, answer))
    return answer


def _made(endpoint: Endpoint, asked: Asked, desk: Desk) -> Answered:
    if endpoint.run is None:
        raise Problem(404)
    given = endpoint.run(asked, desk)
    headers = {"location": given.found_at} if given.found_at else {}
    if given.version:
        headers["etag"] = f'"{given.version}"'
    body = b"" if given.body is None else msgspec.json.encode(given.body)
    return Answered("", endpoint.status, body, headers)


def _unless_known(answer: Answered, known: str) -> Response:
    headers = dict(answer.headers)
    if "etag" not in headers:  # a list is what it says
        headers["etag"] = f'"{sha256(answer.body).hexdigest()[:32]}"'
    if headers["etag"] in {
        each.strip().removeprefix("W/") for each in known.split(",")
    }:
        return Response(status_code=304, headers=headers)
    return Response(answer.body, answer.status, headers, JSON)


def _response(answer: Answered) -> Response:
    kind = JSON if answer.body else None
    return Response(answer.body, answer.status, dict(answer.headers), kind)


def _not_known(sentence: str, why: str) -> Problem:
    headers = {"www-authenticate": f'Bearer realm="tutordesk"{why}'}
    return Problem(401, sentence, type="/api/docs#token", headers=headers)
