## Da sein: Check-ins, Anwesenheit, bekannte Gesichter.

tutors-code = { $codes ->
    [word] das Wort
   *[number] die Zahl
  }
about-here = In Ihrer Stunde einchecken: mit einem Selfie oder einer Videonotiz und Ihrem Ort, oder { tutors-code } Ihrer Lehrkraft.
about-attendance = Meine Anwesenheit, oder die von jemandem, für den ich sorge oder den ich unterrichte.
about-register = Wer da ist, und wer nicht.
about-attend = Sagen, wer anwesend, verspätet, abwesend oder entschuldigt war.
about-code = { $codes ->
    [word] Das Wort
   *[number] Die Zahl
  } zeigen, womit ohne Selfie eingecheckt wird.
about-enrolface = Mich ein Gesicht kennenlernen lassen, Ihres oder das Ihres Kindes, damit ein Selfie genügt.
about-forgetface = Mich ein Gesicht vergessen lassen.

here-title = Check-in: { $title }
here-there = Ich habe { $parts }.
part-face = Ihr Selfie
part-turn = das mit gedrehtem Kopf
part-code = { tutors-code }
part-place = Ihren Ort
card-why = Warum?
mailed-present = Sie sind eingecheckt und anwesend: { $subject } { $on }, { $start }.
mailed-late = Sie sind eingecheckt, verspätet: { $subject } { $on }, { $start }.
mailed-pending = Ihr Check-in ist angekommen, Ihre Lehrkraft sieht ihn sich an: { $subject } { $on }, { $start }. Sie hören davon, sobald es entschieden ist.
mailed-refused = Ihr Check-in wurde nicht angenommen: { $subject } { $on }, { $start }. Warum, stand auf der Seite. Versuchen Sie es dort noch einmal, oder lassen Sie sich von Ihrer Lehrkraft abhaken.
mailed-absent = Ihr Check-in ist angekommen, aber Ihre Lehrkraft hat Sie als abwesend eingetragen: { $subject } { $on }, { $start }. Sprechen Sie mit ihr, wenn das nicht stimmt.
mailed-excused = Sie sind entschuldigt: { $subject } { $on }, { $start }.
mailed-expected = Ihr Check-in wurde nicht angenommen: { $subject } { $on }, { $start }. Warum, stand auf der Seite. Versuchen Sie es dort noch einmal, oder lassen Sie sich von Ihrer Lehrkraft abhaken.
card-former = Neueres dazu steht weiter unten.
upheld-present = Ihre Lehrkraft hat es sich noch einmal angesehen, und Sie bleiben anwesend: { $subject } { $on }, { $start }.{ $because }
upheld-late = Ihre Lehrkraft hat es sich noch einmal angesehen, und Sie bleiben verspätet: { $subject } { $on }, { $start }.{ $because } Sprechen Sie mit ihr, wenn das immer noch nicht stimmt.
upheld-absent = Ihre Lehrkraft hat es sich noch einmal angesehen, und Sie bleiben abwesend: { $subject } { $on }, { $start }.{ $because } Sprechen Sie mit ihr, wenn das immer noch nicht stimmt.
upheld-excused = Ihre Lehrkraft hat es sich noch einmal angesehen, und Sie bleiben entschuldigt: { $subject } { $on }, { $start }.{ $because }
upheld-pending = Ihre Lehrkraft hat es sich noch einmal angesehen und noch nicht entschieden: { $subject } { $on }, { $start }.
upheld-expected = Ihre Lehrkraft hat es sich noch einmal angesehen und noch nicht entschieden: { $subject } { $on }, { $start }.

missing-face = Schicken Sie mir jetzt ein Selfie. Oder tippen Sie { tutors-code } Ihrer Lehrkraft ein.
missing-code = Tippen Sie { tutors-code } Ihrer Lehrkraft ein.
missing-ahead = Sehen Sie nun geradeaus in die Kamera, und schicken Sie noch ein Selfie.
missing-turn = Drehen Sie nun den Kopf zur Seite, und schicken Sie noch ein Selfie.
missing-place = Teilen Sie Ihren Live-Standort mit mir.
why-code-faces-off = Bei Ihrer Einrichtung zählt { tutors-code } der Lehrkraft, kein Selfie.
why-code-declined = Von Ihnen braucht es kein Selfie.
why-code-not-enrolled = Ihr Gesicht kenne ich nicht, deshalb zählt { tutors-code } für Sie. (/enrolface, wenn Sie lieber Selfies schicken.)
why-code-other-engine = Ihr Gesicht müsste ich neu kennenlernen (/enrolface), deshalb zählt vorerst { tutors-code }.
code-wrong = { $left ->
    [0] Das stimmt gerade nicht, und Sie haben keinen Versuch mehr. Lassen Sie sich von Ihrer Lehrkraft abhaken.
    [one] Das stimmt gerade nicht: { tutors-code } wechselt alle 30 Sekunden. Sie haben noch einen Versuch.
   *[other] Das stimmt gerade nicht: { tutors-code } wechselt alle 30 Sekunden. Sie haben noch { $left } Versuche.
}
photo-problem = { $problem ->
    [too_big] Diese Datei ist mir zu groß. Machen Sie ein gewöhnliches Selfie mit der Kamera Ihres Telefons.
    [too_many_pixels] Dieses Bild hat mehr Bildpunkte, als ich nehme. Machen Sie ein gewöhnliches Selfie, keinen Scan und kein Panorama.
    [not_a_photo] Ich konnte das nicht als Foto öffnen. Schicken Sie ein Bild in JPEG, PNG, WEBP oder HEIC.
    [too_dark] Das Foto ist zu dunkel, um Ihr Gesicht zu sehen. Drehen Sie sich zu einem Fenster oder einer Lampe, und versuchen Sie es noch einmal.
    [too_bright] Das Foto ist zu hell, um Ihr Gesicht zu sehen. Drehen Sie sich vom Licht weg, und versuchen Sie es noch einmal.
    [no_face] Auf dem Foto sehe ich kein Gesicht. Halten Sie das Telefon auf Armlänge, und sehen Sie in die Kamera.
    [two_faces] Auf dem Foto sehe ich mehr als ein Gesicht. Bitte nur Sie.
    [face_too_small] Ihr Gesicht ist auf dem Foto zu klein. Halten Sie das Telefon auf Armlänge.
    [film] Von einem Video kann ich nicht sagen, wann es aufgenommen wurde. Schicken Sie ein Selfie von jetzt, oder halten Sie hier den Kameraknopf gedrückt und nehmen Sie eine kurze Videonotiz auf: geradeaus sehen, dann den Kopf drehen.
    [film_unreadable] In dieser Videonotiz konnte ich nichts sehen. Nehmen Sie noch eine von einigen Sekunden auf, mit Ihrem Gesicht darin, oder schicken Sie ein Selfie.
    [turn_order] Das erste Foto muss geradeaus in die Kamera sehen, das zweite zur Seite. Machen Sie beide neu, in dieser Reihenfolge.
   *[blurred] Das Foto ist verwackelt. Halten Sie das Telefon still, und versuchen Sie es noch einmal.
}
unreadable-RoomCode =
    { $codes ->
        [word] Zu dem Wort Ihrer Lehrkraft gehört eine Zahl aus zwei Ziffern, etwa river 42. Wie lautet es?
       *[number] Die Zahl Ihrer Lehrkraft hat fünf Ziffern. Wie lautet sie?
    }

here-present = Sie sind anwesend: { $title }. Eingecheckt um { $at }.
here-late = Sie sind um { $at } eingecheckt, das ist verspätet: { $title }.
here-left = Ihrem Live-Standort nach haben Sie { $title } verlassen. Ihre Lehrkraft sieht das. Wenn Sie gehen mussten, oder es nicht stimmt, sagen Sie es ihr.
here-left-pending = Ihrem Live-Standort nach haben Sie { $title } verlassen. Ihre Lehrkraft sieht es sich an. Wenn Sie gehen mussten, oder es nicht stimmt, sagen Sie es ihr.
here-pending = Fast: Ihre Lehrkraft sieht es sich noch an. { $title }.
here-refused = Damit sind Sie nicht eingecheckt: { $title }.
here-tries-left = { $left ->
    [0] Das war Ihr letzter Versuch. Sprechen Sie mit Ihrer Lehrkraft, sie kann Sie abhaken.
    [one] Sie dürfen es noch einmal versuchen, oder sich von Ihrer Lehrkraft abhaken lassen.
   *[other] Sie dürfen es noch { $left } Mal versuchen, oder sich von Ihrer Lehrkraft abhaken lassen.
}
here-out-of-tries = Für { $title } haben Sie keinen Versuch mehr. Sprechen Sie mit Ihrer Lehrkraft, sie kann Sie abhaken.
here-which = Bei zwei Ihrer Stunden ist der Check-in offen. In welcher sind Sie?
here-opens = Bei keiner Ihrer Stunden ist der Check-in jetzt offen. Der nächste öffnet { $opens }.
here-closed = Der Check-in schloss um { $closed }. Sprechen Sie mit Ihrer Lehrkraft, sie kann Sie noch abhaken.
here-nothing = Bei keiner Ihrer Stunden ist der Check-in jetzt offen, und diese Woche ist keine geplant.
already-present = Sie sind schon als anwesend eingetragen: { $title } (seit { $at }).
already-late = Sie sind schon als verspätet eingetragen: { $title } (seit { $at }).
already-absent = Ihre Lehrkraft hat Sie als abwesend eingetragen: { $title }. Sprechen Sie mit ihr, wenn das nicht stimmt.
already-excused = Sie sind entschuldigt: { $title }.
already-pending = Ihre Lehrkraft sieht es sich an: { $title }. Ich sage Ihnen Bescheid, sobald es entschieden ist.
already-expected = Sie werden erwartet: { $title }.
why-verdict = { $title }:

found-face-right = Das Selfie zeigt { $mine ->
    [no] das bekannte
   *[yes] Ihr
  } Gesicht (Ähnlichkeit { $score } von 100).
found-face-unsure = Auf dem Selfie { $mine ->
    [no] ist die Person
   *[yes] sind Sie
  } nicht sicher zu erkennen (Ähnlichkeit { $score } von 100).
found-face-other = Das Selfie zeigt nicht { $mine ->
    [no] das bekannte
   *[yes] Ihr
  } Gesicht (Ähnlichkeit { $score } von 100).
found-face-resembles = { $mine ->
    [no] Das bekannte
   *[yes] Ihr
  } Gesicht gleicht sehr einem anderen.
found-face-minor = Junge Gesichter sind schwerer zu unterscheiden, und sonst sprach nichts für { $mine ->
    [no] die Person
   *[yes] Sie
  }.
found-photo-repeated = Genau dieses Foto wurde schon einmal geschickt.
found-photo-like-earlier = Das Foto gleicht sehr einem früheren.
found-photo-forwarded = Das Foto wurde aus einem anderen Chat weitergeleitet.
found-photo-from-file = Das Foto kam als Datei, die nicht sagt, wann es gemacht wurde.
found-photo-old = Das Foto wurde { $ago } vor dem Schicken gemacht.
found-photo-ahead = Der Kamera nach wurde das Foto { $ago } nach dem Schicken gemacht.
found-photo-elsewhere = Der Kamera nach wurde das Foto { $metres } m vom Raum gemacht.
found-photo-alone = Ein Selfie allein zeigt nicht, dass es von jetzt ist.
found-head-turned = Das zweite Selfie zeigt { $mine ->
    [no] den Kopf
   *[yes] Ihren Kopf
  } gedreht.
found-nobody-shown = Es kam weder ein Selfie noch { tutors-code } der Lehrkraft.
found-code-right = Richtig war { tutors-code } der Lehrkraft.
found-place-inside = { $mine ->
    [no] Die Person war
   *[yes] Sie waren
  } { $distance } m vom Ort des Raums, innerhalb von { $reach } m (auf { $accuracy } m genau).
found-place-outside = { $mine ->
    [no] Die Person war
   *[yes] Sie waren
  } { $distance } m vom Ort des Raums; { $reach } m sind die Grenze.
found-place-pinned = Der Ort war eine Nadel auf der Karte, nicht der Live-Standort { $mine ->
    [no] eines
   *[yes] Ihres
  } Telefons.
found-place-forwarded = Der Ort wurde aus einem anderen Chat weitergeleitet.
found-place-stale = Der Ort war { $ago } alt.
found-place-vague = { $mine ->
    [no] Das
   *[yes] Ihr
  } Telefon wusste den Ort nur auf { $accuracy } m; mehr als { $worst } m nehme ich nicht.
found-place-jumped = { $mine ->
    [no] Die Person war
   *[yes] Sie waren
  } { $ago } zuvor { $metres } m entfernt.
found-left-fence = { $mine ->
    [no] Der
   *[yes] Ihr
  } Live-Standort war { $ago } lang draußen, während die Stunde lief.
found-account-shared = Es kam über einen Chat-Zugang, den mehr als eine Person nutzt.
found-phone-shared = Es kam von einem Telefon, von dem schon ein anderer Check-in kam.
found-place-unchecked = Ich weiß nicht, wo diese Stunde stattfindet, und konnte den Ort nicht prüfen.
found-place-withheld = Es wurde kein Ort geschickt.
found-place-not-needed = Die Stunde ist online, deshalb brauchte es keinen Ort.
found-came-slowly = Es erreichte mich { $ago } nach dem Schicken.
found-came-afterwards = { $minutes ->
        [0] Es erreichte mich, als der Check-in geschlossen war.
       *[other] Es erreichte mich { $ago }, nachdem es angeblich geschickt wurde.
    }

next-face-unsure = Ein deutlicheres Selfie klärt es vielleicht sofort.
next-face-other = Schicken Sie ein Selfie von sich, bei gutem Licht. Oder tippen Sie { tutors-code } Ihrer Lehrkraft ein.
next-face-resembles = Nächstes Mal klärt es { tutors-code } Ihrer Lehrkraft sofort.
next-face-minor = Ein Selfie mit gedrehtem Kopf, oder { tutors-code } Ihrer Lehrkraft, klärt es sofort.
next-photo-ahead = Ein Selfie von jetzt klärt es vielleicht sofort.
next-photo-repeated = Machen Sie jetzt ein neues Selfie.
next-photo-like-earlier = Ein neues Selfie klärt es vielleicht sofort.
next-photo-forwarded = Machen Sie stattdessen ein Selfie in diesem Chat.
next-photo-from-file = Ein Selfie in diesem Chat klärt es vielleicht sofort.
next-photo-elsewhere = Ein Selfie von hier und jetzt klärt es vielleicht sofort.
next-photo-old = Ein Selfie von jetzt klärt es vielleicht sofort.
next-photo-alone = Ein Selfie mit gedrehtem Kopf klärt es vielleicht sofort.
next-nobody-shown = Schicken Sie ein Selfie, oder tippen Sie { tutors-code } Ihrer Lehrkraft ein.
next-place-outside = Kommen Sie in den Raum, und teilen Sie Ihren Live-Standort noch einmal.
next-place-pinned = Ihr Live-Standort klärt es sofort (Büroklammer, Standort), oder /page.
next-place-forwarded = Teilen Sie stattdessen Ihren eigenen Live-Standort.
next-place-stale = Teilen Sie Ihren Live-Standort noch einmal.
next-place-vague = Gehen Sie an ein Fenster, warten Sie auf eine genauere Ortung, und teilen Sie sie noch einmal.
next-place-jumped = Sie brauchen nichts zu tun.
next-left-fence = Wenn Sie gehen mussten, oder es nicht stimmt, sagen Sie es Ihrer Lehrkraft.
next-account-shared = Sie brauchen nichts zu tun.
next-phone-shared = Sie brauchen nichts zu tun. Nehmen Sie nächstes Mal ein eigenes Telefon.
next-place-unchecked = Sie brauchen nichts zu tun.
next-came-slowly = Sie brauchen nichts zu tun.
next-place-withheld = Wenn Sie doch einen Ort schicken, klärt es das sofort.
next-came-afterwards = Sie brauchen nichts zu tun.

grade-good = gut
grade-pending = anzusehen
grade-refused = abgelehnt
evidence-try =
    Versuch { $number }: { $grade }{ $version ->
        [0] { "" }
       *[other] , nach Fassung { $version } der Regeln
    }.
evidence-later = Später gesehen, zu Versuch { $number }: { $grade }.
evidence-now = Nach den jetzigen Regeln (Fassung { $version }) wäre es: { $grade }.
evidence-differs = Noch einmal beurteilt kommt nicht dasselbe heraus: Sagen Sie es denen, die den Desk betreiben.
evidence-shared = Über denselben Chat-Zugang oder dasselbe Telefon kamen: { $names }.
evidence-enrolled = Das Gesicht von { $name }, wie es hinterlegt ist
evidence-photo = Ein Selfie, mit dem { $name } einchecken wollte
evidence-none = Einen Versuch einzuchecken gab es nicht.

status-left = laut Live-Standort gegangen
status-expected = erwartet
status-present = anwesend
status-late = verspätet
status-absent = abwesend
status-excused = entschuldigt
status-pending = offen
option-present = Anwesend
option-late = Verspätet
option-absent = Abwesend
option-excused = Entschuldigt
register-card =
    { $named ->
        [no] Anwesenheit, { $start }
       *[other] { $subject }, { $start }
    }: { $present } anwesend, { $late } verspätet, { $pending } offen, { $absent } abwesend, { $expected } erwartet.
register-which = Welche Anwesenheit?
register-none = Für keine Stunde führen Sie um diese Zeit die Anwesenheit.
register-counts = { $present } anwesend, { $late } verspätet, { $pending } offen, { $absent } abwesend, { $excused } entschuldigt, { $expected } erwartet.
register-decide-present = { $pending_name }: anwesend
register-decide-late = { $pending_name }: verspätet
register-decide-absent = { $pending_name }: abwesend
register-why = Warum offen?
register-sent-late = spät geschickt
entry-sent-late = spät geschickt um { $sent }, angekommen { $arrived }
register-open = Alle zeigen
register-review = Alle offenen ansehen
register-code = { $codes ->
    [word] Das Wort zeigen
   *[number] Die Zahl zeigen
  }
register-grid = Alle antippen
register-rest-present = Alle anderen: da
register-decide = { $name } ist { $status }. Was stimmt?
attended = { $title }:
attended-line = { $name }: { $status }
attended-late = { $name }: { $status }, { $minutes } min ({ $at })
ask-putright-reason = Warum ändert es sich?
correct-why = { $title }: Diese Anwesenheit ist abgeschlossen, und jemand sagt es anders. Warum ändert es sich? Tippen Sie, oder schreiben Sie es.
correct-slip = Beim Eintragen vertan
correct-was-there = War doch da
correct-was-not = War nicht da
correct-proof = Grund wurde belegt
entry-said = { $at }: { $status }, { $who }
entry-said-why = { $at }: { $status }, { $who } ({ $reason })
entry-said-desk = vom Desk
about-grid = Die Anwesenheit als Knöpfe: alle antippen, dann sichern.
grid-how =
    { $changed ->
        [0] Tippen Sie einen Namen an: ✓ anwesend, ◷ verspätet, ✗ abwesend, · noch nichts. Dann sichern.
       *[other] { $changed } geändert und noch nicht gesichert. Tippen Sie weiter, oder sichern Sie.
    }
grid-before = Frühere Namen
grid-next = Weitere Namen
grid-save = Sichern
about-allpresent = Alle, bei denen noch nichts feststeht, als anwesend eintragen, in allen Ihren Stunden von heute.
allpresent-none = Sie haben heute keine Stunde gehalten.
allpresent-sure = Wer noch nicht feststeht, wird anwesend in:
allpresent-yes = Ja, alle anwesend
allpresent-done =
    { $students ->
        [0] Niemand war offen; nichts hat sich geändert in:
        [one] Eine Person ist jetzt anwesend, in:
       *[other] { $students } Personen sind jetzt anwesend, in:
    }
attended-taken-back = Zurückgenommen. { $title }:
attend-no-session = Ich finde am { $on } keine Stunde von Ihnen, zu der sie gehören. /week zeigt, was es gibt.
attended-nobody = Bei allen steht schon etwas. Nichts hat sich geändert.
decided-present = Ihre Lehrkraft hat Sie als anwesend eingetragen: { $subject } { $on }, { $start }.{ $because }
decided-late = Ihre Lehrkraft hat Sie als verspätet eingetragen: { $subject } { $on }, { $start }.{ $because }
decided-absent = Ihre Lehrkraft hat Sie als abwesend eingetragen: { $subject } { $on }, { $start }.{ $because } Wenn das nicht stimmt, sagen Sie es ihr, oder tippen Sie unten: sie sieht es sich noch einmal an, nach einem Tag die Leitung.
decided-excused = Ihre Lehrkraft hat Sie entschuldigt: { $subject } { $on }, { $start }.{ $because }
decided-pending = Ihre Lehrkraft sieht es sich noch einmal an: { $subject } { $on }, { $start }.
decided-expected = Ihre Lehrkraft hat das zurückgenommen: { $subject } { $on }, { $start }.
overdue-present = Niemand hat rechtzeitig widersprochen, deshalb sind Sie als anwesend eingetragen: { $subject } { $on }, { $start }.
overdue-absent = Niemand hat es rechtzeitig bestätigt, deshalb sind Sie als abwesend eingetragen: { $subject } { $on }, { $start }. Wenn das nicht stimmt, sagen Sie es Ihrer Lehrkraft, oder tippen Sie unten: ein Mensch sieht es sich noch einmal an.
attendance-record = { $mine ->
    [yes] Ihre Anwesenheit, das Neueste zuerst.
   *[no] Anwesenheit von { $name }, das Neueste zuerst.
}
attendance-none = { $mine ->
    [yes] Über Sie ist noch nichts eingetragen.
   *[no] Über { $name } ist noch nichts eingetragen, das ich Ihnen zeigen könnte.
}
ask-attendanceof-student = Wessen Anwesenheit?

code-shown = { $code } ist { tutors-code } für { $title }. In { $seconds } s wird gewechselt; angenommen wird es 90 s lang.
code-page = Von selbst wechselnd, und groß genug für einen Raum: { $page }
code-next = Weiter
prove-nothing = Ich brauche jetzt kein Foto, keinen Ort und keine Datei von Ihnen. /help zeigt, was ich kann.
proved = Danke: Sie sind, wo Sie sein sollen.
prove-then-begin = Stunde beginnen
prove-then-end = Stunde beenden

consent-text = { $whose ->
    [own] Wenn Sie einverstanden sind, lerne ich Ihr Gesicht aus bis zu drei Selfies, als Zahlen, versiegelt mit einem eigenen Schlüssel von Ihnen. Verglichen werden sie mit den Selfies, mit denen Sie einchecken; für nichts anderes werden sie genutzt. Ein kleines Bild des letzten wird versiegelt aufbewahrt; ein Selfie, mit dem Sie einchecken, nur so lange, wie es jemand ansehen muss, weil es offen ist oder abgelehnt wurde und Sie widersprechen können: wer entscheidet, sieht beide nebeneinander, dann wird es vernichtet, nach spätestens 30 Tagen.
   *[other] Wenn Sie für { $name } einverstanden sind, lerne ich das Gesicht aus bis zu drei Selfies, als Zahlen, versiegelt mit einem eigenen Schlüssel. Verglichen werden sie mit den Selfies beim Check-in; für nichts anderes werden sie genutzt. Ein kleines Bild des letzten wird versiegelt aufbewahrt; ein Selfie vom Check-in nur so lange, wie es jemand ansehen muss, weil es offen ist oder abgelehnt wurde und widersprochen werden kann: wer entscheidet, sieht beide nebeneinander, dann wird es vernichtet, nach spätestens 30 Tagen.
  } Nein zu sagen kostet nichts: { tutors-code } der Lehrkraft zählt beim Check-in genauso. /forgetface vernichtet es jederzeit. (Text { $version })
consent-yes = Ich bin einverstanden
consent-no = Nein, danke
consent-read = Lesen und antworten
consent-declined = { $whose ->
    [own] Gut. Genauso gut checkt Sie { tutors-code } Ihrer Lehrkraft ein.
   *[other] Gut. Genauso gut checkt { tutors-code } der Lehrkraft { $name } ein.
  }
consent-asked-for = { $name } möchte mit einem Selfie einchecken. Da { $name } minderjährig ist, entscheiden Sie darüber.
consent-guardian-asked = Darüber entscheidet, wer für Sie sorgt. Ich habe { $guardians } gefragt. Bis dahin checkt Sie { tutors-code } Ihrer Lehrkraft genauso gut ein.
consent-no-guardian = Darüber entscheidet, wer für Sie sorgt, und ich kann dort niemanden erreichen. Genauso gut checkt Sie { tutors-code } Ihrer Lehrkraft ein.
enrol-whose = Wessen Gesicht soll ich kennenlernen?
enrol-send = { $whose ->
    [own] Schicken Sie mir ein Selfie: mit Blick in die Kamera, bei gutem Licht, allein.
   *[other] Schicken Sie mir ein Foto von { $name }: mit Blick in die Kamera, bei gutem Licht, allein.
  }
enrolled-more = { $whose ->
    [own] Ich kenne Ihr Gesicht jetzt
   *[other] Ich kenne das Gesicht von { $name } jetzt
  } ({ $photos } von 3 Fotos). Noch ein Foto, bei anderem Licht, macht mich sicherer. Oder belassen Sie es dabei.
enrol-another = Noch ein Foto schicken
enrolled-all = { $whose ->
    [own] Ich kenne Ihr Gesicht jetzt, von drei Fotos. Ab jetzt checkt Sie ein Selfie ein.
   *[other] Ich kenne das Gesicht von { $name } jetzt, von drei Fotos.
  }
forget-sure =
    { $mine ->
        [yes] Das vernichtet sofort, was ich von Ihrem Gesicht weiß, die aufbewahrten Fotos von Ihnen und Ihre Einwilligung. Danach checkt Sie { tutors-code } Ihrer Lehrkraft ein. Es lässt sich nicht zurücknehmen: Ihr Gesicht müsste neu gelernt werden. Sind Sie sicher?
       *[no] Das vernichtet sofort, was ich vom Gesicht von { $name } weiß, die aufbewahrten Fotos und die Einwilligung. Danach zählt { tutors-code } der Lehrkraft. Es lässt sich nicht zurücknehmen: das Gesicht müsste neu gelernt werden. Sind Sie sicher?
    }
forget-yes = Vergessen
forget-no = Behalten
face-forgotten = { $whose ->
    [own] Ihr Gesicht ist vergessen: was ich davon wusste, ist vernichtet.
   *[other] Das Gesicht von { $name } ist vergessen: was ich davon wusste, ist vernichtet.
  } Beim Check-in zählt wie bisher { tutors-code } der Lehrkraft.
faces-alike = Das Gesicht von { $name } ist kaum von dem von { $other } zu unterscheiden. Bis Sie sagen, dass es zwei Menschen sind, bleiben Selfies von { $name } offen.
faces-are-two = Das sind zwei Menschen
faces-cleared = Vermerkt: { $name } ist jemand anderes. Selfies zählen ab jetzt voll.

refused-NotOnThisRegister = Sie oder er gehört nicht zu dieser Stunde.
refused-EntryChangedSince = Dieser Eintrag wurde seitdem noch einmal geändert. Sehen Sie in /register nach, und entscheiden Sie neu.
refused-WhyCorrected = Das ist abgeschlossen: Sagen Sie, warum es sich ändert.
refused-TooLateToCorrect = Diese Stunde ist zu lange her, als dass eine Lehrkraft ihre Anwesenheit berichtigen könnte. Leitung und Verwaltung können es.
refused-FacesAreOff = Ihre Einrichtung nutzt keine Selfies. Beim Check-in zählt { tutors-code } der Lehrkraft.
refused-GuardianConsents = Darüber entscheidet, wer für Sie sorgt, solange Sie minderjährig sind.
refused-NobodyAgreed = Erst muss jemand zustimmen: /enrolface zeigt den Text.
refused-NotTheirConsent = Darüber entscheidet die Person selbst, oder wer für sie sorgt, wenn sie minderjährig ist.
refused-PhotoNotGood =
    { $problem ->
        [too_big] Diese Datei ist mir zu groß. Machen Sie ein gewöhnliches Selfie mit der Kamera Ihres Telefons.
        [too_many_pixels] Dieses Bild hat mehr Bildpunkte, als ich nehme. Machen Sie ein gewöhnliches Selfie, keinen Scan und kein Panorama.
        [not_a_photo] Ich konnte das nicht als Foto öffnen. Schicken Sie ein Bild in JPEG, PNG, WEBP oder HEIC.
        [too_dark] Das Foto ist zu dunkel, um ein Gesicht daraus zu lernen. Drehen Sie sich zu einem Fenster oder einer Lampe, und versuchen Sie es noch einmal.
        [too_bright] Das Foto ist zu hell, um ein Gesicht daraus zu lernen. Drehen Sie sich vom Licht weg, und versuchen Sie es noch einmal.
        [no_face] Auf dem Foto sehe ich kein Gesicht. Halten Sie das Telefon auf Armlänge, und sehen Sie in die Kamera.
        [two_faces] Auf dem Foto sehe ich mehr als ein Gesicht. Bitte genau eines.
        [face_too_small] Das Gesicht ist auf dem Foto zu klein. Halten Sie das Telefon auf Armlänge.
        [film] Von einem Video kann ich nicht sagen, wann es aufgenommen wurde. Schicken Sie ein Selfie von jetzt, als Foto.
        [film_unreadable] In dieser Videonotiz konnte ich nichts sehen. Schicken Sie ein Selfie als Foto.
        [turn_order] Schicken Sie ein Selfie, das geradeaus in die Kamera sieht.
       *[blurred] Das Foto ist verwackelt. Halten Sie das Telefon still, und versuchen Sie es noch einmal.
    }
refused-PhotoSecondHand = Dieses Foto wurde aus einem anderen Chat weitergeleitet. Machen Sie stattdessen hier eines.
refused-AnotherFace = Das ist nicht das Gesicht der früheren Fotos. /forgetface beginnt von vorn.
refused-NoFaceKnown = Ein solches Gesicht kenne ich nicht.
refused-NoSuchLink = Dieser Link gilt nicht mehr. Bitten Sie mit /page um einen neuen.
refused-LinkOnAnotherPhone = Dieser Link gehört dem Telefon, das ihn zuerst geöffnet hat. Bitten Sie mit /here um einen neuen.
refused-NothingToCheckInTo = Bei keiner Ihrer Stunden ist der Check-in jetzt offen.
refused-NoRegisterNow = Für keine Ihrer Stunden läuft jetzt die Anwesenheit.
