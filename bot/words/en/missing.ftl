## Who is missing today

about-missing = See who is not there today, and what is known of why. It stays up to date.
example-missing = who's missing today
missing = { $begun ->
    [0] No session has begun yet today.
   *[other] { $missing ->
        [0] Nobody is missing today
        [one] One student is missing today
       *[other] { $missing } students are missing today
    }{ $asked ->
        [0] {""}
       *[other] , { $asked } asked to be excused
    }{ $excused ->
        [0] {""}
       *[other] , { $excused } excused
    }.
}
missing-no-word = no word
missing-late = on the way
missing-asked = asked to be excused
missing-excused = excused
