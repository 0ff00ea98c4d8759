## Was jemandem gesagt wurde, und was wen wie erreichen soll.

about-inbox = Was ich Ihnen gesagt habe, Ungelesenes zuerst.
ask-marknotice-read = Gelesen oder ungelesen?
notice-sort-attendance = Anwesenheit
notice-sort-session = Stunden
notice-sort-report = Berichte
notice-sort-account = Zugang
notice-sort-money = Geld und Zeit
notice-sort-system = Desk
notice-sort-message = Nachrichten
notice-sort-all = Alles
option-read = Gelesen
option-unread = Ungelesen
inbox-empty = Ich habe Ihnen noch nichts gesagt.
inbox-unread =
    { $count ->
        [0] Ihr Posteingang. Sie haben alles gelesen.
        [one] Ihr Posteingang: eine Mitteilung ist ungelesen.
       *[other] Ihr Posteingang: { $count } Mitteilungen sind ungelesen.
    }
inbox-row = { $state ->
        [unread] ● { $number }
       *[read] { $number }
    } · { $when } · { $sort }{ $urgent ->
        [yes] , dringend
       *[no] { "" }
    }
inbox-read-button = { $number }: gelesen
inbox-unread-button = { $number }: ungelesen
inbox-all-read-button = Alles gelesen
inbox-older-button = Ältere
refused-NoSuchNotice = Diese Mitteilung ist nicht mehr in Ihrem Posteingang.

about-notify = Wählen, was Sie erreichen soll, und auf welchem Weg.
option-chat = In diesem Chat
option-mail = Per E-Mail
option-group = In der Gruppe der Klasse
option-digest = Einmal am Tag, gesammelt
notify-shown = Was Sie erreicht, und auf welchem Weg. Tippen Sie an, was anders kommen soll. In Ihrem /inbox steht ohnehin alles; Dringendes kommt immer, und was nur ein Chat beantworten kann, kommt in den Chat.
notify-channel = { $channel ->
        [chat] In diesem Chat
        [mail] Per E-Mail
        [group] In der Gruppe der Klasse
        [digest] Einmal am Tag, gesammelt
       *[none] Nur im Posteingang
    }
notify-ways = { $sort }: { $channel ->
        [chat] kommt zurzeit in diesen Chat
        [mail] kommt zurzeit per E-Mail
        [group] kommt, was die Gruppe Ihrer Klasse erfährt, zurzeit dort, das Übrige in diesen Chat
        [digest] kommt zurzeit einmal am Tag, gesammelt
        [none] steht zurzeit nur im Posteingang
       *[each] kommt zurzeit so, wie Sie es jeweils gewählt haben
    }. Wie soll es kommen?
refused-NeverInGroup = In eine Gruppe kommt nur, was die Stunden ihrer Klasse betrifft, nie etwas über einzelne Menschen. Wählen Sie einen anderen Weg.
notify-leave-button = So lassen
notify-changed = { $sort }: ab jetzt „{ $after }“, bisher „{ $before }“.
notify-changed-all =
    { $channel ->
        [chat] Ab jetzt kommt alles in diesen Chat.
        [mail] Ab jetzt kommt alles per E-Mail.
        [digest] Ab jetzt kommt einmal am Tag gesammelt, was warten kann.
        [none] Ab jetzt steht nur im Posteingang, was wegbleiben darf.
       *[back] Alles kommt wieder wie zuvor.
    }
refused-NeverSwitchedOff = Was Menschen Ihnen schreiben und was Ihren Zugang betrifft, lässt sich nicht abstellen.
refused-NoMailbox = Ich kenne keine E-Mail-Adresse von Ihnen, an die ich schreiben könnte. Das Büro kann sie eintragen: /office

about-snooze = Eine Weile in Ruhe gelassen werden.
ask-snooze-until = Bis wann? Etwas wie „tomorrow 8am“.
snoozed = Ich lasse Sie bis { $until } in Ruhe. Was nicht warten kann, kommt trotzdem; der Rest wartet auf Sie.
snooze-over = Ich warte nicht länger.
refused-NotToSnooze = Das ist schon vorbei, oder mehr als einen Monat hin.

digest =
    { $count ->
        [one] Eine Sache, die bis jetzt warten konnte:
       *[other] { $count } Dinge, die bis jetzt warten konnten:
    }
digest-more = Noch { $count }, in Ihrem /inbox
digest-inbox-button = Mein Posteingang

because-attendance = Sie bekommen das, weil es um Anwesenheit geht, die Sie betrifft. Ändern oder abstellen: /notify
because-session = Sie bekommen das, weil es um eine Ihrer Stunden geht. Ändern oder abstellen: /notify
because-report = Sie bekommen das, weil ein Bericht über Ihre Arbeit fällig ist. Ändern oder abstellen: /notify
because-account = Sie bekommen das, weil es um einen Zugang hier geht; abstellen lässt es sich nicht, aber per E-Mail bekommen: /notify
because-money = Sie bekommen das, weil es um Ihr Geld oder Ihre Zeit geht. Ändern oder abstellen: /notify
because-system = Sie bekommen das, weil Sie diesen Desk mit betreiben. Ändern oder abstellen: /notify
because-message = Sie bekommen das, weil Ihnen hier jemand geschrieben hat; abstellen lässt es sich nicht, aber per E-Mail bekommen: /notify
because-family = Sie bekommen das, weil Sie für jemanden sorgen, um den es geht. Ändern oder abstellen: /notify
because-urgent = Es ist dringend, deshalb kommt es immer. Sagen Sie, dass Sie es haben, sonst erfahren es andere.
because-asked = Sie bekommen das, weil Sie darum gebeten haben.
because-planned = Sie bekommen das, weil jemand hier Ihnen diesen Bericht schicken lässt. Ändern oder abstellen: /notify
because-digest = Sie bekommen das einmal am Tag, mit allem, was warten kann. Ändern oder abstellen: /notify
urgent-again = Sie haben noch nicht gesagt, dass Sie das haben:
urgent-unheard = { $name } hat nicht gesagt, dass etwas Dringendes angekommen ist, { $at }: { $sort ->
        [attendance] wer da war, und wer nicht.
       *[other] es ist nur für sie oder ihn, und betrifft den Betrieb dieses Desks.
    }
notice-got = Danke. Ich sage es niemand anderem.
