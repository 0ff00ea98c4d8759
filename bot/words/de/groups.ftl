## Was in der Gruppe einer Klasse steht

group-started =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } hat begonnen ({ $start }). { $linked ->
        [yes] Einchecken: { $page }
       *[no] Checken Sie bei mir unter vier Augen ein: /here.
    }
group-cancelled =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } am { $on }, { $start }, fällt aus.
group-moved =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } ist jetzt am { $on } um { $start }, mit { $tutors }{ $roomed ->
        [yes] , in { $room }.
       *[no] .
    }
group-tutor =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } am { $on }, { $start }, hält { $tutors }.
group-unstarted =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } hat noch nicht begonnen ({ $start }).
group-over =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } ({ $start }) ist vorbei.
group-changes =
    { $group }: { $count ->
        [one] eine Stunde
       *[other] { $count } Stunden
    } von { $named ->
        [yes] { $subject }
       *[no] der Klasse
    } geändert, die erste am { $on }. /week zeigt Ihnen Ihre.
group-restored =
    { $group }: { $named ->
        [yes] { $subject }
       *[no] die Stunde
    } am { $on }, { $start }, findet doch statt.
