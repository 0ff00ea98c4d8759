## Who stays away

about-atrisk = See who is absent time after time, or too often, with the sessions behind it.
example-atrisk = who is at risk?
at-risk = { $count ->
    [one] One student stays away a lot
   *[other] { $count } students stay away a lot
}; what is excused does not count.
at-risk-none = Nobody stays away a lot just now. What is excused does not count.
at-risk-in-a-row = absent in a row
at-risk-below = low attendance
at-risk-open = Show the rows
at-risk-record = Show what is on record
at-risk-row = absent { $count } times in a row, since { $since }
at-risk-rate = { $rate } % of { $of } sessions
at-risk-hidden = { $name }: { $count ->
    [one] one more session of another tutor
   *[other] { $count } more sessions of other tutors
}
at-risk-guardian-in-a-row = { $name } was absent { $absences } times in a row. Is there a reason?
at-risk-guardian-below = { $name } came to { $rate } % of the sessions of late.
at-risk-excuse = Say why
