about-policy = Was beim Check-in als Nachweis zählt, und was die Lehrkraft entscheidet.
about-weigh = Ändern, was ein einzelner Zweifel beim Check-in bewirkt.
ask-weigh-rule = Welche Regel? /policy zeigt sie.
ask-weigh-value = Was soll gelten?
unreadable-Rule = Ich kenne keine Regel namens „{ $given }“. /policy zeigt, welche es gibt.
policy =
    { $version ->
        [0] Das bewirkt jeder Zweifel beim Check-in; es sind die üblichen Regeln. Mit /weigh und ihrem Wort ändern Sie jede davon: /weigh place-pinned good.
       *[other] Das bewirkt jeder Zweifel beim Check-in (Fassung { $version }). Mit /weigh und ihrem Wort ändern Sie jede Regel: /weigh place-pinned good.
    }
rule-shown = { $value } · /weigh { $rule }
rule-metres = { $count } m
rule-minutes = { $count } min
rule-changed = { $rule }: { $after }. Vorher: { $before }.
policy-as-before = So war es schon.
policy-otherwise =
    { $count ->
        [0] Keiner der { $judged } Check-ins der letzten 30 Tage wäre anders ausgegangen.
        [one] Einer der { $judged } Check-ins der letzten 30 Tage wäre anders ausgegangen. Er bleibt, wie er ist.
       *[other] { $count } der { $judged } Check-ins der letzten 30 Tage wären anders ausgegangen. Sie bleiben, wie sie sind.
    }
option-refused = abgelehnt
option-pending = entscheidet die Lehrkraft
option-good = gut genug
option-usual = Üblich
option-strict = Streng
option-lenient = Nachsichtig
preset-usual = Übliche Regeln
preset-strict = Strenge Regeln
preset-lenient = Nachsichtige Regeln
rule-face-unsure = Auf dem Selfie ist die Person nicht sicher zu erkennen
rule-face-resembles = Ein bekanntes Gesicht, das einem anderen sehr gleicht
rule-face-minor = Selfie einer minderjährigen Person, ohne die Zahl der Lehrkraft und ohne gedrehten Kopf
rule-photo-like-earlier = Ein Foto, das einem früheren sehr gleicht
rule-photo-forwarded = Ein Foto, aus einem anderen Chat weitergeleitet
rule-photo-from-file = Ein Foto als Datei, die nicht sagt, wann es gemacht wurde
rule-photo-old = Ein Foto, das der Kamera nach alt ist
rule-photo-ahead = Ein Foto, das der Kamera nach später gemacht als geschickt wurde
rule-photo-elsewhere = Ein Foto, das der Kamera nach anderswo gemacht wurde
rule-photo-alone = Ein Selfie, das durch nichts zeigt, dass es von jetzt ist
rule-place-outside = Ein Ort außerhalb der Grenze
rule-place-pinned = Eine Nadel auf der Karte statt des Live-Standorts
rule-place-forwarded = Ein Ort, aus einem anderen Chat weitergeleitet
rule-place-stale = Ein zu alter Ort
rule-place-vague = Ein zu ungenauer Ort
rule-place-jumped = Ein Ort, vom letzten zu weit weg für die kurze Zeit
rule-place-unchecked = Kein Ort, an dem sich der Check-in prüfen ließe
rule-left-fence = Weggehen während der Stunde, laut Live-Standort
rule-account-shared = Mehrere aus einer Stunde über einen Chat-Zugang
rule-phone-shared = Mehrere aus einer Stunde von einem Telefon
rule-place-withheld = Check-in, ohne einen Ort zu nennen
rule-came-slowly = Eine Nachricht, die minutenlang unterwegs war
rule-came-afterwards = Ein Check-in, der nach Ablauf der Zeit ankommt
rule-turn-head = Ein zweites Selfie mit gedrehtem Kopf wird verlangt
rule-worst-accuracy = Ungenauer als so gilt ein Ort als zu ungenau
rule-fence-grace = So weit jenseits der Grenze zählt noch als drinnen
rule-away = So lange draußen gilt als gegangen
rule-place-fresh = Älter als so gilt ein Ort als zu alt
refused-PolicyChangedSince = Die Regeln wurden seither noch einmal geändert. Sehen Sie mit /policy nach, und entscheiden Sie neu.
