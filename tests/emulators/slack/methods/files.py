"""files.*: sent in three steps, fetched with the token."""

from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.model import Json, Message, SlackRefusal
from tests.emulators.slack.payloads import said
from tests.emulators.slack.workspace import BOT, BOT_ID


def upload_url(called: Called) -> Json:
    name, length = called.need("filename"), int(called.need("length"))
    if length <= 0:
        raise SlackRefusal("invalid_arguments", "length must be positive")
    file_id = called.workspace.number("F")
    called.workspace.promised[file_id] = (name, length)
    return {
        "upload_url": f"{called.workspace.base}/upload/{file_id}",
        "file_id": file_id,
    }


def complete(called: Called) -> Json:
    """Share what was uploaded, as one message of the app's."""
    wanted = called.given.get("files") or []
    files = [called.workspace.files.get(each["id"]) for each in wanted]
    held = [file for file in files if file is not None]
    if not wanted or len(held) != len(files):
        raise SlackRefusal("file_not_found")
    for file, each in zip(held, wanted, strict=True):
        file.name = each.get("title") or file.name
        file.shared = True
    if called.given.get("channel_id"):
        called.given["channel"] = called.given["channel_id"]
        channel = called.writable()
        message = Message(
            called.workspace.ts(),
            channel.id,
            BOT,
            str(called.given.get("initial_comment") or ""),
            called.given.get("blocks") or [],
            str(called.given.get("thread_ts") or ""),
            held,
            bot=BOT_ID,
            subtype="file_share",
        )
        called.workspace.post(message)
        called.echo(said(message, channel))
    return {"files": [file.as_json() for file in held]}


def info(called: Called) -> Json:
    file = called.workspace.files.get(called.need("file"))
    if file is None:
        raise SlackRefusal("file_not_found")
    return {"file": file.as_json()}


def delete(called: Called) -> Json:
    """It goes from wherever it was shared; a message of nothing else goes with it."""
    file = called.workspace.files.pop(called.need("file"), None)
    if file is None:
        raise SlackRefusal("file_not_found")
    for channel in called.workspace.channels.values():
        for message in [m for m in channel.messages.values() if file in m.files]:
            message.files.remove(file)
            if not message.files and not message.text:
                del channel.messages[message.ts]
    called.workspace.changed()
    return {}


METHODS: dict[str, Method] = {
    "files.getUploadURLExternal": upload_url,
    "files.completeUploadExternal": complete,
    "files.info": info,
    "files.delete": delete,
}
