## Saying that somebody will not be there

about-absent = Say that you, or a child you look after, will not be there.
absent-none = I find no session to be excused from. /week shows what is planned.
absent-which = Which session is it?
absent-who = Who will not be there?
absent-whole-day = All of that day
absent-whole-series = All of that series
absent-reported =
    { $mine ->
        [yes] { $kind ->
            [days] I have told your tutors that you will not be there from { $first } to { $last }
            [day] I have told your tutors that you will not be there on { $first }
            [series] I have told your tutor that you will not come to that series any more from { $title } on
           *[session] I have told your tutor that you will not be there: { $title }
        }
       *[no] { $kind ->
            [days] I have told the tutors that { $name } will not be there from { $first } to { $last }
            [day] I have told the tutors that { $name } will not be there on { $first }
            [series] I have told the tutor that { $name } will not come to that series any more from { $title } on
           *[session] I have told the tutor that { $name } will not be there: { $title }
        }
    }{ $kind ->
        [session] .
       *[other] { $count ->
            [0] . No session is booked there yet; whatever is booked later counts too.
            [one] : one session so far, and whatever is booked there later.
           *[other] : { $count } sessions so far, and whatever is booked there later.
        }
    }
absent-taken-back = { $kind ->
    [session] I have told the tutor that { $name } will be there after all: { $title }.
    [day] I have told the tutors that { $name } will be there after all on { $first }.
   *[days] I have told the tutors that { $name } will be there after all from { $first } to { $last }.
}
ask-absentwhy-reason = Why? The tutor reads it, and nobody else.
refused-TooLateToReport = That ended too long ago to be excused from. Speak to your tutor about it.
refused-NoSuchExcuse = There is no such request that you may see or decide.
refused-ExcuseDecided = { $name } has decided that already.
refused-ExcuseWithdrawn = That request has been withdrawn.
refused-ExcusedAlready = That is excused already.
refused-TooManyDays = At most { $days } days at once. Say it in two parts.

## What deciders read

excuse-what = { $kind ->
    [days] { $first } to { $last }, { $count ->
        [0] no session so far
        [one] one session
       *[other] { $count } sessions
    }
    [day] { $first }, { $count ->
        [0] no session so far
        [one] one session
       *[other] { $count } sessions
    }
    [series] { $named ->
        [yes] { $subject }
       *[no] the sessions
    } of that series from { $on } on
   *[session] { $named ->
        [yes] { $subject }
       *[no] the session
    } { $on }, { $start }
}
excuse-asked-card = { $other ->
    [yes] { $name } will not be there, says { $asker }: { excuse-what }. Is that excused?
   *[no] { $name } will not be there: { excuse-what }. Is that excused?
}
excuse-approved-card = { $name } is excused ({ $decider }): { excuse-what }.
excuse-refused-card = { $name } is not excused ({ $decider }): { excuse-what }.
excuse-withdrawn-card = { $name } will be there after all: { excuse-what }.
excuse-approve-button = Excused
excuse-refuse-button = Not excused
excuse-refuse-why-button = Not excused, because …
ask-refusewhy-reason = What shall I tell them?
excuse-approve-of = { $name }: excused
excuse-refuse-of = { $name }: not excused
excuse-approved = Excused: { $name }, { $kind ->
    [session] { $title }
   *[days] { $first } to { $last }
}. They have been told.
excuse-refused = Not excused: { $name }, { $kind ->
    [session] { $title }
   *[days] { $first } to { $last }
}. They have been told.
excuse-open-again = Taken back, it is open again: { $name }, { $kind ->
    [session] { $title }
   *[days] { $first } to { $last }
}.

## What families read

excuse-asked-family = { $asker } says that { $other ->
    [yes] { $name }
   *[no] they
} will not be there: { excuse-what }. The tutor decides whether that is excused.
excuse-asked-family-own = { $asker } says that you will not be there: { excuse-what }. The tutor decides whether that is excused.
excuse-withdraw-button = That is not right: withdraw it
excuse-approved-family = { $name } is excused: { excuse-what }.
excuse-approved-family-own = Your tutor has excused you: { excuse-what }.
excuse-refused-family = { $name } is not excused: { excuse-what }. Speak to the tutor if that is wrong.
excuse-refused-family-own = Your tutor has not excused you: { excuse-what }. Speak to them if that is wrong.
excuse-reopened-family = The tutor has taken that back and will decide anew about { $name }: { excuse-what }.
excuse-reopened-family-own = Your tutor has taken that back and will decide anew: { excuse-what }.
excuse-withdrawn-family = { $name } will be there after all: { excuse-what }.
excuse-withdrawn-family-own = You will be there after all: { excuse-what }.

## The list

about-excuses = Requests to be excused: yours, and those you decide.
excuses-none = No request to be excused is open. “I'm ill tomorrow” makes one.
excuses-shown = { $open ->
    [0] Your requests to be excused.
    [one] One request is for you to decide.
   *[other] { $open } requests are for you to decide.
}
excuse-row = { $kind ->
    [session] { $title }
   *[days] { $first } to { $last } ({ $count })
} · { $state ->
    [asked] to be decided
    [approved] excused
    [refused] not excused
   *[withdrawn] withdrawn
}{ $why ->
    [yes] {" "}· { $reason }
   *[no] {""}
}
excuse-withdraw = Withdraw: { $name }, { $kind ->
    [session] { $title }
   *[days] { $first }
}

## Doctors' notes

about-excusenote = Send a doctor's note for your request to be excused.
example-excusenote = /excusenote
excuse-note-button = Send a note
excuse-note-send = Send me the note now: a photo of it or a PDF. It is sealed, and seen by whoever decides and by nobody else.
excuse-note-unreadable = I take a photo (JPEG, PNG, WEBP or HEIC) or a PDF of up to 10 MB, and could not read that as one. Try again.
excuse-note-kept = { $count ->
    [one] Thank you, the note is with whoever decides.
   *[other] Thank you, the { $count } pages are with whoever decides.
}{ $left ->
    [0] { "" }
    [one] { " " }One more I could not read: a photo (JPEG, PNG, WEBP or HEIC) or a PDF of up to 10 MB I can. Send it again.
   *[other] { " " }Another { $left } I could not read: photos (JPEG, PNG, WEBP or HEIC) or PDFs of up to 10 MB I can. Send them again.
}
excuse-note-needed = For so long an absence a doctor's note is needed: /excusenote, as soon as you have it.
excuse-paper-button = See the note
excuse-paper-alt = A note that goes with a request to be excused
excuse-papers = { $count ->
    [0] No note came with it.
    [one] The note:
   *[other] The { $count } notes:
}
refused-TooManyPapers = A request takes { $most } pages in all, so none of these were kept.
