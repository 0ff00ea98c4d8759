"""Kinds of cell that only lists have: how to reach somebody."""

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from bot.call import Call
from bot.kinds.kind import Typed, Unreadable

REGIONS = {
    "GBP": "GB",
    "USD": "US",
    "AUD": "AU",
    "SGD": "SG",
    "NZD": "NZ",
    "CAD": "CA",
    "ZAR": "ZA",
    "CHF": "CH",
}
"""Whose numbers are meant where no country is dialled, by the money used there."""


class Email(Typed):
    def read(self, words: str, call: Call) -> str:
        del call
        try:
            found = validate_email(words.strip(), check_deliverability=False)
        except EmailNotValidError:
            raise Unreadable("Email") from None
        return found.normalized


class Phone(Typed):
    """As dialled from where the organisation is; kept with its country."""

    def read(self, words: str, call: Call) -> str:
        region = REGIONS.get(call.speaker.organisation.currency)
        try:
            found = phonenumbers.parse(words, region)
        except phonenumbers.NumberParseException:
            raise Unreadable("Phone") from None
        if not phonenumbers.is_possible_number(found):
            raise Unreadable("Phone")
        style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
        return str(phonenumbers.format_number(found, style))
