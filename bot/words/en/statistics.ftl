## Who comes, and how.

about-stats = Who comes, who comes in time and what they thought, by class, course or tutor.
about-checkinways = By what students check in: face, number or tap. In rough shares.
example-stats = /stats this month by=tutor
stats = { $period }: { $rate }% came{ $punctuality ->
    [none] .
   *[other] , { $punctuality }% of them in time.
} { $before ->
    [none] There is nothing to compare it with from as many days before.
   *[other] In as many days before it was { $before }%.
}
stats-none = No register was kept then: { $period }.
stats-line = { $rate }% ({ $came } of { $of }, { $late } late)
ways = How students checked in during the last 30 days, to the nearest 5%:
ways-few = Too few students to say it without saying it of somebody: each way needs five.
ways-share = about { $percent }%
way-face = Face
way-number = The tutor's number
way-tap = A tap of the tutor
