## Stunden verlegt, getauscht, verschoben und abgesagt, oder die Bitte darum.

about-move = Eine Stunde auf eine andere Zeit legen.
ask-moveto-there = Wann soll sie stattdessen sein? Etwas wie Friday 5pm.
move-when = Wann soll { $subject } mit { $who }, { $on }, { $start }, stattdessen sein? Etwas wie Friday 5pm.
move-none = Ich finde dort keine kommende Stunde, die Sie verlegen könnten. /week zeigt, was ansteht.
move-which = Welche soll verlegt werden?
moved-session = Verlegt: { $subject } mit { $who } ist { $on }, { $start } bis { $end }. Vorher: { $was }. Alle Betroffenen erfahren es.
over-already = { $when } ist schon vorbei. Welchen Tag meinten Sie?
taken-log = Sie fand statt: eintragen

about-swap = Stunden ihre Zeiten tauschen lassen.
swap-which = { $count ->
    [0] Welche soll ihre Zeit tauschen?
   *[other] Mit welcher?
  }
swap-none = Ich finde dort keine kommende Stunde, die ihre Zeit tauschen könnte. /week zeigt, was ansteht.
swapped = { $count ->
    [2] Sie haben ihre Zeiten getauscht:
   *[other] Alle { $count } haben ihre Zeiten getauscht:
  }
swapped-line = { $title }
refused-TradesWithItself = Zum Tauschen braucht es zwei Stunden oder mehr, und jede nur einmal.

about-shift = Alles, was von einem Tag noch kommt, später oder früher legen.
ask-shift-by = Um wie viel? Etwas wie 30m, oder 1h earlier.
shift-none = Am { $on } kommt bei Ihnen nichts mehr.
shifted = { $count ->
    [one] Eine Stunde
   *[other] { $count } Stunden
  } am { $on } { $count ->
    [one] ist
   *[other] sind
  } jetzt { $length } { $later ->
    [yes] später
   *[no] früher
  }: { $first } bis { $end }. Alle Betroffenen erfahren es.
refused-TooManyAtOnce = Das sind mehr als { $most } Stunden auf einmal. Nehmen Sie einen Tag davon, oder eine Woche.
sessions-as-before = { $count ->
    [one] Eine Stunde ist
   *[other] { $count } Stunden sind
  } wieder wie zuvor.

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
change-asked = { $who } fragt, ob { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $students }, { $on }, { $start }, stattdessen { $there_on }, { $there }, sein kann.
cancel-asked = { $who } bittet darum, { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $students }, { $on }, { $start }, abzusagen.
change-accept = Einverstanden
change-decline = Ablehnen
change-other = Andere Zeit
change-declined = { $who } sagt: { $named ->
    [yes] { $subject }
   *[no] Ihre Stunde
  }, { $on }, { $start }, bleibt, wie sie ist.
change-declined-told = Es bleibt, wie es ist: { $subject } mit { $who }, { $on }, { $start }. Wer gefragt hat, erfährt es.
cancel-sent = Ich habe { $who } gebeten, { $subject }, { $on }, { $start }, abzusagen. Bis zu einem Ja findet die Stunde statt.{ $fee ->
    [0] {""}
   *[other] {" "}Berechnet werden dann trotzdem { $fee } % des Preises.
  }
cancel-own-sure = { $subject } mit { $who }, { $on }, { $start }, beginnt in weniger als { $notice }: Wenn Sie absagen, werden trotzdem { $fee } % des Preises berechnet. Absagen?
cancel-own-yes = Absagen
cancel-own-keep = Nein, nicht absagen
cancelled-own = Abgesagt: { $subject } mit { $who }, { $on }, { $start }. { $fee ->
    [0] Berechnet wird dafür nichts.
   *[other] Berechnet werden dafür { $fee } % des Preises.
  }
cancel-accepted = Wie gewünscht abgesagt: { $subject } mit { $who }, { $on }, { $start }. { $fee ->
    [0] Berechnet wird dafür nichts.
   *[other] Berechnet werden dafür { $fee } % des Preises.
  }
family-others-too = In { $subject }, { $on }, { $start }, lernen auch andere, deshalb findet die Stunde statt. Soll ich sagen, dass Sie nicht da sein werden?
family-absent = Bitte ausrichten
refused-NotTheirsAlone = Dort lernen auch andere, deshalb findet die Stunde statt. Sagen Sie, dass Sie nicht da sein werden: /absent.
fee-waived = Für { $subject } mit { $who }, { $on }, { $start }, wird nichts berechnet.
fee-waived-notice =
    Für { $named ->
        [yes] { $subject }
       *[no] die Stunde
    }{ $family ->
        [yes] {" "}von { $whose }
       *[no] {""}
    }, { $on }, { $start }, wird doch nichts berechnet.
fee-waive-button = Nichts berechnen
ask-waivefee-reason = Warum wird dafür nichts berechnet? Das wird dazu aufbewahrt.
refused-NothingOwed = Für diese Stunde wird ohnehin nichts berechnet.
card-move = Verlegen
