## Asked in the middle of a session: still there?

about-ping = Ask those who came whether they are still there. They answer by one tap.
example-ping =
    check who is still here
    /ping Leo
ping-asked = Still there? { $named ->
    [yes] Tap within { $within }, for { $subject }.
   *[no] Tap within { $within }.
  }{ $place ->
    [yes] {" "}Then share your live location.
   *[no] {""}
  }
ping-here = Still here
ping-called-off = You need not answer any more: that is over.
ping-sent = { $count ->
    [one] I asked one student
   *[other] I asked { $count } students
  } of { $title } whether they are still there. They have until { $until }; the register card shows who answers.
ping-taken-back = Nobody of { $title } need answer any more.
ping-heard-in-time = Thank you. Your tutor sees that you are there.
ping-heard-late = Thank you. The time to answer was over, so your tutor sees that you answered late. It makes nobody absent.
ping-heard-place = Thank you. Now share your live location, please.
ping-answered = still there, answered
ping-silent = no answer
ping-late = answered late
ping-elsewhere = answered from elsewhere
ping-placeless = answered without a place
found-ping-unanswered = Asked during the session whether { $mine ->
    [no] they
   *[yes] you
  } were still there, { $mine ->
    [no] they
   *[yes] you
  } did not answer { $times ->
    [one] once
   *[other] { $times } times
  }. That alone makes nobody absent.
refused-NotHeldNow = That can be asked while the session is held, and it is not now.
refused-AskedAlready = I have just asked, and they still have time to answer. The register card shows who has.
refused-NobodyToAsk = There is nobody to ask: nobody has checked in whom a chat reaches.
refused-NotAskedNow = Thank you. There is nothing to answer any more: that session is over, or it was called off.
setting-ping_after = So long into a session some are asked whether they are still there, or never with 0
setting-ping_students = So many are asked whether they are still there
setting-ping_within = They have so long to answer
setting-ping_place = They show their live place as well
shelf-pings = Who was asked during a session, and answered
setting-code_words = What a tutor shows is a word with a number, rather than five digits
