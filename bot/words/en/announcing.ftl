setting-announce_approval_above = What goes to more people than this waits for a second person's yes, or never with 0
announcement-waiting-now =
    { $total } people are more than { $above }: it waits until another moderator or admin has said yes. I tell you what they say.
announcement-approval-asked =
    { $when ->
        [none] { $author } wants to tell this to { $count } people. It goes out when you, or another of you, say so:
       *[other] { $author } wants to tell this to { $count } people on { $when }. It goes out then if you, or another of you, say so:
    }
approve-button = Let it go out
decline-button = No
announcement-approved = { $by } has said yes to what { $author } wrote:
announcement-declined = { $by } has said no to what { $author } wrote:
announcement-approval-over = Nothing to decide any more about what { $author } wrote:
announcement-edited-since = { $author } changed this after { $by } had said yes to it. It says now:
announcement-was-approved = { $by } has said yes. It goes out at its time:
announcement-was-declined = { $by } has said no, so this does not go out:
announcement-asked-again = This goes to { $count } people by now, more than anybody has said yes to. The others are asked again:
announcement-not-approved = Nobody said yes to this in time, so it did not go out:
announcement-nobody-to-approve = This did not go out: to more than { $above } people a second person says yes, and there is nobody else who may. It said:
announcement-approved-now =
    { $state ->
        [going] It goes out to { $total } people now.
        [scheduled] It goes out on { $at }.
        [waiting] It has grown to { $total } people meanwhile: say yes again.
       *[refused] You said yes, but it cannot go out any more. You and its author hear why.
    }
announcement-declined-now = It does not go out. Who wrote it hears that you said no.
approval-taken-back = It waits again for somebody to say yes.
refused-NobodyToApprove = To more than { $above } people a second person says yes, and there is nobody else here who may. An admin changes that with /set announce_approval_above.
refused-DecidedBefore = That was decided already, or called off.
refused-NotYourOwn = You wrote it: somebody else has to say yes.
announcement-waits = { $text } (waits for a yes)
