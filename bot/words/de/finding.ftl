## Zeit finden, und nachholen.

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
find-whose = Mit welcher Lehrkraft?
find-no-tutor = Mit wem? Ich weiß noch von keiner Lehrkraft.
find-next = Spätere Tage
find-ask = { $who } mit { $tutors }: { $on }, { $start } bis { $end }
find-why = Warum diese?
unreadable-OneOfYours = Für wen ist es?

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

refused-NotMissed = Die hat niemand versäumt: sie findet noch statt. Stattdessen verlegen?
refused-MadeUpAlready = { $who } holt sie schon nach, { $on }, { $start }.
makeup-button = Nachholen
makeup-none = Ich finde keine, die versäumt oder abgesagt wurde. An welchem Tag war es?
makeup-which = Welche soll nachgeholt werden?
makeup-found = Um { $subject } mit { $who }, { $on }, { $start }, nachzuholen, könnte { $students } dann kommen. { $books ->
    [yes] Tippen Sie eine Zeit an, um sie zu buchen.
   *[no] Tippen Sie eine Zeit an, um danach zu fragen.
  }
makeup-no-time = Ich finde keine Zeit, um { $subject } mit { $who }, { $on }, { $start }, nachzuholen, für { $students }.
