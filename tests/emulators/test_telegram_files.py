"""Files, photographs and albums."""

import pytest
import telegram as ptb
from telegram.error import BadRequest

from tests.emulators.pictures import picture
from tests.emulators.telegram import Telegram


async def test_files_have_their_limits(telegram: Telegram, bot: ptb.Bot):
    ann = telegram.person("Ann")
    small = ann.sends_document(b"a,b\n", "t.csv", "text/csv")
    large = ann.sends_document(b"x", "big.zip", "z", pretended_size=20 * 2**20 + 1)

    file = await bot.get_file(small.said["document"]["file_id"])
    assert bytes(await file.download_as_bytearray()) == b"a,b\n"
    with pytest.raises(BadRequest, match=r"(?i)file is too big"):
        await bot.get_file(large.said["document"]["file_id"])
    with pytest.raises(BadRequest, match=r"(?i)too big for a photo"):
        await bot.send_photo(ann.id, b"\xff\xd8" + bytes(10 * 2**20))
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(ann.id, b"not a picture")
    with pytest.raises(ptb.error.NetworkError, match=r"(?i)Too Large"):
        await bot.send_document(ann.id, bytes(52 * 2**20))

    sent = await bot.send_photo(ann.id, picture(2000, 1000))
    again = await bot.send_photo(ann.id, sent.photo[-1].file_id)
    assert (again.photo[-1].width, again.photo[-1].height) == (1280, 640)


async def test_a_photograph_comes_in_sizes_without_its_metadata(telegram: Telegram):
    ann = telegram.person("Ann")

    shown = ann.sends_photo(picture(1000, 500))

    widths = [size["width"] for size in shown.said["photo"]]
    assert widths == [90, 320, 800, 1000]


async def test_an_album_has_two_to_ten_items_of_one_kind(
    telegram: Telegram, bot: ptb.Bot
):
    ann = telegram.person("Ann")
    ann.starts()
    one = ptb.InputMediaPhoto(picture())

    with pytest.raises(BadRequest, match=r"(?i)from 2 to 10"):
        await bot.send_media_group(ann.id, [one] * 11)
    with pytest.raises(BadRequest, match=r"(?i)can't be mixed"):
        await bot.send_media_group(ann.id, [one, ptb.InputMediaDocument(b"x")])
    await bot.send_media_group(ann.id, [one, one], caption="both")
    assert [line.text for line in ann.sees] == ["both", ""]
