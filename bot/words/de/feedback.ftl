## Rückmeldungen

feedback-ask =
    Wie war { $subject ->
        [0] es
       *[other] { $subject }
    }, { $on }? { $anonymous ->
        [yes] Viermal tippen, und niemand kann herausfinden, wer was gesagt hat.
       *[no] Viermal tippen. Ihre Lehrkraft sieht Ihre Antworten mit Ihrem Namen.
    } Zuerst der Inhalt:
