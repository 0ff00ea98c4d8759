## On the way

about-late = Say that you, or a child you look after, will be late.
example-late = I'm running 10 min late
late-none = I find no session of yours that begins soon or is running. /week shows what is planned.
late-told = { $teaches ->
    [yes] I have told your students that you are on the way
   *[no] { $mine ->
        [yes] I have told your tutor that you are on the way
       *[no] I have told the tutor that { $name } is on the way
    }
}{ $known ->
    [yes] , { $minutes } min late, there at about { $eta }
   *[no] {""}
}: { $title }.
late-taken-back = { $teaches ->
    [yes] I have told your students that you come in time after all
   *[no] I have told the tutor that { $name } comes in time after all
}: { $title }.
late-notice = { $name } is on the way{ $known ->
    [yes] , { $minutes } min late, there at about { $eta }
   *[no] {" "}and late
}: { $named ->
    [yes] { $subject }
   *[no] the session
} at { $start }.
late-notice-over = { $name } comes in time after all: { $named ->
    [yes] { $subject }
   *[no] the session
} at { $start }.
register-on-the-way = late, on the way

## Missing

absence-alert = { $name } was to be at { $named ->
    [yes] { $subject }
   *[no] the session
} { $on }, { $start }, and is not there. Do you know why?
absence-alert-excuse = Say why
absence-alert-late = On the way
absence-alert-present = { $name } is there after all: { $named ->
    [yes] { $subject }
   *[no] the session
} { $on }, { $start }.
absence-alert-late-after-all = { $name } has come, late: { $named ->
    [yes] { $subject }
   *[no] the session
} { $on }, { $start }.
absence-alert-pending = { $name } has checked in; the tutor will take a look: { $named ->
    [yes] { $subject }
   *[no] the session
} { $on }, { $start }.
absence-alert-excused = { $name } is excused: { $named ->
    [yes] { $subject }
   *[no] the session
} { $on }, { $start }.
