## Stunden verlegt, getauscht und abgesagt.

about-move = Eine Stunde auf eine andere Zeit legen.
ask-moveto-there = Wann soll sie stattdessen sein? Etwas wie Friday 5pm.
move-when = Wann soll { $subject } mit { $who }, { $on }, { $start }, stattdessen sein? Etwas wie Friday 5pm.
move-none = Ich finde dort keine kommende Stunde, die Sie verlegen könnten. /week zeigt, was ansteht.
move-which = Welche soll verlegt werden?
moved-session = Verlegt: { $subject } mit { $who } ist { $on }, { $start } bis { $end }. Vorher: { $was }. Alle Betroffenen erfahren es.
over-already = { $when } ist schon vorbei. Welchen Tag meinten Sie?
taken-log = Sie fand statt: eintragen

about-swap = Stunden ihre Zeiten tauschen lassen.
swapped = { $count ->
    [2] Sie haben ihre Zeiten getauscht:
   *[other] Alle { $count } haben ihre Zeiten getauscht:
  }
cancel-following = Und alle danach
cancel-line = { $when }, { $who }
cancel-more = und noch { $count }
cancel-all-sure = Das sind { $count } Stunden, und { $people ->
    [one] eine Person hört
   *[other] { $people } Personen hören
  } davon. Alle absagen?
cancel-all-button = Alle { $count } absagen
cancel-keep-button = Nein, behalten
cancelled-all = { $count } Stunden abgesagt. Alle Betroffenen erfahren es, einmal.

sessions-cancelled-notice = Abgesagt: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] eine Stunde
      }
   *[other] { $count } Stunden
  } mit { $others }.
sessions-swapped-notice = Durch einen Tausch verlegt: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] eine Stunde
      }
   *[other] { $count } Stunden
  } mit { $others }.
sessions-shifted-notice = Verlegt: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] eine Stunde
      }
   *[other] { $count } Stunden
  } mit { $others }.
sessions-back-notice = Wie zuvor: { $count ->
    [one] { $named ->
        [yes] { $subject }
       *[no] eine Stunde
      }
   *[other] { $count } Stunden
  } mit { $others }.
change-sent = Ich habe { $who } gefragt, ob { $subject }, { $on }, { $start }, stattdessen { $there } sein kann. Bis zu einem Ja bleibt alles, wie es ist.
change-accept = Einverstanden
change-decline = Ablehnen
change-other = Andere Zeit
card-move = Verlegen
fee-waived-notice =
    Für { $named ->
        [yes] { $subject }
       *[no] die Stunde
    }, { $on }, { $start }, wird doch nichts berechnet.
