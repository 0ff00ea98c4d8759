## Being there: check-ins, registers, known faces.

tutors-code = { $codes ->
    [word] word
   *[number] number
  }
about-here = Check in to your session: a selfie or a video note, and your place, or your tutor's { tutors-code }.
about-attendance = My attendance record, or that of a student I look after or teach.
about-register = Who is there, and who is not.
about-attend = Say who was present, late, absent or excused.
about-code = The { tutors-code } that students type to check in without a selfie.
about-enrolface = Let me know a face, yours or your child's, so that a selfie checks in.
about-forgetface = Make me forget a face.

## A student's own card of a check-in

here-title = Checking in: { $title }
here-there = I have { $parts }.
part-face = your selfie
part-turn = the one with your head turned
part-code = the { tutors-code }
part-place = your place
card-why = Why?
mailed-present = You are checked in and present: { $subject } { $on }, { $start }.
mailed-late = You are checked in, late: { $subject } { $on }, { $start }.
mailed-pending = Your check-in has arrived and your tutor will take a look: { $subject } { $on }, { $start }. You hear of it as soon as it is decided.
mailed-refused = Your check-in was not accepted: { $subject } { $on }, { $start }. The page said why. Try again there, or ask your tutor to tick you off.
mailed-absent = Your check-in has arrived, but your tutor has you down as absent: { $subject } { $on }, { $start }. Speak to them if that is wrong.
mailed-excused = You are excused: { $subject } { $on }, { $start }.
mailed-expected = Your check-in was not accepted: { $subject } { $on }, { $start }. The page said why. Try again there, or ask your tutor to tick you off.
card-former = There is newer word of this below.
upheld-present = Your tutor has looked at it again, and you stay down as present: { $subject } { $on }, { $start }.{ $because }
upheld-late = Your tutor has looked at it again, and you stay down as late: { $subject } { $on }, { $start }.{ $because } If that is still wrong, speak to them.
upheld-absent = Your tutor has looked at it again, and you stay down as absent: { $subject } { $on }, { $start }.{ $because } If that is still wrong, speak to them.
upheld-excused = Your tutor has looked at it again, and you stay excused: { $subject } { $on }, { $start }.{ $because }
upheld-pending = Your tutor has looked at it again and has not decided yet: { $subject } { $on }, { $start }.
upheld-expected = Your tutor has looked at it again and has not decided yet: { $subject } { $on }, { $start }.

## What is still missing

missing-face = Send me a selfie taken now. Or type the { tutors-code } that your tutor shows.
missing-code = Type the { tutors-code } that your tutor shows.
missing-ahead = Now look straight into the camera and send one more selfie.
missing-turn = Now turn your head to one side and send one more selfie.
missing-place = Share your live location with me.
why-code-faces-off = Your organisation checks in by the tutor's { tutors-code }, not by selfie.
why-code-declined = No selfie is needed from you.
why-code-not-enrolled = I do not know your face, so the { tutors-code } counts for you. (/enrolface if you would rather send selfies.)
why-code-other-engine = I would have to learn your face anew (/enrolface), so the { tutors-code } counts for now.
code-wrong = { $left ->
    [0] That is not the { tutors-code } shown now, and you have no guesses left. Ask your tutor to tick you off.
    [one] That is not the { tutors-code } shown now. It changes every 30 seconds; you have one guess left.
   *[other] That is not the { tutors-code } shown now. It changes every 30 seconds; you have { $left } guesses left.
}
photo-problem = { $problem ->
    [too_big] That file is too big for me. Take a normal selfie with your phone's camera.
    [too_many_pixels] That picture has more pixels than I take. Take a normal selfie, not a scan or a panorama.
    [not_a_photo] I could not open that as a photo. Send a JPEG, PNG, WEBP or HEIC picture.
    [too_dark] That photo is too dark to see your face. Turn to a window or a lamp and try again.
    [too_bright] That photo is too bright to see your face. Turn away from the light and try again.
    [no_face] I see no face on that photo. Hold the phone at arm's length and look into the camera.
    [two_faces] I see more than one face on that photo. Only you, please.
    [face_too_small] Your face is too small on that photo. Hold the phone at arm's length.
    [film] I cannot tell when a video was taken. Send a selfie taken now, or hold the camera button here and record a short video note: look ahead, then turn your head.
    [film_unreadable] I could see nothing in that video note. Record another of a few seconds, with your face in it, or send a selfie.
    [turn_order] The first photo has to look straight into the camera and the second to one side. Take both anew, in that order.
   *[blurred] That photo is blurred. Hold the phone still and try again.
}
unreadable-RoomCode = { $codes ->
    [word] The word that your tutor shows has a number of two digits behind it, like river 42. Which is it?
   *[number] The number that your tutor shows has five digits. Which is it?
  }

## The verdict

here-present = You are present: { $title }. Checked in at { $at }.
here-late = You are checked in at { $at }, which is late: { $title }.
here-left = By your live location you have left { $title }. Your tutor sees that. If you had to go, or it is wrong, tell them.
here-left-pending = By your live location you have left { $title }. Your tutor will take a look. If you had to go, or it is wrong, tell them.
here-pending = Nearly: your tutor will take a look. { $title }.
here-refused = That does not check you in: { $title }.
here-tries-left = { $left ->
    [0] That was your last try. Speak to your tutor, who can tick you off.
    [one] You may try once more, or ask your tutor to tick you off.
   *[other] You may try { $left } more times, or ask your tutor to tick you off.
}
here-out-of-tries = You have no tries left for { $title }. Speak to your tutor, who can tick you off.
here-which = Two of your sessions are open to check-in. Which one are you at?
here-opens = No session of yours is open to check-in now. The next opens { $opens }.
here-closed = Check-in closed at { $closed }. Speak to your tutor, who can still tick you off.
here-nothing = No session of yours is open to check-in now, and none is planned this week.
already-present = You are down as present already: { $title } (since { $at }).
already-late = You are down as late already: { $title } (since { $at }).
already-absent = Your tutor has you down as absent: { $title }. Speak to them if that is wrong.
already-excused = You are excused: { $title }.
already-pending = Your tutor will take a look: { $title }. I tell you as soon as it is decided.
already-expected = You are expected: { $title }.
why-verdict = { $title }:

found-face-right = The selfie shows { $mine ->
    [no] the
   *[yes] your
  } enrolled face (likeness { $score } of 100).
found-face-unsure = The selfie is not clearly { $mine ->
    [no] them
   *[yes] you
  } (likeness { $score } of 100).
found-face-other = The selfie does not show { $mine ->
    [no] the
   *[yes] your
  } enrolled face (likeness { $score } of 100).
found-face-resembles = { $mine ->
    [no] The
   *[yes] Your
  } enrolled face is much like somebody else's.
found-face-minor = Engines tell young faces apart less well, and nothing else said that it is { $mine ->
    [no] them
   *[yes] you
  }.
found-photo-repeated = That very photo has been sent before.
found-photo-like-earlier = The photo is very much like one sent before.
found-photo-forwarded = The photo was forwarded from another chat.
found-photo-from-file = The photo came as a file that does not say when it was taken.
found-photo-old = The photo was taken { $ago } before it was sent.
found-photo-ahead = The photo's camera says it was taken { $ago } after it was sent.
found-photo-elsewhere = The photo's camera says it was taken { $metres } m from the room.
found-photo-alone = A selfie by itself does not show that it is taken now.
found-head-turned = The second selfie shows { $mine ->
    [no] the
   *[yes] your
  } head turned.
found-nobody-shown = Neither a selfie nor the tutor's { tutors-code } came.
found-code-right = The tutor's { tutors-code } was right.
found-place-inside = { $mine ->
    [no] They
   *[yes] You
  } were { $distance } m from the room's place, within { $reach } m (accuracy { $accuracy } m).
found-place-outside = { $mine ->
    [no] They
   *[yes] You
  } were { $distance } m from the room's place; { $reach } m is the limit.
found-place-pinned = The place was a pin on the map, not { $mine ->
    [no] a
   *[yes] your
  } phone's live location.
found-place-forwarded = The place was forwarded from another chat.
found-place-stale = The place was { $ago } old.
found-place-vague = { $mine ->
    [no] The
   *[yes] Your
  } phone knew its place only to { $accuracy } m; { $worst } m is the most I take.
found-place-jumped = { $mine ->
    [no] They
   *[yes] You
  } were { $metres } m away { $ago } before.
found-left-fence = { $mine ->
    [no] The
   *[yes] Your
  } live location was outside for { $ago } while the session was held.
found-account-shared = It came through a chat account that more than one person uses.
found-phone-shared = It came from a phone that another check-in came from.
found-place-unchecked = I do not know where this session is held, so I could not check the place.
found-place-withheld = No place was given.
found-place-not-needed = The session is online, so no place was needed.
found-came-slowly = It reached me { $ago } after it was sent.
found-came-afterwards = { $minutes ->
        [0] It reached me when check-in had closed.
       *[other] It reached me { $ago } after it says it was sent.
    }

next-face-unsure = A clearer selfie may settle it at once.
next-face-other = Send a selfie of yourself, in good light. Or type the { tutors-code } that your tutor shows.
next-face-resembles = The { tutors-code } that your tutor shows settles it at once next time.
next-face-minor = A selfie with your head turned, or the { tutors-code } that your tutor shows, settles it at once.
next-photo-ahead = A selfie taken now may settle it at once.
next-photo-repeated = Take a new selfie now.
next-photo-like-earlier = A new selfie may settle it at once.
next-photo-forwarded = Take a selfie in this chat instead.
next-photo-from-file = A selfie taken in this chat may settle it at once.
next-photo-elsewhere = A selfie taken here and now may settle it at once.
next-photo-old = A selfie taken now may settle it at once.
next-photo-alone = A selfie with your head turned may settle it at once.
next-nobody-shown = Send a selfie, or type the { tutors-code } that your tutor shows.
next-place-outside = Come to the room and share your live location again.
next-place-pinned = Your live location settles it at once (paper clip, Location), or /page.
next-place-forwarded = Share your own live location instead.
next-place-stale = Share your live location again.
next-place-vague = Step to a window, wait for a better fix, and share it again.
next-place-jumped = You need do nothing.
next-left-fence = If you had to go, or it is wrong, tell your tutor.
next-account-shared = You need do nothing.
next-phone-shared = You need do nothing. Next time use a phone of your own.
next-place-unchecked = You need do nothing.
next-came-slowly = You need do nothing.
next-place-withheld = Sending a place after all settles it at once.
next-came-afterwards = You need do nothing.

grade-good = good
grade-pending = to be looked at
grade-refused = refused
evidence-try = Try { $number }: { $grade }{ $version ->
    [0] {""}
   *[other] {" "}by version { $version } of the policy
  }.
evidence-later = Seen later, of try { $number }: { $grade }.
evidence-now = By the policy of now (version { $version }) it would be: { $grade }.
evidence-differs = Judged again it does not come out the same: tell whoever runs the desk.
evidence-shared = Through the same chat account or phone came: { $names }.
evidence-enrolled = The face of { $name } that was enrolled
evidence-photo = A selfie that { $name } sent to check in
evidence-none = They have not tried to check in.

## The register

status-left = left by their live location
status-expected = expected
status-present = present
status-late = late
status-absent = absent
status-excused = excused
status-pending = pending
option-present = Present
option-late = Late
option-absent = Absent
option-excused = Excused
register-card = { $named ->
    [no] Register, { $start }
   *[other] { $subject }, { $start }
  }: { $present } present, { $late } late, { $pending } pending, { $absent } absent, { $expected } expected.
register-which = Which register?
register-none = No session about now has a register that you keep.
register-counts = { $present } present, { $late } late, { $pending } pending, { $absent } absent, { $excused } excused, { $expected } expected.
register-decide-present = { $pending_name }: present
register-decide-late = { $pending_name }: late
register-decide-absent = { $pending_name }: absent
register-why = Why pending?
register-sent-late = sent late
entry-sent-late = sent late at { $sent }, arrived { $arrived }
register-open = Whole register
register-review = Look at all that are pending
register-code = Show the { tutors-code }
register-grid = Tap them all
register-rest-present = Everybody else: present
register-decide = { $name } is { $status }. What is right?
attended = { $title }:
attended-line = { $name }: { $status }
attended-late = { $name }: { $status }, by { $minutes } min ({ $at })
ask-putright-reason = Why does it change?
correct-why = { $title }: that register is closed, and somebody has said otherwise. Why does it change? Tap, or write it.
correct-slip = A slip when it was taken
correct-was-there = They were there after all
correct-was-not = They were not there
correct-proof = They showed me why
entry-said = { $at }: { $status }, { $who }
entry-said-why = { $at }: { $status }, { $who } ({ $reason })
entry-said-desk = by the desk
example-grid = /grid
example-allpresent = /allpresent
about-grid = The register as buttons: tap each student, then save.
grid-how = { $changed ->
    [0] Tap a name: ✓ present, ◷ late, ✗ absent, · nothing yet. Then save.
   *[other] { $changed } changed and not saved yet. Tap on, or save.
  }
grid-before = Earlier names
grid-next = More names
grid-save = Save
about-allpresent = Mark everybody of whom nothing is settled present, in all your sessions of today.
allpresent-none = You have held no session today.
allpresent-sure = Everybody of whom nothing is settled becomes present in:
allpresent-yes = Yes, all present
allpresent-done =
    { $students ->
        [0] Nobody was open; nothing changed in:
        [one] One student is present now, in:
       *[other] { $students } students are present now, in:
    }
attended-taken-back = Taken back. { $title }:
attend-no-session = I find no session of yours on { $on } that these belong to. /week shows what there is.
attended-nobody = Everybody's entry says something already. Nothing changed.
decided-present = Your tutor has you down as present: { $subject } { $on }, { $start }.{ $because }
decided-late = Your tutor has you down as late: { $subject } { $on }, { $start }.{ $because }
decided-absent = Your tutor has you down as absent: { $subject } { $on }, { $start }.{ $because } If that is wrong, tell them, or tap below: they look at it again, and a head after a day.
decided-excused = Your tutor has excused you: { $subject } { $on }, { $start }.{ $because }
decided-pending = Your tutor will take another look: { $subject } { $on }, { $start }.
decided-expected = Your tutor has taken that back: { $subject } { $on }, { $start }.
overdue-present = Nobody objected in time, so you are down as present: { $subject } { $on }, { $start }.
overdue-absent = Nobody confirmed it in time, so you are down as absent: { $subject } { $on }, { $start }. If that is wrong, tell your tutor, or tap below: a person looks at it again.
attendance-record = { $mine ->
    [yes] Your attendance, latest first.
   *[no] { $name }'s attendance, latest first.
}
attendance-none = { $mine ->
    [yes] There is nothing on your record yet.
   *[no] There is nothing on { $name }'s record that I could show you yet.
}
ask-attendanceof-student = Whose attendance?

## The number and the tutor's own proof

code-shown = { $code } is the { tutors-code } for { $title }. It changes in { $seconds } s and is good for 90 s.
code-page = It changes by itself, large enough for a room, at { $page }
code-next = Show the next
prove-nothing = I need no photo, place or file from you now. /help shows what I can do.
proved = Thank you: you are where you should be.
prove-then-begin = Start the session
prove-then-end = End the session

## Known faces

consent-text = { $whose ->
    [own] If you agree, I learn your face from up to three selfies, as numbers, sealed with a key of your own. They are compared with the selfies you check in with and used for nothing else. One small picture of the last is kept, sealed, and a selfie you check in with only while somebody may have to look at it, because it is pending or was refused and can be appealed against: whoever decides sees the two side by side, then it is destroyed, after 30 days at the latest.
   *[other] If you agree for { $name }, I learn their face from up to three selfies, as numbers, sealed with a key of their own. They are compared with the selfies they check in with and used for nothing else. One small picture of the last is kept, sealed, and a selfie they check in with only while somebody may have to look at it, because it is pending or was refused and can be appealed against: whoever decides sees the two side by side, then it is destroyed, after 30 days at the latest.
  } Saying no costs nothing: the { tutors-code } that the tutor shows checks in just as well. /forgetface destroys it at any time. (Text { $version })
consent-yes = I agree
consent-no = No, thank you
consent-read = Read and answer
consent-declined = { $whose ->
    [own] Fine. The { tutors-code } that your tutor shows checks you in just as well.
   *[other] Fine. The { tutors-code } that the tutor shows checks { $name } in just as well.
  }
consent-asked-for = { $name } would like to check in by selfie. As { $name } is a minor, that is for you to decide.
consent-guardian-asked = That is for your guardian to decide. I have asked { $guardians }. Until then the { tutors-code } that your tutor shows checks you in just as well.
consent-no-guardian = That is for a guardian of yours to decide, and I can reach none. The { tutors-code } that your tutor shows checks you in just as well.
enrol-whose = Whose face shall I learn?
enrol-send = { $whose ->
    [own] Send me a selfie: look into the camera, in good light, alone.
   *[other] Send me a photo of { $name }: looking into the camera, in good light, alone.
  }
enrolled-more = { $whose ->
    [own] I know your face now
   *[other] I know { $name }'s face now
  } ({ $photos } of 3 photos). Another photo, in other light, makes me surer. Or leave it at that.
enrol-another = Send another photo
enrolled-all = { $whose ->
    [own] I know your face now, from three photos. A selfie checks you in from now on.
   *[other] I know { $name }'s face now, from three photos.
  }
forget-sure =
    { $mine ->
        [yes] This destroys at once what I know of your face, the photos kept of you and your consent. You check in with your tutor's { tutors-code } from then on. It cannot be undone: your face would have to be learnt anew. Are you sure?
       *[no] This destroys at once what I know of { $name }'s face, the photos kept of them and their consent. They check in with their tutor's { tutors-code } from then on. It cannot be undone: the face would have to be learnt anew. Are you sure?
    }
forget-yes = Forget it
forget-no = Keep it
face-forgotten = { $whose ->
    [own] Your face is forgotten: what I knew of it is destroyed.
   *[other] { $name }'s face is forgotten: what I knew of it is destroyed.
  } The { tutors-code } that the tutor shows checks in as before.
faces-alike = { $name }'s face is hard to tell from { $other }'s. Until you say that they are two people, { $name }'s selfies are left pending.
faces-are-two = They are two people
faces-cleared = Noted: { $name } is a person of their own. Their selfies count in full from now on.

refused-NotOnThisRegister = That student does not take part in that session.
refused-EntryChangedSince = That entry was changed again since. Look at /register and decide anew.
refused-WhyCorrected = That is closed: say why it changes.
refused-TooLateToCorrect = That session is too long ago for a tutor to put its register right. A head or an admin can.
refused-FacesAreOff = Your organisation does not use selfies. The { tutors-code } that the tutor shows checks in.
refused-GuardianConsents = That is for a guardian to decide, as long as you are a minor.
refused-NobodyAgreed = First somebody has to agree to it: /enrolface shows the text.
refused-NotTheirConsent = That is for the person to decide, or for a guardian if they are a minor.
refused-PhotoNotGood = { $problem ->
    [too_big] That file is too big for me. Take a normal selfie with your phone's camera.
    [too_many_pixels] That picture has more pixels than I take. Take a normal selfie, not a scan or a panorama.
    [not_a_photo] I could not open that as a photo. Send a JPEG, PNG, WEBP or HEIC picture.
    [too_dark] That photo is too dark to learn a face from. Turn to a window or a lamp and try again.
    [too_bright] That photo is too bright to learn a face from. Turn away from the light and try again.
    [no_face] I see no face on that photo. Hold the phone at arm's length and look into the camera.
    [two_faces] I see more than one face on that photo. Exactly one, please.
    [face_too_small] The face is too small on that photo. Hold the phone at arm's length.
    [film] I cannot tell when a video was taken. Send a selfie taken now, as a photo.
    [film_unreadable] I could see nothing in that video note. Send a selfie as a photo.
    [turn_order] Send one selfie that looks straight into the camera.
   *[blurred] That photo is blurred. Hold the phone still and try again.
  }
refused-PhotoSecondHand = That photo was forwarded from another chat. Take one here instead.
refused-AnotherFace = That is not the face of the earlier photos. /forgetface starts afresh.
refused-NoFaceKnown = I know no face of theirs.
refused-NoSuchLink = That link is not good any more. Ask for a new one with /page.
refused-LinkOnAnotherPhone = That link belongs to the phone that opened it first. Ask for a new one with /here.
refused-NothingToCheckInTo = No session of yours is open to check-in now.
refused-NoRegisterNow = No session of yours has a register now.
