"""A person at their Slack client."""

from dataclasses import dataclass

from tests.emulators.slack import payloads
from tests.emulators.slack.delivery import Delivery, Told
from tests.emulators.slack.forms import NotAccepted, fill_in, label_of
from tests.emulators.slack.methods.views import check_view, replace, show
from tests.emulators.slack.model import (
    Channel,
    File,
    Json,
    Member,
    Message,
    View,
    buttons_of,
)
from tests.emulators.slack.whisper import speak
from tests.emulators.slack.workspace import APP, BOT, BOT_ID, TEAM, Workspace


@dataclass
class Player:
    """What they do is delivered to the app before the call returns."""

    member: Member
    workspace: Workspace
    delivery: Delivery

    @property
    def id(self) -> str:
        return self.member.id

    @property
    def direct(self) -> Channel:
        return self.workspace.direct(self.id)

    def sees(self, channel: Channel | None = None) -> list[Message]:
        """All there is to read, as it stands now, oldest first."""
        channel = channel or self.direct
        assert self.id in channel.members
        whispers = [
            message
            for message in self.workspace.whispers
            if (message.channel, message.only_for) == (channel.id, self.id)
        ]
        everything = [*channel.messages.values(), *whispers]
        return sorted(everything, key=lambda message: message.ts)

    def hears(self, channel: Channel | None = None) -> list[Message]:
        """What the desk said there."""
        return [message for message in self.sees(channel) if message.author == BOT]

    @property
    def home(self) -> View | None:
        return self.workspace.homes.get(self.id)

    @property
    def modal(self) -> View | None:
        stack = self.workspace.modals.get(self.id)
        return stack[-1] if stack else None

    async def writes(
        self,
        text: str,
        *,
        to: Channel | None = None,
        thread: str = "",
        files: list[File] | None = None,
    ) -> Message:
        channel = to or self.direct
        message = Message(
            self.workspace.ts(), channel.id, self.id, text, [], thread, files or []
        )
        message.subtype = "file_share" if files else ""
        self.workspace.post(message)
        if BOT in channel.members:
            await self.delivery.event(payloads.said(message, channel))
            if f"<@{BOT}>" in text:
                await self.delivery.event(payloads.mentioned(message, channel))
        return message

    async def mentions(self, text: str, to: Channel, thread: str = "") -> Message:
        return await self.writes(f"<@{BOT}> {text}", to=to, thread=thread)

    async def uploads(
        self,
        data: bytes,
        *,
        name: str = "selfie.jpg",
        kind: str = "image/jpeg",
        saying: str = "",
        to: Channel | None = None,
    ) -> Message:
        number = self.workspace.number("F")
        file = File(number, name, kind, data, self.id, self.workspace.base, shared=True)
        self.workspace.files[number] = file
        return await self.writes(saying, to=to, files=[file])

    async def edits(self, message: Message, text: str) -> None:
        assert message.author == self.id
        before = message.as_json()
        message.text, message.edited = text, self.workspace.ts()
        channel = self.workspace.channels[message.channel]
        await self.delivery.event(payloads.changed(message, channel, before))

    async def deletes(self, message: Message) -> None:
        assert message.author == self.id
        channel = self.workspace.channels[message.channel]
        del channel.messages[message.ts]
        at = self.workspace.ts()
        await self.delivery.event(payloads.deleted(message, channel, at))

    async def presses(self, label: str, on: Message | None = None) -> Told:
        """The newest button of that label that they can see, or one given."""
        if on is None:
            seen = [m for m in reversed(self.sees()) if label in m.buttons]
            assert seen, f"{self.member.name} sees no button {label!r}"
            on = seen[0]
        button = on.buttons[label]
        place = {
            "type": "message",
            "message_ts": on.ts,
            "channel_id": on.channel,
            "is_ephemeral": bool(on.only_for),
        }
        channel = self.workspace.channels[on.channel]
        return await self._acts(
            button,
            container=place,
            channel={"id": on.channel, "name": channel.name or "directmessage"},
            message=on.as_json(),
            response_url=self.workspace.response_url(self.id, on.channel, on),
        )

    async def presses_at_home(self, label: str) -> Told:
        assert self.home is not None
        return await self._presses_in(self.home, label)

    async def presses_in_modal(self, label: str) -> Told:
        assert self.modal is not None
        return await self._presses_in(self.modal, label)

    async def _presses_in(self, view: View, label: str) -> Told:
        button = buttons_of(view.body["blocks"])[label]
        return await self._acts(
            button,
            view_id=view.id,
            container={"type": "view", "view_id": view.id},
            view=view.as_json(TEAM, BOT_ID),
        )

    async def _acts(self, button: Json, view_id: str = "", **where: object) -> Told:
        action = {
            "type": "button",
            "action_id": button.get("action_id", "a0"),
            "block_id": button["block_id"],
            "text": button["text"],
            "action_ts": self.workspace.ts(),
            **({"value": button["value"]} if "value" in button else {}),
        }
        trigger = self.workspace.trigger(self.id, view_id)
        told = payloads.interaction(
            self.workspace,
            "block_actions",
            self.id,
            trigger_id=trigger,
            actions=[action],
            **where,
        )
        return await self.delivery.interaction(told)

    async def submits(self, **answers: str) -> dict[str, str]:
        """`fills_in`, by labels with `_` for a space."""
        return await self.fills_in({n.replace("_", " "): a for n, a in answers.items()})

    async def fills_in(self, by_label: dict[str, str]) -> dict[str, str]:
        """Fill in the modal by the labels of its inputs, and send it.

        What is answered are the errors shown, by label; none means it closed
        or went on. `NotAccepted` when the app failed to answer in time.
        """
        view = self.modal
        assert view is not None, f"{self.member.name} has no modal open"
        shown = {**view.as_json(TEAM, BOT_ID)}
        shown["state"] = {"values": fill_in(view, by_label)}
        told = await self.delivery.interaction(
            payloads.interaction(
                self.workspace,
                "view_submission",
                self.id,
                trigger_id=self.workspace.trigger(self.id, view.id),
                view=shown,
                response_urls=[],
            )
        )
        if not told.acknowledged:
            raise NotAccepted("We had some trouble connecting. Try again?")
        return self._goes_on(view, told.answer)

    def _goes_on(self, view: View, answer: Json) -> dict[str, str]:
        stack = self.workspace.modals[self.id]
        action = answer.get("response_action", "")
        if action == "errors":
            inputs = {b["block_id"]: b for b in view.body["blocks"] if "element" in b}
            return {label_of(inputs[b]): why for b, why in answer["errors"].items()}
        if action == "update":
            replace(self.workspace, view, check_view(answer["view"], "modal"))
        elif action == "push":
            body = check_view(answer["view"], "modal")
            show(self.workspace, self.id, body, view)
        elif action == "clear":
            stack.clear()
        else:
            stack.remove(view)
        self.workspace.changed()
        return {}

    async def closes(self) -> None:
        view = self.workspace.modals[self.id].pop()
        if view.body.get("notify_on_close"):
            shown = view.as_json(TEAM, BOT_ID)
            told = payloads.interaction(
                self.workspace, "view_closed", self.id, view=shown, is_cleared=False
            )
            await self.delivery.interaction(told)

    async def opens_home(self) -> Told:
        event: Json = {
            "type": "app_home_opened",
            "user": self.id,
            "channel": self.direct.id,
            "tab": "home",
            "event_ts": self.workspace.ts(),
        }
        if self.home:
            event["view"] = self.home.as_json(TEAM, BOT_ID)
        return await self.delivery.event(event)

    async def commands(self, said: str, at: Channel | None = None) -> Told:
        """`/name and words`; an answer given at once is seen by them only."""
        name, _, text = said.partition(" ")
        channel = at or self.direct
        told = await self.delivery.command(
            {
                "team_id": TEAM,
                "team_domain": "team",
                "channel_id": channel.id,
                "channel_name": channel.name or "directmessage",
                "user_id": self.id,
                "user_name": self.member.name.lower(),
                "command": name,
                "text": text,
                "api_app_id": APP,
                "is_enterprise_install": "false",
                "response_url": self.workspace.response_url(self.id, channel.id, None),
                "trigger_id": self.workspace.trigger(self.id),
            }
        )
        if told.answer:
            speak(self.workspace, self.id, channel.id, told.answer)
        return told

    async def uses_shortcut(self, callback: str, on: Message | None = None) -> Told:
        more: Json = {"callback_id": callback}
        if on is not None:
            url = self.workspace.response_url(self.id, on.channel, on)
            more |= {"message": on.as_json(), "message_ts": on.ts, "response_url": url}
            more |= {"channel": {"id": on.channel, "name": "directmessage"}}
        trigger = self.workspace.trigger(self.id)
        kind = "message_action" if on else "shortcut"
        told = payloads.interaction(
            self.workspace, kind, self.id, trigger_id=trigger, **more
        )
        return await self.delivery.interaction(told)
