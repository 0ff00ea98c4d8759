"""Elements that take something in: what Slack accepts of them."""

from collections.abc import Iterable

from tests.emulators.slack.model import Json
from tests.emulators.slack.texts import check_text, must

CHOOSING = {
    "static_select": 100,
    "multi_static_select": 100,
    "radio_buttons": 10,
    "checkboxes": 10,
    "overflow": 5,
}
OTHERS = {
    "datepicker",
    "timepicker",
    "datetimepicker",
    "number_input",
    "email_text_input",
    "url_text_input",
    "file_input",
    "users_select",
    "conversations_select",
}


def check_input(element: Json, at: str) -> Iterable[str]:
    kind = element.get("type", "")
    if "placeholder" in element:
        yield from check_text(element["placeholder"], 150, at, plain=True)
    if kind == "plain_text_input":
        begun = element.get("initial_value", "")
        yield from must(len(begun) <= 3000, "initial_value too long", at)
        yield from must(element.get("max_length", 1) <= 3000, "max_length", at)
    elif kind in CHOOSING:
        yield from _options(element, CHOOSING[kind], at)
    elif kind == "number_input":
        yield from must("is_decimal_allowed" in element, "is_decimal_allowed", at)
    else:
        yield from must(kind in OTHERS, f"unsupported type: {kind}", at)


def _options(element: Json, most: int, at: str) -> Iterable[str]:
    options = element.get("options", [])
    yield from must(1 <= len(options) <= most, f"1 to {most} options", at)
    for option in options:
        yield from check_text(option.get("text"), 75, f"{at}/options")
        fits = 1 <= len(option.get("value", "")) <= 150
        yield from must(fits, "option value of 1 to 150 characters", f"{at}/options")
    begun = element.get("initial_option")
    known = begun is None or begun in options
    yield from must(known, "initial_option is not among the options", at)
