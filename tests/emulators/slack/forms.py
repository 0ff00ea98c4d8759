"""Filling in a modal the way Slack's client does."""

from tests.emulators.slack.model import Json, View


class NotAccepted(Exception):  # noqa: N818 -- the client's own check, before anything is sent
    """Slack's client would not have let this be submitted."""


def label_of(block: Json) -> str:
    return str(block["label"]["text"])


def fill_in(view: View, answers: dict[str, str]) -> Json:
    """`state.values` once every field named in `answers` by its label is filled."""
    state: Json = {}
    left = dict(answers)
    for block in view.body["blocks"]:
        if block["type"] != "input":
            continue
        element, label = block["element"], label_of(block)
        given = left.pop(label, None)
        if given is None:
            given = _initial(element)
        if given is None and not block.get("optional"):
            raise NotAccepted(label)
        value = _value(element, given)
        state[block["block_id"]] = {element["action_id"]: value}
    if left:
        raise NotAccepted(*left)
    return state


def _initial(element: Json) -> str | None:
    for name in ("initial_value", "initial_date", "initial_time"):
        if name in element:
            return str(element[name])
    if "initial_option" in element:
        return str(element["initial_option"]["text"]["text"])
    return None


def _value(element: Json, given: str | None) -> Json:
    kind = element["type"]
    if kind == "datepicker":
        return {"type": kind, "selected_date": given}
    if kind == "timepicker":
        return {"type": kind, "selected_time": given}
    if kind in {"static_select", "radio_buttons"}:
        by_label = {option["text"]["text"]: option for option in element["options"]}
        if given is not None and given not in by_label:
            raise NotAccepted(given)
        return {"type": kind, "selected_option": by_label.get(given or "")}
    return {"type": kind, "value": given}
