## Sagen, dass jemand nicht da sein wird

about-absent = Sagen, dass Sie oder Ihr Kind nicht da sein werden.
absent-none = Ich finde keine Stunde, von der zu entschuldigen wäre. /week zeigt, was ansteht.
absent-which = Welche Stunde ist es?
absent-who = Wer wird nicht da sein?
absent-whole-day = Der ganze Tag
absent-whole-series = Die ganze Reihe
absent-reported =
    { $mine ->
        [yes] { $kind ->
            [days] Ihre Lehrkräfte wissen jetzt, dass Sie vom { $first } bis { $last } nicht da sein werden
            [day] Ihre Lehrkräfte wissen jetzt, dass Sie am { $first } nicht da sein werden
            [series] Ihre Lehrkraft weiß jetzt, dass Sie ab { $title } nicht mehr zu dieser Reihe kommen
           *[session] Ihre Lehrkraft weiß jetzt, dass Sie nicht da sein werden: { $title }
        }
       *[no] { $kind ->
            [days] Die Lehrkräfte wissen jetzt, dass { $name } vom { $first } bis { $last } nicht da sein wird
            [day] Die Lehrkräfte wissen jetzt, dass { $name } am { $first } nicht da sein wird
            [series] Die Lehrkraft weiß jetzt, dass { $name } ab { $title } nicht mehr zu dieser Reihe kommt
           *[session] Die Lehrkraft weiß jetzt, dass { $name } nicht da sein wird: { $title }
        }
    }{ $kind ->
        [session] .
       *[other] { $count ->
            [0] . Gebucht ist dort noch keine Stunde; was noch gebucht wird, zählt auch.
            [one] : bisher eine Stunde, und was dort noch gebucht wird.
           *[other] : bisher { $count } Stunden, und was dort noch gebucht wird.
        }
    }
absent-taken-back = { $kind ->
    [session] Die Lehrkraft weiß jetzt, dass { $name } doch da sein wird: { $title }.
    [day] Die Lehrkräfte wissen jetzt, dass { $name } am { $first } doch da sein wird.
   *[days] Die Lehrkräfte wissen jetzt, dass { $name } vom { $first } bis { $last } doch da sein wird.
}
ask-absentwhy-reason = Warum? Die Lehrkraft liest es, und sonst niemand.
refused-TooLateToReport = Das ist zu lange her, um davon entschuldigt zu werden. Sprechen Sie mit der Lehrkraft.
refused-NoSuchExcuse = Einen solchen Antrag, den Sie sehen oder entscheiden dürfen, gibt es nicht.
refused-ExcuseDecided = Das hat { $name } schon entschieden.
refused-ExcuseWithdrawn = Dieser Antrag wurde zurückgezogen.
refused-ExcusedAlready = Das ist schon entschuldigt.
refused-TooManyDays = Höchstens { $days } Tage auf einmal. Sagen Sie es in zwei Teilen.

excuse-what = { $kind ->
    [days] { $first } bis { $last }, { $count ->
        [0] bisher keine Stunde
        [one] eine Stunde
       *[other] { $count } Stunden
    }
    [day] { $first }, { $count ->
        [0] bisher keine Stunde
        [one] eine Stunde
       *[other] { $count } Stunden
    }
    [series] { $named ->
        [yes] { $subject }
       *[no] die Stunden
    } dieser Reihe ab { $on }
   *[session] { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } { $on }, { $start }
}
excuse-asked-card = { $other ->
    [yes] { $name } wird nicht da sein, sagt { $asker }: { excuse-what }. Ist das entschuldigt?
   *[no] { $name } wird nicht da sein: { excuse-what }. Ist das entschuldigt?
}
excuse-approved-card = { $name } ist entschuldigt ({ $decider }): { excuse-what }.
excuse-refused-card = { $name } ist nicht entschuldigt ({ $decider }): { excuse-what }.
excuse-withdrawn-card = { $name } wird doch da sein: { excuse-what }.
excuse-approve-button = Entschuldigt
excuse-refuse-button = Nicht entschuldigt
excuse-refuse-why-button = Nicht entschuldigt, weil …
ask-refusewhy-reason = Was soll ich der Familie sagen?
excuse-approve-of = { $name }: entschuldigt
excuse-refuse-of = { $name }: nicht
excuse-approved =
    Entschuldigt: { $name }, { $kind ->
        [session] { $title }
       *[days] { $first } bis { $last }
    }. Die Familie weiß Bescheid.
excuse-refused =
    Nicht entschuldigt: { $name }, { $kind ->
        [session] { $title }
       *[days] { $first } bis { $last }
    }. Die Familie weiß Bescheid.
excuse-open-again =
    Zurückgenommen, es ist wieder offen: { $name }, { $kind ->
        [session] { $title }
       *[days] { $first } bis { $last }
    }.

excuse-asked-family = { $asker } sagt, { $other ->
    [yes] { $name } werde
   *[no] sie oder er werde
} nicht da sein: { excuse-what }. Ob das entschuldigt ist, entscheidet die Lehrkraft.
excuse-asked-family-own = { $asker } sagt, dass Sie nicht da sein werden: { excuse-what }. Ob das entschuldigt ist, entscheidet die Lehrkraft.
excuse-withdraw-button = Das stimmt nicht: zurückziehen
excuse-approved-family = { $name } ist entschuldigt: { excuse-what }.
excuse-approved-family-own = Ihre Lehrkraft hat Sie entschuldigt: { excuse-what }.
excuse-refused-family = { $name } ist nicht entschuldigt: { excuse-what }. Sprechen Sie mit der Lehrkraft, wenn das nicht stimmt.
excuse-refused-family-own = Ihre Lehrkraft hat Sie nicht entschuldigt: { excuse-what }. Sprechen Sie mit ihr, wenn das nicht stimmt.
excuse-reopened-family = Die Lehrkraft hat das zurückgenommen und entscheidet neu über { $name }: { excuse-what }.
excuse-reopened-family-own = Ihre Lehrkraft hat das zurückgenommen und entscheidet neu: { excuse-what }.
excuse-withdrawn-family = { $name } wird doch da sein: { excuse-what }.
excuse-withdrawn-family-own = Sie werden doch da sein: { excuse-what }.

about-excuses = Anträge auf Entschuldigung: Ihre, und die, über die Sie entscheiden.
excuses-none = Kein Antrag auf Entschuldigung ist offen. „I'm ill tomorrow“ stellt einen.
excuses-shown = { $open ->
    [0] Ihre Anträge auf Entschuldigung.
    [one] Über einen Antrag entscheiden Sie.
   *[other] Über { $open } Anträge entscheiden Sie.
}
excuse-row = { $kind ->
    [session] { $title }
   *[days] { $first } bis { $last } ({ $count })
} · { $state ->
    [asked] noch nicht entschieden
    [approved] entschuldigt
    [refused] nicht entschuldigt
   *[withdrawn] zurückgezogen
}{ $why ->
    [yes] {" "}· { $reason }
   *[no] {""}
}
excuse-withdraw = Zurückziehen: { $name }, { $kind ->
    [session] { $title }
   *[days] { $first }
}

about-excusenote = Ein Attest zu Ihrem Antrag schicken.
excuse-note-button = Attest schicken
excuse-note-send = Schicken Sie mir das Attest jetzt: ein Foto davon oder ein PDF. Es wird versiegelt; nur wer entscheidet, sieht es.
excuse-note-unreadable = Ich nehme ein Foto (JPEG, PNG, WEBP oder HEIC) oder ein PDF bis 10 MB, und konnte das hier nicht als eines lesen. Versuchen Sie es noch einmal.
excuse-note-kept = { $count ->
    [one] Danke, das Attest liegt bei denen, die entscheiden.
   *[other] Danke, die { $count } Seiten liegen bei denen, die entscheiden.
}{ $left ->
    [0] { "" }
    [one] { " " }Eine weitere konnte ich nicht lesen: ein Foto (JPEG, PNG, WEBP oder HEIC) oder ein PDF bis 10 MB kann ich. Schicken Sie sie noch einmal.
   *[other] { " " }Weitere { $left } konnte ich nicht lesen: Fotos (JPEG, PNG, WEBP oder HEIC) oder PDFs bis 10 MB kann ich. Schicken Sie sie noch einmal.
}
excuse-note-needed = Für eine so lange Abwesenheit braucht es ein Attest: /excusenote, sobald Sie es haben.
excuse-paper-button = Attest ansehen
excuse-paper-alt = Ein Attest zu einem Antrag auf Entschuldigung
excuse-papers =
    { $count ->
        [0] Ein Attest kam nicht dazu.
        [one] Das Attest:
       *[other] Die { $count } Atteste:
    }
refused-TooManyPapers = Zu einem Antrag gehören höchstens { $most } Seiten, deshalb wurde davon keine behalten.
