## Another tutor for a session.

refused-NobodyFree = No other tutor who may teach it has time then. Move it, or call it off: /cancelsession.
refused-NotToCome = That session is { $state }. Only one that is still to come can be handed over.
refused-TakenAlready = Nobody is looked for any more: somebody else was first, or it was taken back.
refused-TeachesItAlready = { $who } teaches it already.
refused-WhichTutor = Who is to be relieved? I need a session with one tutor, or the name of one who teaches it.

about-substitute = Find another tutor for a session of yours.
about-assigntutor = Give a session to another tutor.
ask-assigntutor-tutor = Who is to teach?
ask-assigntutor-who = Which student or class is it for?
about-qualify = Say which courses a tutor may teach, as a substitute too.
ask-qualify-tutor = Which tutor is it about?
example-qualify = /qualify Tom maths, physics
qualified = { $tutor } may teach { $courses }, and is asked to stand in for nothing else.
qualified-anything = { $tutor } may teach anything.
substitute-which = Which one is it?
substitute-none = I find no session then that is still to come. /week shows what there is.
substitute-sent = I asked { $tutors } to take { $subject } with { $who }, { $on }, { $start } to { $end }. { $count ->
    [one] You hear from me as soon as there is an answer
   *[other] Whoever accepts first teaches it, and you hear from me
  }.
substitute-withdrawn = Nobody is looked for any more for { $subject } with { $who }, { $on }, { $start }. Whoever was asked is told.
substitute-accepted = You teach { $subject } with { $who }, { $on }, { $start } to { $end }. Everybody concerned is told.
substitute-refused = Thank you. Whoever asked is told that you cannot.
substitute-accept = I'll take it
substitute-decline = I can't
substitute-find = Find a substitute
assigned-tutor = { $tutor } teaches { $subject } with { $students }, { $on }, { $start } to { $end }. Everybody concerned is told.
assigned-tutors = { $tutor } teaches { $count } sessions now, from { $on } on. Everybody concerned is told.
assign-none = I find no session there that is still to come and that somebody else teaches. /week shows what there is.
assign-which = { $tutor } could take several of them. Which?
assign-all = All { $count }
unassigned = Took that back for { $count ->
    [one] one session
   *[other] { $count } sessions
  }: those who taught before do again.

substitute-asked = { $who } asks whether you can teach { $named ->
    [yes] { $subject }
   *[no] a session
  } with { $students }, { $on }, { $start } to { $end }.
substitute-taken = Somebody else takes { $named ->
    [yes] { $subject }
   *[no] the session
  }, { $on }, { $start } to { $end }. Thank you all the same.
substitute-not-needed = Nobody is needed any more for { $named ->
    [yes] { $subject }
   *[no] the session
  }, { $on }, { $start } to { $end }.
substitute-declined = { $who } cannot take { $named ->
    [yes] { $subject }
   *[no] your session
  }, { $on }, { $start } to { $end }. { $left ->
    [yes] The others have not answered yet.
   *[no] Nobody else is asked. You still teach it.
  }
tutor-changed-notice = { $others } teaches { $named ->
    [yes] { $subject }
   *[no] { $family ->
        [yes] the session
       *[no] your session
    }
  }{ $family ->
    [yes] {" "}for { $whose }
   *[no] {""}
  }, { $on }, { $start } to { $end }, instead of { $former }.
tutor-relieved-notice = { $others } takes { $named ->
    [yes] { $subject }
   *[no] your session
  }, { $on }, { $start } to { $end }. You need not be there.
tutor-given-notice = You teach { $named ->
    [yes] { $subject }
   *[no] a session
  } with { $others }, { $on }, { $start } to { $end }, instead of { $former }.
register-handed-over = The register of { $named ->
    [yes] { $subject }
   *[no] the session
  }, { $on }, { $start }, is with its new tutor now.
