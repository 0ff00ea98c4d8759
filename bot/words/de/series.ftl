## Was verlegt wird und was wiederkehrt.

refused-NoRhythm = Das kann ich nicht planen. Ich nehme Tage, Wochen, Monate und Jahre: „every Tuesday“, „every 2 weeks“, „first Monday of the month“. Wie oft soll es sein?
refused-NothingMoves = Da ist sie schon. Welche andere Zeit, welcher Raum, welche Lehrkraft soll es sein?

session-moved-notice = Verlegt{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }: { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $others } ist jetzt { $on }, { $start } bis { $end }{ $roomed ->
    [yes] , in { $room }
   *[no] {""}
  }. Vorher: { $was_on }, { $was_start }.

refused-NoSuchSeries = Diese Reihe finde ich nicht. Vielleicht wurde sie zurückgenommen. /series zeigt Ihre.
refused-SeriesEndsFirst = Sie kann nicht am { $last } enden, wenn sie am { $first } beginnt. Stimmen die Tage?
refused-LastsTooLong = So viel plane ich nicht auf einmal: höchstens { $many } Stunden, oder { $years } Jahre. Bis wann soll es gehen?
refused-NoneFollow = Danach kommt in dieser Reihe keine mehr. Nur diese verlegen?
refused-NeverComes = So einen Tag gibt es dann nicht. Welche Tage sollen es sein?
refused-NothingLeft = { $days ->
    [one] Der einzige Tag liegt
   *[other] Alle { $days } Tage liegen
  } in den Ferien. Welche Tage sollen es sein?
refused-SeriesClashes = { $on }, { $start } ist vergeben ({ $who }). Eine andere Zeit?
refused-NoShift = Auf einen anderen Tag verlegen kann ich nur Reihen, die wöchentlich sind. Verlegen Sie nur diese Stunde, oder beenden Sie die Reihe und buchen Sie sie neu.
refused-NoSeries = Diese Stunde steht für sich, sie gehört zu keiner Reihe.

rhythm-daily = { $every ->
    [1] jeden Tag
   *[other] alle { $every } Tage
  }
rhythm-weekly = { $every ->
    [1] jeden { $days }
   *[other] alle { $every } Wochen am { $days }
  }
rhythm-monthly = { $every ->
    [1] am { $days } jedes Monats
   *[other] am { $days } alle { $every } Monate
  }
rhythm-yearly = { $every ->
    [1] am { $days }, einmal im Jahr
   *[other] am { $days }, alle { $every } Jahre
  }
rhythm-month-day = { $day ->
    [-1] letzten Tag
   *[other] { $day }.
  }
rhythm-nth = { $nth ->
    [-1] letzten { $day }
    [1] ersten { $day }
    [2] zweiten { $day }
    [3] dritten { $day }
    [4] vierten { $day }
    [5] fünften { $day }
   *[other] { $nth }. { $day }
  }

series-booked = Gebucht: { $subject } mit { $who }, { $rhythm }, { $start } bis { $end }, ab { $on }{ $ends ->
    [yes] {" "}bis { $last }
   *[no] {""}
  }: { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  }{ $rest ->
    [yes] {" "}bisher, die übrigen nach und nach
   *[no] {""}
  }.
series-skips = { $why ->
    [holiday] Wegen Ferien ausgelassen
    [clash] Ausgelassen, weil jemand schon vergeben ist
    [closed] Ausgelassen, weil geschlossen ist
   *[by-hand] Ausgelassen, wie gewünscht
  }: { $days }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
  }.
series-odd-gap = Am { $on } wird die Uhr vorgestellt, und diese Zeit gibt es nicht; dann beginnt es um { $start }.
series-odd-fold = Am { $on } wird die Uhr zurückgestellt, und diese Zeit kommt zweimal; ich nehme die erste.
series-clashes = { $count ->
    [one] Einer von { $all } Tagen ist vergeben
   *[other] { $count } von { $all } Tagen sind vergeben
  }: { $days } ({ $who }, { $start }). Noch ist nichts gebucht.
series-clashes-all = Eine andere Zeit?
series-around-button = { $count ->
    [one] Den anderen buchen
   *[other] Die anderen { $count } buchen
  }
series-gone = Zurückgenommen: { $rhythm } gibt es doch keine Stunden ({ $count } gelöscht).
series-as-before = Wie zuvor: { $rhythm } ({ $count } Stunden).
series-what-time = Um wie viel Uhr? Etwas wie 4-5pm.
series-left-out = { $count ->
    [one] Ein Tag
   *[other] { $count } Tage
  } Ihrer Reihe{ $named ->
    [yes] {" "}{ $subject }
   *[no] {""}
  } { $count ->
    [one] geht nicht:
   *[other] gehen nicht, zuerst
  } { $on }, { $start } ({ $who }). Ich habe { $count ->
    [one] ihn
   *[other] sie
  } ausgelassen. Eine andere Zeit buchen?

series-nobody-left = Die Reihe{ $named ->
    [yes] {" "}{ $subject }
   *[no] {""}
  } hat keine Lehrkraft mehr, oder niemanden, der dort lernt. Nach dem { $on } plane ich keine Stunden mehr. Buchen Sie sie für jemand anderen neu, oder lassen Sie sie auslaufen.
rhythm-workdays = { $kind ->
    [school] an jedem Schultag
   *[work] an jedem Wochentag
  }
rhythm-placed = am { $nth ->
    [-1] letzten
    [1] ersten
    [2] zweiten
    [3] dritten
    [4] vierten
    [5] fünften
   *[other] { $nth }.-letzten
  } { $kind ->
    [school] Schultag
    [work] Wochentag
   *[other] von { $days }
  } { $each ->
    [weekly] { $every ->
        [1] jeder Woche
       *[other] alle { $every } Wochen
      }
   *[monthly] { $every ->
        [1] jedes Monats
       *[other] alle { $every } Monate
      }
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

about-series = Zeigen, was sich wiederholt: wie oft, die nächsten Tage und die ausgelassenen.
about-endseries = Eine Reihe beenden, ab einer bestimmten Stunde.
ask-changeseries-session = Welche Stunde? /series zeigt, was sich wiederholt.
ask-changeseries-when = Auf wann? Etwas wie Wednesday 5pm.
option-this = Nur diese
option-following = Ab dieser
option-all = Alle kommenden
option-series = Die ganze Reihe
option-morning = Vormittag
option-afternoon = Nachmittag
option-evening = Abend
option-night = Nacht
series-none = Bei Ihnen wiederholt sich nichts. Etwas wie „book Leo every Tuesday 4pm until June“ legt eine Reihe an.
series-which = { $count } Reihen. Welche davon?
series-end-which = Welche soll enden? Ich nenne von jeder die nächste Stunde.
series-label = { $subject }, { $who }, { $rhythm }, { $start }
series-plain = Eine Reihe
series-card-who = Mit
series-card-when = Wann
series-card-times = { $rhythm }, { $start }, { $length }
series-card-last = Bis
series-card-next = Nächste
series-card-out = Fällt aus
card-series = Zur Reihe
series-change = Ändern
series-end = Beenden
series-ended = Beendet: { $subject } mit { $who }, { $rhythm }, ab { $on }. { $count ->
    [0] Es war keine Stunde mehr übrig.
    [one] Eine Stunde entfällt.
   *[other] { $count } Stunden entfallen.
  }
series-how-many = { $subject } mit { $who } kehrt wieder. Welche davon sollen verlegt werden?
series-scope-this = Nur diese
series-scope-following = Diese und alle danach
series-scope-all = Alle kommenden
series-changed = Verlegt: { $rhythm }, { $start } bis { $end }, ab { $on }: { $count ->
    [one] eine Stunde
   *[other] { $count } Stunden
  }.{ $kept ->
    [0] {""}
    [one] {" "}Eine bleibt, wo sie war.
   *[other] {" "}{ $kept } bleiben, wo sie waren.
  }
series-change-clashes = { $count ->
    [one] Einer von { $all } Tagen ist vergeben
   *[other] { $count } von { $all } Tagen sind vergeben
  }: { $days } ({ $who }, { $start }). Noch ist nichts verlegt.
series-move-rest = { $count ->
    [one] Die andere verlegen
   *[other] Übrige { $count } verlegen
  }
session-moved = Verlegt: { $subject } mit { $who } ist jetzt { $on }, { $start } bis { $end }.
