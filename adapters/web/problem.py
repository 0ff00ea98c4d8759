"""Every refusal of an HTTP request has one shape: problem+json (RFC 9457)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from adapters.web.asked import language_asked
from bot.words import UTC, say
from bot.words.ftl import ENGLISH

log = structlog.get_logger()

RETRY_AFTER = "2"
"""Seconds."""

TITLED = {400, 401, 403, 404, 405, 409, 412, 413, 415, 421, 422, 429, 500, 503}


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 -- as the RFC calls it
    """What is wrong with a request, to be worded for whoever sent it."""

    status: int
    sentence: str = ""
    facts: dict[str, Any] | None = None
    said: str = ""
    """The detail, where it is worded already."""
    type: str = "about:blank"
    """Where it is explained, for programs to tell such problems apart."""
    more: Mapping[str, Any] = field(default_factory=dict[str, Any])
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


class ProblemResponse(JSONResponse):
    media_type = "application/problem+json"


def response_to(problem: Problem, language: str = ENGLISH) -> ProblemResponse:
    status = problem.status if problem.status in TITLED else 400
    title = say(f"problem-{status}", UTC, language)
    told = {"type": problem.type, "title": title, "status": problem.status}
    if problem.said:
        told["detail"] = problem.said
    elif problem.sentence:
        sentence, facts = f"problem-{problem.sentence}", problem.facts or {}
        told["detail"] = say(sentence, UTC, language, **facts)
    told |= problem.more
    return ProblemResponse(told, problem.status, dict(problem.headers))


async def on_problem(request: Request, problem: Exception) -> ProblemResponse:
    if not isinstance(problem, Problem):
        raise problem
    return response_to(problem, language_asked(request))


async def on_http(request: Request, fault: Exception) -> ProblemResponse:
    if not isinstance(fault, HTTPException):
        raise fault
    answer = response_to(Problem(fault.status_code), language_asked(request))
    answer.headers.update(fault.headers or {})
    return answer


async def on_later(request: Request, later: Exception) -> ProblemResponse:
    """Nothing was kept, and nobody asked anything wrong: ask again."""
    log.warning("http.later", route=route_of(request), why=type(later).__name__)
    answer = response_to(Problem(503, "later"), language_asked(request))
    answer.headers["retry-after"] = RETRY_AFTER
    return answer


def fault_response(request: Request, fault: Exception) -> ProblemResponse:
    """A bug: logged with a reference that the answer carries, and nothing else."""
    reference = uuid4().hex[:8]
    log.error(
        "http.failed",
        reference=reference,
        method=request.method,
        route=route_of(request),
        exc_info=fault,
    )
    problem = Problem(500, "fault", {"reference": reference})
    return response_to(problem, language_asked(request))


def route_of(request: Request) -> str:
    """The first part of the path: a whole path may carry a secret."""
    return "/" + request.url.path.lstrip("/").partition("/")[0]
