about-policy = What evidence is worth at a check-in, and what is left to the tutor.
about-weigh = Change what one doubt about a check-in comes to.
ask-weigh-rule = Which rule? /policy shows them.
ask-weigh-value = To what?
unreadable-Rule = I know no rule called “{ $given }”. /policy shows what there is.
policy =
    { $version ->
        [0] This is what each doubt about a check-in comes to: it is the usual policy. Change any of it with /weigh and its word: /weigh place-pinned good.
       *[other] This is what each doubt about a check-in comes to (version { $version }). Change any of it with /weigh and its word: /weigh place-pinned good.
    }
rule-shown = { $value } · /weigh { $rule }
rule-metres = { $count } m
rule-minutes = { $count } min
rule-changed = { $rule }: { $after }. Before it was { $before }.
policy-as-before = That is how it was already.
policy-otherwise =
    { $count ->
        [0] None of the { $judged } check-ins of the last 30 days would have come out otherwise.
        [one] One of the { $judged } check-ins of the last 30 days would have come out otherwise. It stays as it is.
       *[other] { $count } of the { $judged } check-ins of the last 30 days would have come out otherwise. They stay as they are.
    }
option-refused = refused
option-pending = for the tutor to decide
option-good = good enough
option-usual = Usual
option-strict = Strict
option-lenient = Lenient
preset-usual = Usual policy
preset-strict = Strict policy
preset-lenient = Lenient policy
rule-face-unsure = A selfie that is not clearly them
rule-face-resembles = A known face much like somebody else's
rule-face-minor = A minor's selfie with neither the tutor's number nor the head turned
rule-photo-like-earlier = A photo much like one sent before
rule-photo-forwarded = A photo forwarded from another chat
rule-photo-from-file = A photo sent as a file that does not say when it was taken
rule-photo-old = A photo that its camera says is old
rule-photo-ahead = A photo that its camera says was taken later than it was sent
rule-photo-elsewhere = A photo that its camera says was taken elsewhere
rule-photo-alone = A selfie with nothing to show that it is taken now
rule-place-outside = A place outside the fence
rule-place-pinned = A pin on the map, not the phone's own place
rule-place-forwarded = A place forwarded from another chat
rule-place-stale = A place that is too old
rule-place-vague = A place that is too inexact
rule-place-jumped = A place too far from the last one to have travelled
rule-place-unchecked = No place to hold a check-in against
rule-left-fence = Leaving, by live location, while the session is held
rule-account-shared = Several students of a session through one chat account
rule-phone-shared = Several students of a session from one phone
rule-place-withheld = A check-in by somebody who gives no place
rule-came-slowly = A message that was under way for minutes
rule-came-afterwards = A check-in that arrives when it is over
rule-turn-head = A second selfie with the head turned is asked for
rule-worst-accuracy = A place less exact than this is too inexact
rule-fence-grace = So far beyond the edge is still inside
rule-away = Outside for so long is leaving
rule-place-fresh = A place older than this is too old
refused-PolicyChangedSince = The policy was changed again since. Look at /policy and decide anew.
