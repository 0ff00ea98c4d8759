"""Telegram: updates in by webhook or long polling, messages out by the Bot API.

aiogram is slow to import and is loaded only where messages are sent; whatever hears
updates manages with msgspec and aiohttp.
"""
