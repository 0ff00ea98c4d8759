## Announcements, and messages from one person to another.

about-announce = Tell many people something at once.
ask-announce-audience = Who should hear it?
ask-announce-text = What should I tell them?
audience-all = Everybody
audience-students = All students
audience-parents = All parents
audience-tutors = All tutors
audience-staff = All staff
audience-heads = All heads
audience-moderators = All moderators
audience-admins = All admins
audience-absent = Those absent today
audience-parents-of = Parents of { $name }
audience-tutors-of = Tutors of { $name }
audience-gone = Somebody or something that is gone
unreadable-Audience = I know no class, course or person called “{ $given }”. Whom do you mean?
announcement-preview =
    { $count ->
        [0] Nobody of them can be reached by chat.
        [one] This goes to one person, at once:
       *[other] This goes to { $count } people, within { $seconds ->
            [one] a second
           *[other] { $seconds } seconds
        }:
    }

    { $text }
announcement-mailed =
    { $count ->
        [one] One of them has no chat here and gets it by e-mail.
       *[other] { $count } of them have no chat here and get it by e-mail.
    }
announcement-to = To { $names }.
announcement-to-some = To { $names } and { $count } others.
announcement-not-linked =
    { $count ->
        [one] Not linked to any chat yet, and so left out: { $names }.
       *[other] { $count } are not linked to any chat yet, and so left out: { $names }.
    }
announcement-no-address =
    { $count ->
        [one] In no chat and without an e-mail address, and so left out: { $names }.
       *[other] { $count } are in no chat and have no e-mail address, and so are left out: { $names }.
    }
announcement-bounced =
    { $count ->
        [one] The e-mail address bounced, and so left out: { $names }.
       *[other] Of { $count } the e-mail address bounced, and so they are left out: { $names }.
    }
announcement-blocked =
    { $count ->
        [one] Has blocked me or left the chat, and so is left out: { $names }.
       *[other] { $count } have blocked me or left the chat, and so are left out: { $names }.
    }
announcement-long = It is long: Telegram shows it as { $count } messages.
announcement-type-number = That many cannot be reached by accident: type how many they are, { $count }, and it goes out.
announcement-nobody-left = Nobody is left:
audience-took =
    { $count ->
        [one] one person was taken away by “except { $what }”.
       *[other] { $count } were taken away by “except { $what }”.
    }
change-audience-button = Tell others
refused-NumberWanted = Type how many people that are, { $count }, and it goes out.
unreadable-LongLine = That is too long: { $given } characters.
send-button =
    { $count ->
        [one] Send it to one person
       *[other] Send it to { $count } people
    }
dont-button = Do not send it
recall-button = Stop sending
announced = { $by } announces:
announced-anew = { $by } announces (edited):
announced-again = { $by } announced this and asks you to say that you got it:
announced-withdrawn = This announcement was withdrawn by { $by }.
got-it-button = Got it
got-it-thanks = Thank you. I have passed that on.
let-them-confirm-button = Ask them to confirm
announcement-asks = Each is asked to press “Got it”.
announcement-goes-at = It goes out on { $at }; who it is for is looked at anew then.
announcement-at-what-time = At what time shall it go out?
announcement-past = { $at } is over. Send it now, or at what time?
announce-now-button = Send it now
announcement-scheduled-now = Planned for { $at }. /announcements lists what is planned.
unschedule-button = Do not send it
unschedule-one-button = Not the one of { $at }
unschedule-round-button = Stop it: { $rhythm }, { $at }
announcement-right-lost = This was to go out now and did not: you may not announce any more. It said:
announcement-reaches-nobody = This was to go out now and did not: nobody of those it is for can be reached. It said:
announcement-has-grown = This was to go out now and did not: it would go to { $count } people by now, more than was said yes to. It said:
remind-silent-button = Remind the silent
silent-reminded =
    { $count ->
        [one] One person is asked again.
       *[other] { $count } people are asked again.
    }
edit-announcement-button = Edit it
ask-editannouncement-text = What should it say instead?
announcement-edited = It is being changed wherever it stands.
withdraw-button = Take it back
announcement-taken-back =
    { $count ->
        [one] It is taken back from one person: it goes from their chat, or says “withdrawn” where it can no longer be deleted. An e-mail cannot be unread.
       *[other] It is taken back from { $count } people: it goes from their chats, or says “withdrawn” where it can no longer be deleted. E-mails cannot be unread.
    }
announcement-withdrawn = Taken back from { $delivered }: it is gone from their chats, or says “withdrawn”.
about-announcements = See what is announced, and what is planned.
announcements-none = Nothing was announced yet, and nothing is planned.
announcements-waiting =
    { $count ->
        [0] Nothing is planned. The latest:
        [one] One is planned:
       *[other] { $count } are planned:
    }
announcement-was = { $text } ({ $state ->
        [going] on its way to { $to }
        [asking] out to { $to }, not all have said “Got it”
        [recalled] stopped or withdrawn
       *[done] went to { $to }
    })
announcement-going-now =
    { $total ->
        [one] On its way to one person. I keep you posted here.
       *[other] On its way to { $total }. I keep you posted here.
    }
announcement-going = { $delivered } of { $total } have got it, { $waiting } to go.
announcement-done =
    { $failed ->
        [0] { $delivered ->
            [one] It has arrived.
           *[other] All { $delivered } have got it.
        }
       *[other] { $delivered } have got it; { $failed } could not be delivered.
    }{ $unreachable ->
        [0] { "" }
       *[other] { " " }{ $unreachable } could not be reached by chat at all.
    }{ $why ->
        [none] { "" }
       *[other] { " " }({ $why })
    }{ $asks ->
        [yes] { " " }{ $acked ->
            [one] One of { $all } has
           *[other] { $acked } of { $all } have
        } said “Got it”.
        [poll] { " " }{ $acked ->
            [one] One of { $all } has
           *[other] { $acked } of { $all } have
        } answered.
       *[no] { "" }
    }
announcement-recalled =
    { $count ->
        [0] Everybody had got it already.
        [one] Stopped. One person did not get it.
       *[other] Stopped. { $count } people did not get it.
    }

about-msg = Send a message to one person.
ask-msg-to = To whom?
ask-msg-text = What should I tell them?
ask-answer-text = What do you want to answer?
unreadable-OnePerson = A message goes to one person. To whom? For several there is /announce.
unreadable-Guardian = Nobody is known here as their guardian. /guardian says who it is.
message-from = { $name } writes:
message-undelivered = { $name } did not get your message: I could not reach them.
message-answered = { $name } answers:
message-file = { $name } sends you:
without-words-button = Send it without words
message-sent = { $name } has it{ $files ->
    [0] { "" }
    [one] , with the file
   *[other] , with the { $files } files
}. Their answer comes back here.
ask-askstaff-permission = What is it about?
ask-askstaff-words = What shall I ask them?
put-to-staff-button = Ask them to do it
staff-asked = I have asked { $names }. Their answer comes back here.
somebody-asks = { $name } asks for this, which their roles do not allow them:
answer-button = Answer

refused-NobodyToTell = None of them is linked to a chat yet, so I cannot reach anybody. Invite them first.
refused-AnnouncementInThePast = { $at } is over already.
refused-RemindedToday = They were reminded today already. Once a day is enough.
refused-NoSuchAnnouncement = That announcement has gone out already, or is not there.
refused-NoSuchLetter = That message is not there any more, or was not sent to you.
