## Wann jemand Zeit hat, und was wem lieber wäre.

about-avail = Sagen, wann Sie Zeit haben oder keine: „Mon 16-19“, „away 3-7 April“.
about-wishes = Was Ihnen lieber wäre: „4 in a row; lunch 12:30-1; not after 6pm“.
ask-unavail-who = Wessen Zeit?
ask-unavail-added = Was kam dazu?
ask-unavail-removed = Was fiel weg?
unreadable-Times = „{ $given }“ konnte ich nicht als Zeiten lesen. Schreiben Sie zum Beispiel „Mon 16-19; Wed 5-7pm“, „away 3-7 April“ oder „clear“.
unreadable-Wishing = „{ $given }“ konnte ich nicht als Wünsche lesen. Schreiben Sie zum Beispiel „4 in a row; 6 a day; lunch 12:30-1; not before 9; not after 6pm“, oder „none“.
unreadable-Hurdles = Dieser Knopf ist zu alt. Sagen Sie es noch einmal?
avail-set =
    { $own ->
        [yes] Vermerkt, zu Ihrer Zeit:
       *[no] Vermerkt, zur Zeit von { $name }:
    }
avail-cleared =
    { $own ->
        [yes] Vermerkt: Sie haben Zeit, wann immer nichts gebucht ist.
       *[no] Vermerkt: { $name } hat Zeit, wann immer nichts gebucht ist.
    }
avail-none =
    { $own ->
        [yes] Sie haben nicht gesagt, wann Sie Zeit haben; es gilt, dass Sie Zeit haben, wann immer nichts gebucht ist. Sagen Sie zum Beispiel /avail Mon 16-19.
       *[no] { $name } hat dazu nichts gesagt; es gilt: Zeit ist, wann immer nichts gebucht ist.
    }
avail-title =
    { $own ->
        [yes] Ihre Zeit:
       *[no] Die Zeit von { $name }:
    }
avail-wishes = Wünsche: { $wishes }.
avail-drop = Entfernen: { $what }
avail-drop-all = Alles entfernen
avail-rule =
    { $kind ->
        [away] nicht da
       *[free] frei
    }{ $day ->
        [mon] { " " }montags
        [tue] { " " }dienstags
        [wed] { " " }mittwochs
        [thu] { " " }donnerstags
        [fri] { " " }freitags
        [sat] { " " }samstags
        [sun] { " " }sonntags
       *[every] { "" }
    }{ $hours ->
        [both] { " " }{ $since } bis { $until }
        [since] { " " }ab { $since }
        [until] { " " }bis { $until }
       *[none] { "" }
    }{ $dated ->
        [yes] , { $days }
       *[no] { "" }
    }
wishes-are = Wünsche: { $wishes }.
wish-in-row = höchstens { $count } hintereinander
wish-a-day = höchstens { $count } am Tag
wish-lunch = Mittagspause { $since }-{ $until }
wish-not-before = nicht vor { $at }
wish-not-after = nicht nach { $at }
wishes-none = keine
wishes-set = Als Wünsche vermerkt: { $wishes }.
refused-NotTheirTime = Das sagt { $who } selbst, oder wer für andere bucht.
refused-NoSuchTime = Das wurde seitdem geändert. /avail zeigt, was bekannt ist.
refused-TooMuchSaid = Ich behalte { $most } Zeiten für eine Person. Entfernen Sie erst welche mit /avail?

about-importcalendar = Eine Kalenderdatei (.ics) schicken: Wann Sie darin belegt sind, werden Sie nicht gebucht.
ask-keepcalendar-who = Wessen Zeit?
ask-keepcalendar-source = Aus welchem Kalender?
ask-dropcalendar-who = Wessen Zeit?
ask-dropcalendar-source = Aus welchem Kalender?
nothing-hears-calendar = Danke, aber ich brauche gerade keinen Kalender von Ihnen. /help zeigt, was ich kann.
calendar-file-ask = Schicken Sie den Kalender als Datei, die auf .ics endet. Kalenderprogramme nennen das „Exportieren“.
calendar-file-whose = Wessen Kalender ist es? Tippen Sie einen Namen an, und schicken Sie die Datei dann noch einmal.
calendar-file-unreadable = Das ist keine Kalenderdatei, die ich lesen kann. Sie sollte auf .ics enden; Kalenderprogramme nennen das „Exportieren“.
calendar-file-endless = In diesem Kalender steht mehr, als ich aufnehme: höchstens 2.000 kommende Zeiten, davon 200, die wiederkehren. Exportieren Sie einen kürzeren Zeitraum oder weniger Kalender?
calendar-file-found =
    { $named ->
        [yes] In „{ $name }“
       *[no] In diesem Kalender
    } { $own ->
        [yes] sind Sie
       *[no] ist { $who }
    } { $count ->
        [one] einmal
       *[other] { $count } Mal
    } belegt, bis { $until }:
calendar-file-zone = Er nennt eine Zeitzone, die ich nicht kenne ({ $said }): Diese Zeiten lese ich nach der Uhr von { $zone }.
calendar-file-left-out =
    { $count ->
        [one] Eines darin bleibt weg: Ich kann nicht sagen, wann es ist oder wie es wiederkehrt.
       *[other] { $count } Dinge darin bleiben weg: Ich kann nicht sagen, wann sie sind oder wie sie wiederkehren.
    }
calendar-file-replaces = Es ersetzt, was ich aus diesem Kalender weiß.
calendar-file-keep = Als belegt zählen
calendar-file-kept =
    { $own ->
        [yes] Vermerkt: Zu diesen Zeiten werden Sie nicht ungefragt gebucht.
       *[no] Vermerkt: Zu diesen Zeiten wird { $who } nicht ungefragt gebucht.
    } Schicken Sie die Datei noch einmal, wenn sie sich geändert hat.
calendar-file-dropped =
    { $own ->
        [yes] Diese Zeiten zählen nicht mehr; schicken Sie die Datei noch einmal, wenn sie doch zählen sollen.
       *[no] Die Zeiten aus diesem Kalender von { $who } zählen nicht mehr.
    }
refused-NothingToCome = In diesem Kalender ist im nächsten Jahr niemand belegt.
refused-TooOftenBusy = In diesem Kalender stehen mehr Zeiten, als ich für eine Person behalte. Exportieren Sie einen kürzeren Zeitraum oder weniger Kalender?
avail-calendar =
    { $named ->
        [yes] Aus dem Kalender „{ $name }“
       *[no] Aus einem Kalender
    }: nicht da zu { $count ->
        [one] einer Zeit
       *[other] { $count } Zeiten
    }
ask-timesaid-available = Haben Sie dann Zeit, oder keine?
avail-whose = Wessen Zeit ist das?
avail-not-so = Ich behalte Zeiten jeder Woche oder bestimmter Tage. Sagen Sie zum Beispiel „I can't do Thursdays“ oder „I'm away 3-7 April“.
avail-weekly =
    { $day ->
        [MO] Jeden Montag
        [TU] Jeden Dienstag
        [WE] Jeden Mittwoch
        [TH] Jeden Donnerstag
        [FR] Jeden Freitag
        [SA] Jeden Samstag
       *[SU] Jeden Sonntag
    }
unreadable-Hours = „{ $given }“ konnte ich nicht als Uhrzeit lesen. Schreiben Sie zum Beispiel „9:00“ oder „5pm“.
avail-hits =
    { $count ->
        [one] Eine Stunde ist dann geplant, und bleibt, wenn Sie sie nicht ändern:
       *[other] { $count } Stunden sind dann geplant, und bleiben, wenn Sie sie nicht ändern:
    }
avail-hit-substitute = Vertretung: { $on }, { $start }
