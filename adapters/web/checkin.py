"""The check-in page: for chats that know no places, and for phones without one.

Looking at the page spends nothing: previews and scanners open links by
themselves. The page then says so, which binds the phone and gives it a nonce;
what is handed in with that is an event like any other.
"""

from pathlib import Path

PAGE = Path(__file__).with_name("checkin_page")
