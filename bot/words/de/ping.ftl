## Noch da?

ping-asked =
    Noch da? { $named ->
        [yes] Tippen Sie binnen { $within }, für { $subject }.
       *[no] Tippen Sie binnen { $within }.
    }{ $place ->
        [yes] { " " }Teilen Sie dann Ihren Live-Standort.
       *[no] { "" }
    }
ping-called-off = Sie brauchen nicht mehr zu antworten: das ist vorbei.
