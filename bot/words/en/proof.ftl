## A tutor's own proof of being there, to start and to end.

prove-missing-face = Send me a selfie taken now.
prove-missing-turn = Now turn your head to one side and send one more selfie.
prove-missing-ahead = Now look straight into the camera and send one more selfie.
prove-missing-place = Share your live location with me.
prove-refused = That does not show yet that you are there:
prove-next-place = Share your live location from where the session is held.
prove-next-photo = Send a selfie of yourself taken now, in good light.
prove-asked = Your face is not known here, so I asked { $names } to confirm that you are there. You hear from me.
prove-nobody = Your face is not known here, and there is nobody who could confirm that you are there. I can send you a number by another chat of yours, or by e-mail. /enrolface makes your face known.
own-number-button = Send me a number
own-number-sent = I sent you a number { $way ->
    [email] by e-mail
   *[chat] to your other chat
  }. Tell it to me here within ten minutes.
own-number = { $number } is your number for { $subject }, { $start }. Tell it to me in the chat in which you asked for it, and nobody else. It is good once, for ten minutes.
own-number-wrong = { $left ->
    [0] That number is not good any more. Ask a head or an admin to confirm that you are there.
    [one] That is not the number I sent. You have one guess left.
   *[other] That is not the number I sent. You have { $left } guesses left.
  }
ask-tellnumber-number = Which number did I send you?
refused-NothingToProve = There is nothing that a number could show now. /begin says what is wanted.
refused-NoOtherWay = I know no other chat of yours, and no e-mail that I may use. Link a second chat (/invite), or ask an admin.
vouch-asked = { $who } is about to start or end { $subject }, { $start }, and has no known face here. Do you see that they are there?
vouch-button = Yes, they are there
vouch-done = Thank you. { $who } can go on now.
vouched = It is confirmed that you are there.

## Told to the class as a session starts.

session-begun-notice = { $named ->
    [yes] { $subject }
   *[no] Your session
  } with { $tutors } has begun.
begun-here = I'm here
