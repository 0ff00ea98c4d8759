## Einsprüche, und was eine Lehrkraft ansieht, bevor sie entscheidet

ask-appealwords-words = Was ist passiert, in Ihren eigenen Worten? Sie können das auch weglassen.
ask-appealwords-session = Um welche Stunde geht es?
ask-appeal-session = Um welche Stunde geht es?
about-review = Alle offenen Check-ins nacheinander ansehen und mit je einem Tippen entscheiden.
review-none = Nichts ist offen.
review-skip = Weiter
review-of = { $at } von { $of }
appeal-button = Um Prüfung bitten
appeal-noted = Ihre Lehrkraft hat es jetzt vor sich, mit dem, was Sie geschickt haben. Entscheidet binnen eines Tages niemand, sieht es die Leitung. Wenn Sie erzählen möchten, was passiert ist, schreiben Sie es einfach.
appeal-words-noted = Weitergegeben. Sie hören davon, sobald es entschieden ist.
appeal-look = Ansehen, entscheiden
appeal-made = { $name } bittet Sie, es noch einmal anzusehen: { $subject } { $on }, { $start }.
appeal-old = { $name } wartet seit mehr als einem Tag darauf, dass jemand noch einmal hinsieht: { $subject } { $on }, { $start }.
refused-NothingToAppeal = Da gibt es nichts noch einmal anzusehen: Entweder zählt es schon, oder Ihre Lehrkraft hat es bereits vor sich, oder es ist länger als eine Woche her.
