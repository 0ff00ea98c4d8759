## Mitteilungen an viele, und Nachrichten von Mensch zu Mensch.

about-announce = Vielen auf einmal etwas mitteilen.
ask-announce-audience = Wer soll es erfahren?
ask-announce-text = Was soll ich mitteilen?
audience-all = Alle
audience-students = Alle Schülerinnen und Schüler
audience-parents = Alle Eltern
audience-tutors = Alle Lehrkräfte
audience-staff = Das ganze Team
audience-heads = Alle Leitungen
audience-moderators = Die Moderation
audience-admins = Die Verwaltung
audience-absent = Alle, die heute fehlen
audience-parents-of = Eltern von { $name }
audience-tutors-of = Lehrkräfte von { $name }
audience-gone = Jemand oder etwas, das nicht mehr da ist
unreadable-Audience = Ich kenne keine Klasse, keinen Kurs und niemanden namens „{ $given }“. Wen meinen Sie?
announcement-preview =
    { $count ->
        [0] Davon ist niemand über einen Chat zu erreichen.
        [one] Das geht sofort an eine Person:
       *[other] Das geht an { $count } Personen, innerhalb von { $seconds ->
            [one] einer Sekunde
           *[other] { $seconds } Sekunden
        }:
    }

    { $text }
announcement-mailed =
    { $count ->
        [one] Eine Person davon hat hier keinen Chat und bekommt es per E-Mail.
       *[other] { $count } davon haben hier keinen Chat und bekommen es per E-Mail.
    }
announcement-to = An { $names }.
announcement-to-some = An { $names } und { $count } andere.
announcement-not-linked =
    { $count ->
        [one] Noch mit keinem Chat verbunden und deshalb nicht dabei: { $names }.
       *[other] { $count } sind noch mit keinem Chat verbunden und deshalb nicht dabei: { $names }.
    }
announcement-no-address =
    { $count ->
        [one] Ohne Chat und ohne E-Mail-Adresse, deshalb nicht dabei: { $names }.
       *[other] { $count } haben weder Chat noch E-Mail-Adresse und sind deshalb nicht dabei: { $names }.
    }
announcement-bounced =
    { $count ->
        [one] E-Mails kommen zurück, deshalb nicht dabei: { $names }.
       *[other] Bei { $count } kommen E-Mails zurück, sie sind deshalb nicht dabei: { $names }.
    }
announcement-blocked =
    { $count ->
        [one] Hat mich blockiert oder den Chat verlassen, deshalb nicht dabei: { $names }.
       *[other] { $count } haben mich blockiert oder den Chat verlassen und sind deshalb nicht dabei: { $names }.
    }
announcement-long = Der Text ist lang: Telegram zeigt ihn als { $count } Nachrichten.
announcement-type-number = Damit so viele nichts aus Versehen bekommen: Tippen Sie ein, wie viele es sind, { $count }, dann geht es hinaus.
announcement-nobody-left = Es bleibt niemand übrig:
audience-took =
    { $count ->
        [one] eine Person fiel durch „except { $what }“ weg.
       *[other] { $count } fielen durch „except { $what }“ weg.
    }
change-audience-button = Andere wählen
refused-NumberWanted = Tippen Sie ein, wie viele es sind, { $count }, dann geht es hinaus.
unreadable-LongLine = Das ist zu lang: { $given } Zeichen.
send-button =
    { $count ->
        [one] An eine Person senden
       *[other] An { $count } Personen senden
    }
dont-button = Nicht senden
recall-button = Senden anhalten
announced = { $by } teilt mit:
announced-anew = { $by } teilt mit (geändert):
announced-again = { $by } hat das mitgeteilt und bittet um Ihr „Verstanden“:
announced-withdrawn = { $by } hat diese Mitteilung zurückgezogen.
got-it-button = Verstanden
got-it-thanks = Danke. Ich habe es weitergegeben.
let-them-confirm-button = Bestätigen lassen
announcement-asks = Alle werden gebeten, „Verstanden“ zu drücken.
announcement-goes-at = Hinaus geht es am { $at }; wer dazugehört, wird dann neu nachgesehen.
announcement-at-what-time = Um wie viel Uhr soll es hinausgehen?
announcement-past = { $at } ist vorbei. Jetzt senden, oder um wie viel Uhr?
announce-now-button = Jetzt senden
announcement-scheduled-now = Geplant für { $at }. /announcements zeigt, was geplant ist.
unschedule-button = Nicht senden
unschedule-one-button = Nicht die am { $at }
unschedule-round-button = Beenden: { $rhythm }, { $at }
announcement-right-lost = Das sollte jetzt hinausgehen und blieb liegen: Sie dürfen keine Mitteilungen mehr verschicken. Darin stand:
announcement-reaches-nobody = Das sollte jetzt hinausgehen und blieb liegen: von denen, für die es ist, ist niemand zu erreichen. Darin stand:
announcement-has-grown = Das sollte jetzt hinausgehen und blieb liegen: inzwischen ginge es an { $count } Personen, mehr, als Sie bestätigt hatten. Darin stand:
remind-silent-button = Noch einmal bitten
silent-reminded =
    { $count ->
        [one] Eine Person wird noch einmal gebeten.
       *[other] { $count } Personen werden noch einmal gebeten.
    }
edit-announcement-button = Ändern
ask-editannouncement-text = Was soll stattdessen da stehen?
announcement-edited = Es wird überall geändert, wo es steht.
withdraw-button = Zurückziehen
announcement-taken-back =
    { $count ->
        [one] Bei einer Person wird es zurückgezogen: Es verschwindet aus dem Chat, oder dort steht „zurückgezogen“, wo es sich nicht mehr löschen lässt. Eine E-Mail ist nicht zurückzuholen.
       *[other] Bei { $count } Personen wird es zurückgezogen: Es verschwindet aus den Chats, oder dort steht „zurückgezogen“, wo es sich nicht mehr löschen lässt. E-Mails sind nicht zurückzuholen.
    }
announcement-withdrawn = Zurückgezogen bei { $delivered }: Es ist aus den Chats verschwunden, oder dort steht „zurückgezogen“.
about-announcements = Sehen, was mitgeteilt wurde und was geplant ist.
announcements-none = Es wurde noch nichts mitgeteilt, und geplant ist auch nichts.
announcements-waiting =
    { $count ->
        [0] Geplant ist nichts. Das Neueste:
        [one] Eine ist geplant:
       *[other] { $count } sind geplant:
    }
announcement-was = { $text } ({ $state ->
        [going] unterwegs an { $to }
        [asking] ging an { $to }, noch nicht alle haben „Verstanden“ gesagt
        [recalled] angehalten oder zurückgezogen
       *[done] ging an { $to }
    })
announcement-going-now =
    { $total ->
        [one] Unterwegs an eine Person. Hier sehen Sie, wie es steht.
       *[other] Unterwegs an { $total } Personen. Hier sehen Sie, wie es steht.
    }
announcement-going = { $delivered } von { $total } haben es, { $waiting } noch nicht.
announcement-done =
    { $failed ->
        [0] { $delivered ->
            [one] Es ist angekommen.
           *[other] Alle { $delivered } haben es.
        }
       *[other] { $delivered } haben es; bei { $failed } ließ es sich nicht zustellen.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }Eine Person war über keinen Chat zu erreichen.
       *[other] { " " }{ $unreachable } waren über keinen Chat zu erreichen.
    }{ $why ->
        [none] { "" }
       *[other] { " " }({ $why })
    }{ $asks ->
        [yes] { " " }{ $acked ->
            [one] Eine Person von { $all } hat
           *[other] { $acked } von { $all } haben
        } „Verstanden“ gesagt.
        [poll] { " " }{ $acked ->
            [one] Eine Person von { $all } hat
           *[other] { $acked } von { $all } haben
        } geantwortet.
       *[no] { "" }
    }
announcement-recalled =
    { $count ->
        [0] Alle hatten es schon bekommen.
        [one] Angehalten. Eine Person hat es nicht bekommen.
       *[other] Angehalten. { $count } Personen haben es nicht bekommen.
    }

about-msg = Einer Person eine Nachricht schicken.
ask-msg-to = An wen?
ask-msg-text = Was soll ich ausrichten?
ask-answer-text = Was möchten Sie antworten?
unreadable-OnePerson = Eine Nachricht geht an eine Person. An wen? Für mehrere gibt es /announce.
unreadable-Guardian = Hier ist niemand bekannt, der für sie oder ihn sorgt. /guardian sagt, wer es ist.
message-from = { $name } schreibt:
message-undelivered = Ihre Nachricht hat { $name } nicht bekommen: ich konnte dort niemanden erreichen.
message-answered = { $name } antwortet:
message-file = { $name } schickt Ihnen:
without-words-button = Ohne Worte senden
message-sent = { $name } hat es{ $files ->
    [0] { "" }
    [one] , mit der Datei
   *[other] , mit den { $files } Dateien
}. Die Antwort kommt hierher zurück.
ask-askstaff-permission = Worum geht es?
ask-askstaff-words = Was soll ich sie fragen?
put-to-staff-button = Sie darum bitten
staff-asked = Ich habe { $names } gefragt. Die Antwort kommt hierher zurück.
somebody-asks = { $name } bittet um etwas, das die eigenen Rollen nicht erlauben:
answer-button = Antworten

refused-NobodyToTell = Davon ist noch niemand mit einem Chat verbunden, ich kann also niemanden erreichen. Laden Sie sie erst ein.
refused-AnnouncementInThePast = { $at } ist schon vorbei.
refused-RemindedToday = Heute wurde schon einmal erinnert. Einmal am Tag genügt.
refused-NoSuchAnnouncement = Diese Mitteilung ist schon hinausgegangen, oder nicht mehr da.
refused-NoSuchLetter = Diese Nachricht ist nicht mehr da, oder ging nicht an Sie.
