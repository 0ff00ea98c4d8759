## A class's own group chat

about-bind = Make this group the chat of a class: it hears of what concerns them all.
about-unbind = Make this group the chat of no class.
example-bind = /bind 10B
example-unbind = /unbind
ask-bind-group = The chat of which class is this?
bound = This is the chat of { $group } now. I say here when a session begins, is moved or is cancelled, or has another tutor; nothing that concerns one of you alone.
unbound = This is no longer the chat of { $groups }.
refused-NoGroupHere = Say that in the group that is to be the chat of the class.
refused-NotBound = This is the chat of no class.
group-started = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } has begun ({ $start }). { $linked ->
    [yes] Check in: { $page }
   *[no] Check in with me in private: write /here.
  }
group-cancelled = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } on { $on }, { $start }, is cancelled.
group-moved = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } is on { $on } at { $start } now, with { $tutors }{ $roomed ->
    [yes] , in { $room }.
   *[no] .
  }
group-tutor = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } on { $on }, { $start }, is with { $tutors }.
group-unstarted = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } has not begun yet ({ $start }).
group-over = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } ({ $start }) is over.
group-changes = { $group }: { $count ->
    [one] one session
   *[other] { $count } sessions
  } of { $named ->
    [yes] { $subject }
   *[no] the class
  } changed, the first on { $on }. /week shows you yours.
group-restored = { $group }: { $named ->
    [yes] { $subject }
   *[no] the session
  } on { $on }, { $start }, takes place after all.
