"""files.*: sent in three steps, fetched with the token."""

from tests.emulators.slack.methods.called import Called, Method
from tests.emulators.slack.model import File, Json, Message, SlackRefusal
from tests.emulators.slack.payloads import said
from tests.emulators.slack.workspace import BOT, BOT_ID, Workspace


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
        for file in held:
            file.shared = True
    return {"files": [file.as_json() for file in held]}


def info(called: Called) -> Json:
    file = called.workspace.files.get(called.need("file"))
    if file is None:
        raise SlackRefusal("file_not_found")
    shown = file.as_json()
    file.looks = max(0, file.looks - 1)
    return {"file": shown}


def named(workspace: Workspace, text: str, blocks: list[Json]) -> list[File]:
    """What a message of the app's shows of its files: a picture by its number, any
    file by its address in the plain text. Its readers have it from then on."""
    shown = []
    for number, block in enumerate(blocks):
        if "slack_file" in block:
            file = workspace.files.get(block["slack_file"].get("id", ""))
            if file is None or not file.is_picture:
                at = f"/blocks/{number}/slack_file"
                raise SlackRefusal(
                    "invalid_blocks", f"invalid slack file [json-pointer:{at}]"
                )
            shown.append(file)
    shown += [file for file in workspace.files.values() if file.permalink in text]
    for file in shown:
        file.shared = True
    return shown


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
