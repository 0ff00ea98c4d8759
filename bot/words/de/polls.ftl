## Fragen, welche Zeit passt.

about-poll = Fragen, welche von einigen Zeiten passt, und buchen, was den meisten passt.
ask-poll-who = Wen soll ich fragen?
refused-NoSuchPoll = Diese Frage finde ich nicht. Vielleicht ist sie für jemand anderen.
refused-TimesDecided = Danach wird niemand mehr gefragt.
refused-HowManyTimes = Ich frage nach { $least } bis { $most } Zeiten, nicht weniger und nicht mehr. Welche?
refused-ClosesTooLate = Die Antworten müssen vor der ersten der Zeiten da sein, { $first }. Bis wann?

poll-proposed = Dann haben alle Zeit. Soll ich fragen, was am besten passt?
poll-ask-button = Fragen
poll-too-few = Ich finde keine zwei Zeiten, die alle gemeinsam haben.
poll-sent = Ich habe { $who } gefragt. Ende ist, wenn alle geantwortet haben, oder { $closes }; was den meisten passt, wird gebucht.
poll-thanks = Danke. Sie hören, welche Zeit es wird.
poll-stands = { $stand ->
    [won] Gebucht: { $at }. Alle Betroffenen erfahren es.
    [none] Nichts ist gebucht: keine Zeit passt jemandem, oder keine davon ist noch frei.
    [dropped] Niemand wird mehr gefragt. Wer gefragt war, erfährt es.
   *[open] Es ist noch offen.
  }
poll-close-button = Jetzt schließen
poll-drop-button = Doch nicht
poll-done-button = Das war's
poll-none-button = Keine davon
poll-asked = Welche dieser Zeiten würde { $student } passen, für { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $tutors }? Tippen Sie alle an, die passen, und dann „Das war's“, bis { $closes_on }, { $closes }.{ $done ->
    [yes] {" "}Beantwortet; ändern können Sie es noch.
   *[no] {""}
  }
poll-won = Es wird { $on }, { $start }, für { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $tutors }. Danke für Ihre Antwort.
poll-none = Für { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $tutors } fand sich keine Zeit. Trotzdem danke.
poll-dropped = Für { $named ->
    [yes] { $subject }
   *[no] die Stunde
  } mit { $tutors } wird niemand mehr gefragt. Trotzdem danke.
poll-option-1 = { $yes1 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on1 }, { $start1 }
poll-option-2 = { $yes2 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on2 }, { $start2 }
poll-option-3 = { $yes3 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on3 }, { $start3 }
poll-option-4 = { $yes4 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on4 }, { $start4 }
poll-option-5 = { $yes5 ->
    [yes] {"✓ "}
   *[no] {""}
  }{ $on5 }, { $start5 }
poll-tally = { $stand ->
    [open] { $answered } von { $asked } haben gesagt, welche Zeit passt; offen bis { $closes_on }, { $closes }:
    [won] Gebucht: { $on }, { $start }. Alle Antworten sind da, oder die Zeit ist um:
    [none] Nichts ist gebucht: keine Zeit passt jemandem, oder keine davon ist noch frei:
   *[dropped] Niemand wird mehr gefragt:
  }
  { $on1 }, { $start1 }: { $count1 }
  { $on2 }, { $start2 }: { $count2 }{ $many ->
    [2] {""}
   *[other] {"\u000A"}{ $on3 }, { $start3 }: { $count3 }
  }{ $many ->
    [2] {""}
    [3] {""}
   *[other] {"\u000A"}{ $on4 }, { $start4 }: { $count4 }
  }{ $many ->
    [2] {""}
    [3] {""}
    [4] {""}
   *[other] {"\u000A"}{ $on5 }, { $start5 }: { $count5 }
  }
