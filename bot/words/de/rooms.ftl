## Räume, Standorte, Schließungen und Wege; was im Weg steht, und was Einstellungen dazu sagen.

setting-cancel_notice = So lange vorher lässt sich eine Stunde kostenlos absagen; danach kann sie etwas kosten
setting-late_cancel_fee = So viel Prozent des Preises kostet eine späte Absage, mit 0 nichts
setting-families_cancel = Familien sagen Stunden selbst ab, statt darum zu bitten
setting-travel_default = So lange dauert der Weg zwischen zwei Standorten, wenn nichts anderes gesagt ist
setting-breaks_between = So lang ist für alle die Pause zwischen zwei Stunden
setting-day_opens = Ab dieser Uhrzeit werden Zeiten gesucht
setting-day_closes = Und bis zu dieser Uhrzeit

refused-Clashes = { $count ->
    [one] { $lines }{ $other ->
        [room] {" "}Einen anderen Raum oder eine andere Zeit?
        [day] {" "}Einen anderen Tag?
        [anyway] {""}
       *[time] {" "}Eine andere Zeit?
    }
   *[other] Das geht nicht:
    { $lines }
  }
conflict-busy = { $name }{ $others ->
    [0] {" "}hat
    [one] {" "}und { $also } haben
   *[other] {" "}und { $others } andere haben
  } eine andere Stunde: { $day }, { $start } bis { $end }.
conflict-class = { $name } hat eine andere Stunde: { $day }, { $start } bis { $end }.
conflict-room = { $name } ist vergeben: { $day }, { $start } bis { $end }.
conflict-capacity = { $name } hat { $number } { $number ->
    [one] Platz
   *[other] Plätze
  } für { $needed }.
conflict-closed = { $name } ist geschlossen: { $day }, { $start }, bis { $end_day }, { $end }.
conflict-shut = { $name } ist um diese Zeit zu.
conflict-holiday = Dieser Tag ist frei: { $name }.
conflict-away = { $name } hat dann keine Zeit.
conflict-travel = { $name }{ $others ->
    [0] {" "}braucht
    [one] {" "}und { $also } brauchen
   *[other] {" "}und { $others } andere brauchen
  } { $needed } min für den Weg zur anderen Stunde, { $day }, { $start } bis { $end }; es blieben { $number }.
conflict-limit = { $limit ->
    [longest] { $name } lässt sich höchstens { $number } min am Stück buchen, und das wären { $needed }.
    [ahead] { $name } lässt sich höchstens { $number } Tage im Voraus buchen, und bis dahin sind es { $needed }.
    [booked] { $name } dürfen Sie mit Ihren Rollen nicht buchen.
   *[a] { $name } lässt sich höchstens { $number } min am Tag buchen; damit wären es { $needed }.
  }
conflict-wish = { $limit ->
    [earliest] { $name } möchte lieber nicht vor { $since } beginnen.
    [latest] { $name } möchte lieber nicht länger als bis { $since }.
    [lunch] { $name } hat von { $since } bis { $until } Mittagspause.
    [most] { $name } möchte lieber nicht mehr als { $number } Stunden am Tag.
   *[in] { $name } möchte lieber nicht mehr als { $number } Stunden am Stück.
  }
conflicts-more = … und noch { $count }.
anyway-button = Trotzdem

about-room = Alle Räume, oder was einer hat: Plätze, Art, Ausstattung.
about-opening = Wann ein Raum oder ein Standort geöffnet ist.
about-travel = Wie lange es von einem Standort zum anderen dauert.
about-closeroom = Einen Raum oder Standort für eine Weile schließen.
about-reopenroom = Einen geschlossenen Raum oder Standort wieder öffnen.
ask-opening-where = Welcher Raum oder Standort?
ask-opening-opens = Wann ist geöffnet? Zum Beispiel „Mon-Fri 8-20; Sat 9-13“ oder „always“ für immer.
ask-travel-start = Von welchem Standort aus?
ask-travel-end = Zu welchem Standort?
ask-travel-takes = Wie lange dauert es?
ask-untravel-start = Von welchem Standort aus?
ask-untravel-end = Zu welchem Standort?
ask-closeroom-where = Welcher Raum oder Standort?
ask-closeroom-when = Von wann bis wann? Zum Beispiel „Friday 8-12“, „tomorrow“ oder „3-7 April“.
unreadable-Opening = „{ $given }“ konnte ich nicht als Öffnungszeiten lesen. Zum Beispiel „Mon-Fri 8-20; Sat 9-13“ oder „always“ für immer.
unreadable-Stretch = Von wann bis wann? Zum Beispiel „Friday 8-12“, „tomorrow“ oder „3-7 April“.
rooms-title = Räume
rooms-none = Noch gibt es keinen Raum. /addroom legt einen an.
room-so-many = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
  }
room-shut-then = geschlossen: { $since } bis { $until }
room-site = Standort
room-kind = Art
room-seats = Plätze
room-has = Ausstattung
room-opens = Geöffnet
room-link = Link
opening-set = { $always ->
    [yes] { $name } hat immer geöffnet.
   *[no] { $name } hat geöffnet: { $hours }.
  }
travel-set = Von { $start } nach { $end } und zurück dauert es { $takes }.
travel-gone = Für diesen Weg ist keine Dauer mehr eingetragen.
room-closed = { $name } ist geschlossen: { $since } bis { $until }.
room-closed-sessions = { $count ->
    [one] In dieser Zeit findet dort eine Stunde statt. Sie bleibt, bis Sie sie verlegen:
   *[other] In dieser Zeit finden dort { $count } Stunden statt. Sie bleiben, bis Sie sie verlegen:
  }
room-closed-one = { $subject } mit { $who }, { $on }, { $start }
room-closed-move = Verlegen: { $on }, { $start }
room-closed-told = { $name } ist geschlossen, wenn Sie dort { $subject } unterrichten: { $start }. Die Stunde bleibt, bis sie verlegt wird; siehe /session.
room-reopened = { $name } ist wieder geöffnet; geschlossen sein sollte von { $since } bis { $until }.
closures-none = Nichts ist geschlossen.
closures-which = Was ist wieder geöffnet?
closure-one = { $name }, { $since } bis { $until }
refused-SeatsOutOfRange = Ein Raum hat zwischen 1 und { $most } Plätzen.
refused-ClosedBackwards = Von { $start_day }, { $start }, bis { $end_day }, { $end }: So lässt sich nichts schließen. Das Ende muss nach dem Anfang liegen und noch kommen, und länger als ein Jahr darf es nicht dauern.
refused-NoSuchClosure = Dort ist schon geöffnet.
refused-SiteToItself = Wer in { $site } ist, ist schon da. Welche zwei Standorte meinen Sie?
joined-clashes =
    { $who } ist jetzt in { $name } und hat zur Zeit von { $count ->
        [one] einer der Stunden dort etwas anderes: { $day }, { $start }.
       *[other] { $count } der Stunden dort etwas anderes, das erste Mal { $day }, { $start }.
    } Verlegt wurde nichts.

about-roomlimits = Wie lange, wie weit im Voraus und von wem ein Raum gebucht werden darf.
ask-roomlimits-room = Welcher Raum?
room-limits = { $name }: { $limits }.
room-limits-none = { $name } dürfen alle buchen, die überhaupt buchen, so lange und so weit im Voraus, wie sie möchten.
room-limit-longest = höchstens { $length } am Stück
room-limit-a-day = höchstens { $length } am Tag
room-limit-ahead = höchstens { $count } Tage im Voraus
room-limit-by = nur { $who }
unreadable-Roles = „{ $given }“ konnte ich nicht als Rollen lesen. Zum Beispiel „moderator,admin“, oder „none“ für alle.
refused-LimitOutOfReason = Möglich sind 5 Minuten bis ein Tag, und höchstens 400 Tage im Voraus; „none“ hebt eine Grenze auf.
refused-StillPlannedThere = { $name } bleibt: { $count ->
    [one] Dort ist noch eine Stunde geplant, { $day }, { $start }
   *[other] Dort sind noch { $count } Stunden geplant, die erste { $day }, { $start }
  }. Verlegen Sie sie erst, oder sagen Sie sie ab: /timetable zeigt sie.
