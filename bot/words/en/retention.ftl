## How long what is kept.

about-retention = What is kept of me here, and for how long.
retention = So long are these things kept; then they are destroyed. A known face stays until its owner takes their consent back, or is removed. Copies for emergencies (backups) keep what they hold until they are let go themselves.
retention-proved = Last looked for what is past its day: { $at }, { $left }.
kept-days = { $count ->
    [0] not at all
    [one] 1 day
   *[other] { $count } days
}
shelf-photos = Check-in photos that somebody still has to decide on
shelf-places = Where a check-in came from
shelf-steps = Where a live place last was
shelf-traces = How a photo is known again (not the photo)
shelf-documents = Doctor's notes
shelf-faces = The face, and all that shows it, of somebody who was removed
shelf-claims = Half a check-in that was never finished
shelf-links = Links to the check-in page
shelf-words = Words of feedback
shelf-letters = Letters between people, and with the office
shelf-told = What you were told, in your inbox
shelf-events = What was sent to me, as it came
shelf-messages = What I wrote
shelf-files = Files that I sent

## Who looked at what

about-wholooked = Who looked at my photos, places and the reasons I gave.
looked-none = Nobody but you has looked at your photos, places or reasons.
looked-title = Who looked at what is yours, latest first:
looked-row = { $who } looked at { $what ->
    [WhyVerdict] what a check-in of yours rests on, with photo and place
    [ShowPapers] a doctor's note of yours
    [OpenExcuses] why you asked to be excused
    [AskIncome] what is charged and paid for you
   *[other] something of yours
}
audit-looked = looked at { $what ->
    [WhyVerdict] the evidence of a check-in
    [ShowPapers] a doctor's note
    [OpenExcuses] excuses waiting to be decided
    [WhoOwes] who owes
    [AskIncome] income
   *[other] { $what }
}
retention-failed = { $count ->
    [one] One thing that should be gone
   *[other] { $count } things that should be gone
} by now { $count ->
    [one] is
   *[other] are
} still kept. Whoever runs the desk must look at it today: its log says more.
retention-open = How long what is kept
