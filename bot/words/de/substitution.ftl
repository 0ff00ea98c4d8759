## Vertretung für eine Stunde.

refused-NobodyFree = Sonst hat niemand, der sie halten darf, dann Zeit. Verlegen Sie sie, oder sagen Sie sie ab: /cancelsession.
refused-NotToCome = Diese Stunde ist { $state ->
    [scheduled] geplant
    [active] schon im Gang
    [completed] schon gehalten
   *[cancelled] abgesagt
  }. Abgeben lässt sich nur eine, die noch kommt.
refused-TakenAlready = Es wird niemand mehr gesucht: jemand war schneller, oder die Anfrage wurde zurückgenommen.
refused-TeachesItAlready = { $who } hält sie schon.
refused-WhichTutor = Wer soll vertreten werden? Nennen Sie eine Stunde mit einer Lehrkraft, oder den Namen dessen, der sie hält.

about-substitute = Eine Vertretung für eine eigene Stunde finden.
about-assigntutor = Eine Stunde jemand anderem geben.
ask-assigntutor-tutor = Wer soll unterrichten?
ask-assigntutor-who = Für wen oder für welche Klasse?
about-qualify = Sagen, welche Kurse eine Lehrkraft unterrichten darf, auch als Vertretung.
ask-qualify-tutor = Um welche Lehrkraft geht es?
qualified = { $tutor } darf { $courses } unterrichten und wird für nichts anderes um Vertretung gebeten.
qualified-anything = { $tutor } darf alles unterrichten.
substitute-which = Welche ist es?
substitute-none = Ich finde dann keine Stunde, die noch kommt. /week zeigt, was ansteht.
substitute-sent = Ich habe { $tutors } gefragt: { $subject } mit { $who }, { $on }, { $start } bis { $end }. { $count ->
    [one] Sobald eine Antwort da ist, hören Sie von mir
   *[other] Wer zuerst zusagt, hält sie, und Sie hören von mir
  }.
substitute-withdrawn = Für { $subject } mit { $who }, { $on }, { $start }, wird niemand mehr gesucht. Wer gefragt war, erfährt es.
substitute-accepted = Sie halten { $subject } mit { $who }, { $on }, { $start } bis { $end }. Alle Betroffenen erfahren es.
substitute-refused = Danke. Wer gefragt hat, erfährt, dass Sie nicht können.
substitute-accept = Ich übernehme
substitute-decline = Ich kann nicht
substitute-find = Vertretung suchen
assigned-tutor = { $tutor } hält { $subject } mit { $students }, { $on }, { $start } bis { $end }. Alle Betroffenen erfahren es.
assigned-tutors = { $tutor } hält jetzt { $count } Stunden, ab { $on }. Alle Betroffenen erfahren es.
assign-none = Dort finde ich keine Stunde, die noch kommt und die jemand anderes hält. /week zeigt, was ansteht.
assign-which = { $tutor } könnte mehrere davon übernehmen. Welche?
assign-all = Alle { $count }
unassigned = Zurückgenommen für { $count ->
    [one] eine Stunde: Sie hält
   *[other] { $count } Stunden: Sie hält
  } wieder, wer sie vorher hatte.

substitute-asked = { $who } fragt, ob Sie { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $students } halten können, { $on }, { $start } bis { $end }.
substitute-taken = Jemand anderes hält { $named ->
    [yes] { $subject }
   *[no] die Stunde
  }, { $on }, { $start } bis { $end }. Trotzdem danke.
substitute-not-needed = Niemand wird mehr gebraucht für { $named ->
    [yes] { $subject }
   *[no] die Stunde
  }, { $on }, { $start } bis { $end }.
substitute-declined = { $who } kann { $named ->
    [yes] { $subject }
   *[no] Ihre Stunde
  }, { $on }, { $start } bis { $end }, nicht übernehmen. { $left ->
    [yes] Die anderen haben noch nicht geantwortet.
   *[no] Sonst ist niemand gefragt. Sie halten sie weiterhin.
  }
tutor-changed-notice = { $others } hält { $named ->
    [yes] { $subject }
   *[no] { $family ->
        [yes] die Stunde
       *[no] Ihre Stunde
    }
  }{ $family ->
    [yes] {" "}für { $whose }
   *[no] {""}
  }, { $on }, { $start } bis { $end }, statt { $former }.
tutor-relieved-notice = { $others } übernimmt { $named ->
    [yes] { $subject }
   *[no] Ihre Stunde
  }, { $on }, { $start } bis { $end }. Sie müssen nicht da sein.
tutor-given-notice = Sie halten { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $others }, { $on }, { $start } bis { $end }, statt { $former }.
register-handed-over = Die Anwesenheit von { $named ->
    [yes] { $subject }
   *[no] der Stunde
  }, { $on }, { $start }, führt jetzt die neue Lehrkraft.
