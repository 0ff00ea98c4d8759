## Attendance over some days

history = { $status ->
    [all] Attendance, { $period }: { $rate ->
        [-1] nothing settled yet
       *[other] { $rate } % came
    } ({ $present } present, { $late } late, { $absent } absent, { $excused } excused).
    [present] There { $rows ->
        [one] once
       *[other] { $rows } times
    }, { $period }.
    [late] Late { $rows ->
        [one] once
       *[other] { $rows } times
    }, { $period }.
    [absent] Absent { $rows ->
        [one] once
       *[other] { $rows } times
    }, { $period }.
    [excused] Excused { $rows ->
        [one] once
       *[other] { $rows } times
    }, { $period }.
   *[pending] Pending { $rows ->
        [one] once
       *[other] { $rows } times
    }, { $period }.
}
history-none = Nothing of that kind is on record, { $period }.
history-file = Attendance, { $period }.
column-subject = Subject
column-status = Status
history-title = Attendance, { $period }
