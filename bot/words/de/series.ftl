## Was wiederkehrt, und was sich daran ändert.

session-moved-notice = Verlegt: { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $others } ist jetzt { $on }, { $start } bis { $end }{ $roomed ->
    [yes] , in { $room }
   *[no] {""}
  }. Vorher: { $was_on }, { $was_start }.
refused-NoRhythm = Das kann ich nicht planen. Ich nehme Tage, Wochen, Monate und Jahre: „every Tuesday“, „every 2 weeks“, „first Monday of the month“. Wie oft soll es sein?
refused-NothingMoves = Da ist sie schon. Welche andere Zeit, welcher Raum, welche Lehrkraft soll es sein?
refused-SeriesEndsFirst = Sie kann nicht am { $last } enden, wenn sie am { $first } beginnt. Stimmen die Tage?
refused-NeverComes = So einen Tag gibt es dann nicht. Welche Tage sollen es sein?
series-what-time = Um wie viel Uhr? Etwas wie 4-5pm.
series-clashes = { $count ->
    [one] Einer von { $all } Tagen ist vergeben
   *[other] { $count } von { $all } Tagen sind vergeben
  }: { $days } ({ $who }, { $start }). Noch ist nichts gebucht.
series-clashes-all = Eine andere Zeit?
series-around-button = { $count ->
    [one] Den anderen buchen
   *[other] Die anderen { $count } buchen
  }
series-booked-notice = { $count ->
    [one] Neue Stunde
   *[other] { $count } neue Stunden
  }{ $named ->
    [yes] {" "}{ $subject }
   *[no] {""}
  } mit { $others }.
series-unbooked-notice = Doch nicht: { $named ->
    [yes] { $subject }
   *[no] Stunden
  } mit { $others }.
series-changed-notice = Verlegt: { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  } { $named ->
    [yes] { $subject }
   *[no] einer Reihe
  } mit { $others }.
series-ended-notice = Abgesagt: { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  } { $named ->
    [yes] { $subject }
   *[no] einer Reihe
  } mit { $others }.
series-show-button = Meine Woche
change-new = Neu
change-off = Abgesagt
change-moved = Jetzt
change-more = Und weitere
option-this = Nur diese
option-following = Ab dieser
option-all = Alle kommenden
series-how-many = { $subject } mit { $who } kehrt wieder. Welche davon sollen verlegt werden?
series-scope-this = Nur diese
series-scope-following = Diese und alle danach
series-scope-all = Alle kommenden
session-moved = Verlegt: { $subject } mit { $who } ist jetzt { $on }, { $start } bis { $end }.
series-back-notice =
    Wie zuvor: { $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    } { $named ->
        [yes] { $subject }
       *[no] einer Reihe
    } mit { $others }.
series-holiday-notice =
    Fällt wegen Ferien aus: { $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    } { $named ->
        [yes] { $subject }
       *[no] einer Reihe
    } mit { $others }.
