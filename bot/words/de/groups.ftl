## Was in der Gruppe einer Klasse steht

about-bind = Diese Gruppe zum Chat einer Klasse machen: Hier steht dann, was alle betrifft.
about-unbind = Diese Gruppe keiner Klasse mehr zuordnen.
ask-bind-group = Der Chat welcher Klasse ist das?
bound = Das ist jetzt der Chat von { $group }. Ich sage hier, wenn eine Stunde beginnt, verlegt oder abgesagt wird oder jemand anderes sie hält; nichts, was nur eine Person betrifft.
unbound = Das ist nicht mehr der Chat von { $groups }.
refused-NoGroupHere = Sagen Sie das in der Gruppe, die der Chat der Klasse werden soll.
refused-NotBound = Das ist der Chat keiner Klasse.
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
