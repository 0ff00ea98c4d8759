## Stundenpläne, wie sie veröffentlicht werden

draft-published-notice =
    Neuer Stundenplan, { $name }: für Sie { $count ->
        [one] ändert sich eines
       *[other] ändern sich { $count } Dinge
    }.
draft-withdrawn-notice = Der Stundenplan { $name } wurde zurückgenommen. Es gilt wieder, was vorher war.
