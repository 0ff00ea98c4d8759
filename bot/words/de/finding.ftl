## Zeit finden, und nachholen.

about-find = Zeiten finden, zu denen alle frei sind, wer lehrt und wer lernt.
refused-LengthOutOfReason = { $length } gibt es hier nicht: von { $shortest } bis { $longest } ist möglich. Wie lange soll es dauern?
refused-DaysOver = { $last } ist vorbei. Welche Tage soll ich ansehen?
refused-SearchTooLong = Das sind { $days } Tage; auf einmal sehe ich { $most } an. Welche davon?
refused-NotTheirTutor = Ich suche Zeiten mit Ihren eigenen Lehrkräften. Wen meinen Sie?

find-found = { $count ->
    [one] Eine Zeit
   *[other] Die { $count } besten Zeiten
  } für { $who } mit { $tutors } ({ $length }), { $first }{ $one ->
    [yes] {""}
   *[no] {" "}bis { $last }
  }. { $books ->
    [yes] Tippen Sie eine an, um sie zu buchen.
   *[no] Tippen Sie eine an, um danach zu fragen.
  }
find-none = Ich finde keine Zeit für { $who } mit { $tutors } ({ $length }), { $first }{ $one ->
    [yes] {""}
   *[no] {" "}bis { $last }
  }.
unreadable-NotOn = „{ $given }“ konnte ich nicht als Wochentage lesen. Schreiben Sie zum Beispiel „fri“ oder „fri,sat“.
find-whose = Mit welcher Lehrkraft?
find-no-tutor = Mit wem? Ich weiß noch von keiner Lehrkraft.
find-next = Spätere Tage
find-ask = { $who } mit { $tutors }: { $on }, { $start } bis { $end }
find-why = Warum diese?

in-the-way-over = Was von diesen Tagen bleibt, ist zu kurz.
in-the-way-shut = Diese Tage sind frei.
in-the-way-room = Alle haben dann Zeit, aber kein Raum ist frei.
in-the-way-person = { $who } ist { $taken } davon vergeben.
in-the-way-together = Nichts bleibt, was alle gemeinsam haben. Kürzer, oder an anderen Tagen?

slot = { $on }, { $start }{ $roomed ->
    [yes] , { $room }
   *[no] {""}
  }
slot-why = { $slot }: { $why } ({ $points })
slot-why-not = { $slot }: nichts spricht dagegen
slot-rule-sooner =
    { $points ->
        [one] einen Tag später
       *[other] { $points } Tage später
    }
slot-rule-other-time = andere Tageszeit
slot-rule-holes = jemand wartet zwischen Stunden
slot-rule-in-a-row = zu viele hintereinander
slot-rule-lunch = in jemandes Mittagspause
slot-rule-early-or-late = früher oder später, als jemand mag
slot-rule-room =
    { $points ->
        [one] anderer Raum, oder einige Plätze leer
       *[other] anderer Raum, oder viele Plätze leer
    }

about-free = Sehen, welche Lehrkräfte oder Räume frei sind: „tomorrow 10-12“, rooms=yes.
ask-free-when = Für wann? Schreiben Sie zum Beispiel „Tuesday 3-5pm“ oder „tomorrow“.
free-title =
    Frei, { $days ->
        [one] { $first }
        [some] { $first } bis { $last }
       *[none] { $since } bis { $until }
    }:
free-no-tutor =
    Niemand ist frei, { $days ->
        [one] { $first }
        [some] { $first } bis { $last }
       *[none] { $since } bis { $until }
    }.
free-no-room =
    Kein passender Raum ist frei, { $days ->
        [one] { $first }
        [some] { $first } bis { $last }
       *[none] { $since } bis { $until }
    }.
free-all = - { $name }: die ganze Zeit
free-some = - { $name }: { $spans }
free-span =
    { $dated ->
        [yes] { $on } { $start } bis { $end }
       *[no] { $start } bis { $end }
    }
free-more = und noch { $count }
free-more-spans = noch { $count } Zeiten
free-book = { $name } buchen

about-makeup = Eine andere Zeit finden für eine Stunde, die versäumt oder abgesagt wurde.
refused-NotMissed = Die hat niemand versäumt: sie findet noch statt. Stattdessen verlegen?
refused-MadeUpAlready = { $who } holt sie schon nach, { $on }, { $start }.
makeup-button = Nachholen
makeup-none = Ich finde keine, die versäumt oder abgesagt wurde. An welchem Tag war es?
unreadable-OneOfYours = Für wen ist es?
makeup-which = Welche soll nachgeholt werden?
makeup-found = Um { $subject } mit { $who }, { $on }, { $start }, nachzuholen, könnte { $students } dann kommen. { $books ->
    [yes] Tippen Sie eine Zeit an, um sie zu buchen.
   *[no] Tippen Sie eine Zeit an, um danach zu fragen.
  }
makeup-no-time = Ich finde keine Zeit, um { $subject } mit { $who }, { $on }, { $start }, nachzuholen, für { $students }.
