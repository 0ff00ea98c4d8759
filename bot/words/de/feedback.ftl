## Rückmeldungen

about-stars = Sagen, wie Sie eine Stunde fanden, in der Sie waren: 1 bis 5 Sterne.
about-feedback = Was Schülerinnen und Schüler von meinen Stunden hielten.
stars-1 = 1 ★
stars-2 = 2 ★
stars-3 = 3 ★
stars-4 = 4 ★
stars-5 = 5 ★
aspect-content = Inhalt
aspect-delivery = Erklärung
aspect-engagement = Fesselnd
aspect-overall = Insgesamt
option-content = Inhalt
option-delivery = Erklärung
option-engagement = Fesselnd
option-overall = Insgesamt
rate-content = Wie war der Inhalt?
rate-delivery = Wie gut war es erklärt?
rate-engagement = Wie sehr hat es Sie gefesselt?
rate-overall = Und alles in allem?
feedback-ask =
    Wie war { $subject ->
        [0] es
       *[other] { $subject }
    }, { $on }? { $anonymous ->
        [yes] Viermal tippen, und niemand kann herausfinden, wer was gesagt hat.
       *[no] Viermal tippen. Ihre Lehrkraft sieht Ihre Antworten mit Ihrem Namen.
    } Zuerst der Inhalt:
feedback-words = In Worten
feedback-one = { $aspect } { $count }
feedback-thanks =
    Danke. { $anonymous ->
        [yes] Es wird nur zusammen mit dem weitergegeben, was andere sagen, und ohne Namen.
       *[no] Ihre Lehrkraft sieht es mit Ihrem Namen.
    } Ändern können Sie es bis { $closes }.
feedback-gone = Zu { $title } ist nichts mehr von Ihnen gespeichert.
feedback-words-button = Etwas dazu sagen
ask-stars-stars = Wie viele Sterne, 1 bis 5?
ask-starwords-words = Was möchten Sie sagen?
unreadable-Stars = Einen bis fünf Sterne, bitte.
refused-NothingToRate = Für keine Stunde, in der Sie waren, sind gerade Rückmeldungen möglich.
refused-NoSuchStars = Einen bis fünf Sterne, bitte.
refused-NothingToPutBack = Das lässt sich nicht mehr zurücknehmen.
feedback-open = Zu { $title } sind noch Rückmeldungen möglich. Gezeigt werden sie, wenn niemand mehr etwas ändern kann.
feedback-few = Zu { $title } haben zu wenige etwas gesagt, um es zu zeigen: weniger als drei.
feedback-few-tutor = Zu den Stunden von { $name } haben zu wenige etwas gesagt, um es zu zeigen: weniger als drei.
feedback-session = Rückmeldungen zu { $title }
feedback-tutor =
    Rückmeldungen zu den Stunden von { $name } ({ $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    })
feedback-mean = { $stars } von 5 ({ $count } Antworten)
feedback-said = „{ $words }“
card-feedback = Rückmeldungen
card-hear = Wie fanden sie es?
