## Was im Weg steht.

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
conflicts-more = … und noch { $count }.
anyway-button = Trotzdem
joined-clashes =
    { $who } ist jetzt in { $name } und hat zur Zeit von { $count ->
        [one] einer der Stunden dort etwas anderes: { $day }, { $start }.
       *[other] { $count } der Stunden dort etwas anderes, das erste Mal { $day }, { $start }.
    } Verlegt wurde nichts.
