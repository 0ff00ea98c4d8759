## Menschen, Rollen und Einladungen.

refused-NotPermitted = Dazu braucht es das Recht „{ $permission }“, das Ihre Rollen hier nicht haben.
refused-NoSuchPerson = Diese Person kenne ich hier nicht.
refused-NoSuchInvitation = Dieser Code stimmt nicht, oder er wurde schon benutzt. Bitten Sie um eine neue Einladung.
refused-InvitationExpired = Diese Einladung ist abgelaufen. Bitten Sie um eine neue.
refused-TooManyWrongCodes = Von hier kamen zu viele falsche Codes. Versuchen Sie es nach { $again_at } noch einmal.
refused-LinkedAlready = Dieses Chat-Konto ist mit dieser Person schon verbunden.

refused-SignInLinkSpent = Dieser Link wurde schon benutzt oder ist abgelaufen. Schicken Sie dem Desk /login, um einen neuen zu bekommen.

about-login = Einen Browser anmelden: ein Link, der einmal und zehn Minuten lang gilt.
login-link = Öffnen Sie das dort, wo Sie sich anmelden möchten. Es gilt einmal, zehn Minuten lang, und nur für Sie: geben Sie es nicht weiter.
    { $link }

role-student = Schülerin oder Schüler
role-guardian = Sorgeberechtigung
role-tutor = Lehrkraft
role-head = Leitung
role-moderator = Moderation
role-admin = Verwaltung
role-operator = Betrieb

field-name = Name
field-roles = Rollen
field-class = Klasse
field-wards = Sorgt für
field-school = Schule
field-branch = Zweig
field-organisation = Einrichtung
field-zone = Zeiten in

about-me = Wie Sie hier bekannt sind.
me-intro = So sind Sie hier bekannt. Stimmt etwas nicht? Die Moderation kann es ändern.

about-org = Wählen, für welche Einrichtung oder Person Sie sprechen.
ask-speakfor-organisation = Wen meinen Sie?
org-only = Sie sprechen hier für { $name } ({ $at }), und für niemanden sonst.
org-chosen = Ab jetzt sind Sie hier { $name } ({ $at }).

about-join = Dieses Chat-Konto mit einer Person verbinden, mit dem Code einer Einladung.
ask-join-code = Wie lautet der Code der Einladung?
wrong-code = Dieser Code stimmt nicht, oder er wurde schon benutzt. Sehen Sie noch einmal nach, oder bitten Sie um eine neue Einladung.
joined = Willkommen, { $name }. /help zeigt, was ich für Sie tun kann.
joined-waits = Danke. Wer { $name } eingeladen hat, muss noch bestätigen, dass Sie es sind; ich sage Ihnen hier Bescheid.

about-invite = Jemandem einen Code geben, der einmal gilt, um mich zu erreichen.
ask-invite-person = Wen möchten Sie einladen?
invited = Hier ist die Einladung für { $name }: { $code }. Sie gilt einmal: binnen drei Tagen /join { $code } an mich schicken. Noch einmal zeige ich sie nicht.
invited-link = Auf Telegram genügt dieser Link, oder das Bild für die Kamera: { $link }
invited-picture = Ein Code für die Kamera, der die Einladung auf Telegram öffnet
invitation-withdrawn = Diese Einladung ist zurückgezogen: ihr Code bewirkt nichts mehr.
join-waits = Jemand hat die Einladung für { $name } benutzt, über { $platform }, als { $handle }. Ist das die richtige Person?
let-in-button = Ja, einlassen
keep-out-button = Nein, abweisen
let-in = { $name } ist jetzt drin und hat Bescheid.
kept-out = Die Person bleibt draußen, und die Einladung ist zurückgezogen.
welcomed = Willkommen, { $name }. Sie sind drin; /help zeigt, was ich für Sie tun kann.

about-unlink = Dieses Chat-Konto nicht länger für Sie sprechen lassen.
unlink-sure = Danach kenne ich Sie hier nicht mehr, bis jemand Sie wieder einlädt. Sind Sie sicher?
unlink-button = Ja, Konto trennen
about-connections = Sehen, welche Chats und Programme für Sie sprechen, und sie beenden.
connections-shown = { $name ->
    [none] Diese sprechen für Sie. Beenden Sie, was Sie nicht kennen oder nicht mehr nutzen.
   *[other] Diese sprechen für { $name }.
}
connections-none = { $name ->
    [none] Nur dieses Gespräch spricht für Sie.
   *[other] Mit { $name } ist kein Chat verbunden, und kein Programm hat ein Token.
}
connection-chat = { $platform ->
    [telegram] Telegram
    [slack] Slack
    [browser] Der Browser-Chat
    [console] Die Konsole
   *[other] { $platform }
}{ $here ->
    [yes] {" "}(hier)
   *[no] { "" }
}
connection-known = Seit { $since }{ $used ->
    [never] { "" }
   *[other] ; zuletzt genutzt { $used }
}{ $cut ->
    [yes] ; was ich sende, kommt dort nicht an
   *[no] { "" }
}
connection-token = Ein Programm: { $name }
end-link = { $platform ->
    [telegram] Telegram beenden
    [slack] Slack beenden
    [browser] Browser-Chat beenden
   *[other] { $platform } beenden
}
end-link-sure = Ab der nächsten Nachricht ist mir dieses Konto fremd, bis eine neue Einladung es zurückbringt. Sind Sie sicher?
end-link-button = Ja, beenden
link-ended = Beendet: dieses Konto spricht hier für niemanden mehr.
connections-button = Was für mich spricht
connection-ended = { $platform ->
    [none] { $by } hat Ihr Token „{ $name }“ widerrufen.
    [telegram] { $by } hat die Verbindung zu Ihrem Telegram-Konto beendet.
    [slack] { $by } hat die Verbindung zu Ihrem Slack-Konto beendet.
    [browser] { $by } hat die Verbindung zu Ihrem Browser-Chat beendet.
   *[other] { $by } hat die Verbindung zu Ihrem Chat beendet.
} Wenn das nicht abgesprochen war, schreiben Sie dem Büro: /office
unlinked = Erledigt. Dieses Konto spricht nicht mehr für Sie. Auf Wiedersehen!

about-addstudent = Eine Schülerin oder einen Schüler eintragen.
ask-addstudent-name = Wie heißt die Schülerin oder der Schüler?
about-adduser = Jemanden mit einer anderen Rolle eintragen.
ask-adduser-name = Wie heißt die Person?
ask-adduser-role = Welche Rolle bekommt sie?
person-added-to = { $name } ist jetzt hier, in { $classes }. Mit einer Einladung können wir miteinander sprechen.
person-added = { $name } ist jetzt hier. Mit einer Einladung können wir miteinander sprechen.
person-rated = 60 Minuten kosten { $price }.
rate-left-out = Was 60 Minuten kosten, legt die Verwaltung fest: das habe ich weggelassen.
invite-button = Einladen
about-edituser = Etwas an einer Person ändern.
ask-edituser-person = Um wen geht es?
ask-edituser-field = Was soll sich ändern?
ask-edituser-value = Was soll dort stehen? „none“ leert es.
person-changed =
    { $emptied ->
        [yes] { $name }: { $what } ist jetzt leer.
       *[no] { $name }: { $what } ist jetzt { $value }.
    }
about-removeuser = Jemanden entfernen; das lässt sich zurücknehmen. Die Moderation bittet die Verwaltung darum.
ask-removeuser-person = Wen?
remove-sure = { $name } könnte hier nichts mehr tun und stünde in keiner Liste. Was war, bleibt. Sind Sie sicher?
remove-button = Ja, { $name } entfernen
person-removed = { $name } ist entfernt.
removal-needs-admin = Entfernen kann nur die Verwaltung. Warum soll sie { $name } entfernen?
ask-askremoval-why = Warum soll die Person entfernt werden?
removal-put = Ich habe { $names } gebeten, { $name } zu entfernen. Bis zu einem Ja ändert sich nichts.
removal-asked = { $by } bittet Sie, { $name } zu entfernen:
removal-withdrawn = { $by } bittet nicht mehr darum, { $name } zu entfernen.
removal-agreed = { $by } hat { $name } wie gewünscht entfernt.
removal-declined = { $by } hat entschieden: { $name } bleibt.
removal-taken-back = { $name } bleibt; niemand wird mehr gefragt.
removal-kept = { $name } bleibt.
remove-them-button = Entfernen
keep-them-button = Behalten
refused-NoRemovalAsked = Niemand bittet mehr darum, { $name } zu entfernen.
about-eraseuser = Jemanden endgültig löschen: das lässt sich nicht zurücknehmen.
ask-eraseuser-person = Wen?
erase-sure = Alles, was über { $name } aufbewahrt ist, wird für immer unlesbar: Angaben, Fotos, Notizen und Nachrichten. Summen und Anwesenheiten bleiben, ohne Namen. Niemand kann das zurücknehmen. Sind Sie sicher?
erase-button = Ja, { $name } löschen
person-erased = Die Person ist gelöscht. Was Sicherungen noch von ihr enthalten, wird beim Wiederherstellen jedes Mal wieder gelöscht.
person-restored = { $name } ist wieder da.
about-role = Jemandem eine Rolle geben, auf Dauer oder bis zu einem Tag; within=10B begrenzt sie auf eine Klasse, einen Kurs oder einen Fachbereich.
ask-role-person = Wer bekommt sie?
ask-role-role = Welche Rolle?
a-role = { $kind ->
    [admin] { $role }
    [operator] { $role }
   *[other] { $role }
  }
role-given = { $name } hat jetzt die Rolle „{ $role }“.
role-given-until = { $name } hat jetzt die Rolle „{ $role }“, bis einschließlich { $until }.
about-endrole = Eine Rolle von jemandem beenden.
ask-endrole-person = Wessen Rolle?
ask-endrole-role = Welche Rolle?
role-ended = { $name } hat die Rolle „{ $role }“ nicht mehr.
about-guardian = Sagen, wer für eine Schülerin oder einen Schüler sorgt.
ask-guardian-guardian = Wer ist sorgeberechtigt?
ask-guardian-student = Für wen?
guardian-ended = { $guardian } sorgt nicht mehr für { $student }.
guardian-added = { $guardian } sorgt ab jetzt für { $student }.

about-preferences = Ihre Zeitzone, Erinnerungen, Ruhezeiten und Sprache.
preferences = Mit /prefer und ihrem Wort ändern Sie jede davon: /prefer remind_before 30. „default“ ist, wie es die Einrichtung hält.
preference-shown = { $value } · /prefer { $field }
preference-default = { $value }, wie für alle hier
about-prefer = Eine davon ändern.
ask-prefer-field = Welche?
ask-prefer-value = Was soll gelten?
option-default = Wie für alle hier
minutes = { $count } min
option-zone = Zeitzone
option-remind_before = Erinnerung vor einer Stunde
option-quiet_from = Ruhe ab
option-quiet_until = Ruhe bis
option-language = Sprache
option-by_email = E-Mail, wo kein Chat Sie erreicht
option-learn_from_misses = Versiegelt aufbewahren, was ich nicht verstanden habe
option-told_of_start = Mir sagen, dass meine Stunde begonnen hat
option-digest_at = Was warten kann, kommt einmal am Tag, um
option-weekly_cap = Mitteilungen pro Woche, ehe die übrigen damit kommen (0: so viele es sind)
option-en = English
option-de = Deutsch
option-name = Name
option-branch = Zweig
option-email = E-Mail
option-phone = Telefon
option-minor = Minderjährig
option-pays_self = Zahlt selbst

refused-LastAdmin = Außer { $name } ist niemand in der Verwaltung. Geben Sie die Rolle erst jemand anderem.
refused-NotInThatRole = { $name } hat die Rolle „{ $role }“ hier nicht. /role erteilt jemandem eine Rolle.
refused-NamelessPerson = Ohne Namen geht es nicht.
refused-NoSuchField = „{ $field }“ lässt sich dort nicht ändern. Das gibt es: { $fields }.
refused-PreferenceUnreadable =
    { $field ->
        [remind_before] Ich brauche eine Zahl von Minuten, etwa 30; höchstens eine Woche. „default“ ist, wie es die Einrichtung hält.
        [weekly_cap] Ich brauche eine Zahl bis 500, etwa 10; mit 0 gibt es keine Grenze. „default“ ist, wie es die Einrichtung hält.
        [learn_from_misses] Ich brauche yes (ja) oder no (nein). „default“ ist, wie es die Einrichtung hält.
        [by_email] Ich brauche yes (ja) oder no (nein). „default“ ist, wie es die Einrichtung hält.
        [told_of_start] Ich brauche yes (ja) oder no (nein). „default“ ist, wie es die Einrichtung hält.
        [language] Für „{ $value }“ fehlen mir noch die Worte. Ich spreche Englisch und Deutsch.
       *[other] Ich brauche eine Uhrzeit wie 21:00. „default“ ist, wie es die Einrichtung hält.
    }
refused-UnknownZone = Ich kenne keine Zeitzone namens { $zone }. Etwas wie Europe/Berlin?

about-people = Wer hier ist; mit einem Namen, was von dieser Person bekannt ist.
people-title = { $count ->
    [one] Eine Person
   *[other] { $count } Personen
  }
profile-schedule = Die Woche
profile-attendance = Anwesenheit
profile-messages = Nachrichten
people-how-to-look = Mit einem Namen hinter /people sehen Sie mehr von dieser Person.
no-role = keine Rolle
people-unreached =
    { $count ->
        [one] Eine Person davon hat noch keinen Chat, der sie erreicht. /invite gibt einen Code und einen Link.
       *[other] { $count } davon haben noch keinen Chat, der sie erreicht. /invite gibt einen Code und einen Link.
    }
people-no-chat = { $roles }, noch kein Chat
people-bounced = { $roles } · E-Mail kam zurück
field-reached = Zu erreichen über
reached =
    { $way ->
        [telegram] Telegram
        [slack] Slack
        [browser] den Browser-Chat
        [console] die Konsole
        [email] E-Mail, sonst nichts
        [bounced] nichts: E-Mails an diese Adresse kommen zurück. /edituser { $name } email
       *[none] noch nichts: /invite { $name }
    }
role-within = { $role } für { $what }
role-until = { $role } (bis { $until })
guardian-pays = { $name } (zahlt)
field-guardians = Sorgeberechtigt

role-ends-own =
    Ihre Rolle „{ $role ->
        [student] { role-student }
        [guardian] { role-guardian }
        [tutor] { role-tutor }
        [head] { role-head }
        [moderator] { role-moderator }
       *[admin] { role-admin }
    }“ gilt bis einschließlich { $until }. Die Verwaltung kann sie verlängern.
role-ends =
    { $name } hat die Rolle „{ $role ->
        [student] { role-student }
        [guardian] { role-guardian }
        [tutor] { role-tutor }
        [head] { role-head }
        [moderator] { role-moderator }
       *[admin] { role-admin }
    }“ bis einschließlich { $until }. Verlängern: /role.
