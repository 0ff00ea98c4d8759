## A tutor's own proof of being there, to start and to end.

prove-missing-face = Send me a selfie taken now.
prove-missing-turn = Now turn your head to one side and send one more selfie.
prove-missing-ahead = Now look straight into the camera and send one more selfie.
prove-missing-place = Share your live location with me.
prove-refused = That does not show yet that you are there:
prove-next-place = Share your live location from where the session is held.
prove-next-photo = Send a selfie of yourself taken now, in good light.
prove-asked = Your face is not known here, so I asked { $names } to confirm that you are there. You hear from me.
prove-nobody = Your face is not known here, and there is nobody who could confirm that you are there. /enrolface makes it known; an admin may also switch tutors_face off.
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
