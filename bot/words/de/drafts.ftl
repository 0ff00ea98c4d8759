## Entwürfe eines Stundenplans: gefüllt, geprüft, veröffentlicht, zurückgenommen.

about-draft = Einen Stundenplan für einen Abschnitt beginnen, oder den sehen, an dem Sie arbeiten.
about-checkdraft = Was sich im Entwurf des Stundenplans überschneidet, Zeile für Zeile.
about-publish = Sehen, was der Entwurf ändern würde, und ihn veröffentlichen.
about-unpublish = Den veröffentlichten Stundenplan zurücknehmen.

draft-which-days = Kein Abschnitt heißt { $name }. Nennen Sie auch die Tage, etwa: /draft { $name } 2026-09-07/2026-12-18.
draft-opened = Der Entwurf { $name } ist begonnen, { $first } bis { $last }. Füllen Sie ihn aus einer Datei, prüfen Sie ihn, veröffentlichen Sie ihn. Vorher sieht ihn niemand.
draft-shown =
    Entwurf { $name }, { $first } bis { $last }: { $count ->
        [0] noch leer
        [one] eine Stunde
       *[other] { $count } Stunden
    }.
draft-stage =
    { $stage ->
        [publishing] Er wird gerade veröffentlicht.
        [published] Er ist veröffentlicht.
        [withdrawing] Er wird gerade zurückgenommen.
       *[open] Niemand sieht ihn, bevor Sie ihn veröffentlichen.
    }
draft-dropped = Der Entwurf { $name } ist weg.
draft-none = Es gibt keinen Entwurf. /draft beginnt einen.
draft-fill-button = Aus Datei füllen
checkdraft-button = Prüfen
publish-button = Veröffentlichen
publish-sure-button = Ja, veröffentlichen
dropdraft-button = Verwerfen
unpublish-button = Zurücknehmen

draft-clean =
    { $name }: { $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    }, und nichts überschneidet sich.
draft-troubles =
    { $name }: { $count ->
        [one] eine Überschneidung
       *[other] { $count } Überschneidungen
    }. In der Datei stehen alle.
draft-trouble =
    Zeile { $row }: { $what ->
        [room] { $name } ist vergeben
        [seats] { $name } ist zu klein
        [closed] { $name } ist geschlossen
        [shut] { $name } ist dann zu
        [away] { $name } hat keine Zeit
       *[other] { $name } ist belegt
    }{ $what ->
        [seats] { "" }
       *[other]
            , { $on }{ $days ->
                [one] { "" }
               *[other] { " " }und an { $more } weiteren Tagen
            }
    }{ $what ->
        [seats] { "" }
        [closed] { "" }
        [shut] { "" }
        [away] { "" }
       *[other]
            , { $other ->
                [0] durch eine Stunde, die schon feststeht
               *[other] durch Zeile { $other }
            }
    }.
draft-trouble-row = Zeile
draft-trouble-what = was nicht stimmt

draft-preview =
    { $name } veröffentlichen: { $new } neu, { $changed } geändert, { $ended } beendet, { $same } wie zuvor. { $people ->
        [0] Niemand wird benachrichtigt.
        [one] Eine Person erfährt davon.
       *[other] { $people } Personen erfahren davon.
    }
draft-preview-clashes =
    { $count ->
        [one] Eine Überschneidung bleibt
       *[other] { $count } Überschneidungen bleiben
    }: Diese Tage werden ausgelassen.
draft-nothing-new = { $name } ist, was schon gilt: Nichts ändert sich, niemand wird benachrichtigt.
draft-publishing = { $name } wird veröffentlicht: { $new } neu, { $changed } geändert, { $ended } beendet. Ich sage Ihnen, wenn es fertig ist.
draft-published =
    { $name } ist veröffentlicht: { $new } neu, { $change } geändert, { $end } beendet.{ $out ->
        [0] { "" }
        [one] { " " }Ein Tag ist ausgelassen, weil dann jemand belegt ist.
       *[other] { " " }{ $out } Tage sind ausgelassen, weil dann jemand belegt ist.
    }
draft-withdrawing = { $name } wird zurückgenommen. Ich sage Ihnen, wenn es fertig ist.
draft-withdrawn = { $name } ist zurückgenommen. Der Entwurf ist, wie er war.
draft-published-notice =
    Neuer Stundenplan, { $name }: für Sie { $count ->
        [one] ändert sich eines
       *[other] ändern sich { $count } Dinge
    }.
draft-withdrawn-notice = Der Stundenplan { $name } wurde zurückgenommen. Es gilt wieder, was vorher war.

refused-NoDraft = Es gibt keinen Entwurf, an dem zu arbeiten wäre. /draft beginnt einen.
refused-DraftEndsFirst = Er kann nicht am { $last } enden, wenn er am { $first } beginnt. Stimmen die Tage?
refused-DraftIsEmpty = Der Entwurf ist leer. Schicken Sie erst die Liste: /import timetable.
refused-DraftTooLong = Das ist zu viel für einen Entwurf; ich nehme höchstens { $most }.
refused-DraftIsOver = Der letzte Tag, { $last }, ist vorbei. Beginnen Sie mit /draft einen neuen.
refused-PublishedAlready = { $who } hat ihn schon veröffentlicht ({ $at }). Sonst ist nichts geschehen.
refused-DraftChangedSince = Der Entwurf hat sich geändert, seit Sie ihn ansahen. Sehen Sie ihn noch einmal an, und veröffentlichen Sie dann.
refused-NotWithdrawnAnyMore = Das ist zu lange veröffentlicht, oder einiges davon hat sich seitdem geändert. Machen Sie einen Entwurf daraus, wie es vorher war, und veröffentlichen Sie den.
refused-NobodyInRow = Es sind weder eine Klasse noch Schülerinnen oder Schüler genannt.
refused-OutsideTheDraft = Der Entwurf geht von { $first } bis { $last }; das hier liegt außerhalb.
unreadable-Clock = Die Uhrzeit „{ $given }“ konnte ich nicht lesen. Etwas wie 16:00?
unreadable-Dated = Den Tag „{ $given }“ konnte ich nicht lesen. Schreiben Sie ihn so: 2026-09-07.
unreadable-OnDays = Den Wochentag „{ $given }“ konnte ich nicht lesen. Etwas wie Mon, oder Tue and Thu?
unreadable-Every = Alle wie viele Wochen? 1 bis 52, nicht „{ $given }“.

about-timetable = Die Woche einer Klasse, einer Lehrkraft, einer Schülerin, eines Schülers oder eines Raums: als Liste, Bild oder Excel-Raster.
timetable-file = Als Excel
timetable-cell =
    { $named ->
        [yes] { $subject }, { $who }
       *[no] { $who }
    } (bis { $end })
about-conflicts = Wer und welcher Raum zweimal zur selben Zeit gebraucht wird, und welche Räume am gefragtesten sind.
conflicts =
    { $count ->
        [0] Nichts überschneidet sich: { $days }.
        [one] Eine Überschneidung, { $days }:
       *[other] { $count } Überschneidungen, { $days }:
    }
conflicts-taken = { $name } ist vergeben
conflict-twice = { $name }, { $on }: { $first } bis { $first_end }, und { $second } bis { $second_end }.
conflict-late = { $name }, { $on }: { $first } bis { $first_end }, und woanders um { $second }: Der Weg dauert länger.
