## Unterwegs

about-late = Sagen, dass Sie oder Ihr Kind sich verspäten.
late-none = Ich finde keine Stunde von Ihnen, die bald beginnt oder läuft. /week zeigt, was ansteht.
late-told = { $teaches ->
    [yes] Ihre Schülerinnen und Schüler wissen jetzt, dass Sie unterwegs sind
   *[no] { $mine ->
        [yes] Ihre Lehrkraft weiß jetzt, dass Sie unterwegs sind
       *[no] Die Lehrkraft weiß jetzt, dass { $name } unterwegs ist
    }
}{ $known ->
    [yes] , { $minutes } min später, etwa um { $eta }
   *[no] {""}
}: { $title }.
late-taken-back = { $teaches ->
    [yes] Ihre Schülerinnen und Schüler wissen jetzt, dass Sie doch pünktlich kommen
   *[no] Die Lehrkraft weiß jetzt, dass { $name } doch pünktlich kommt
}: { $title }.
late-notice = { $name } ist unterwegs{ $known ->
    [yes] , { $minutes } min später, etwa um { $eta }
   *[no] {" "}und kommt später
}: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} um { $start }.
late-notice-over = { $name } kommt doch pünktlich: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} um { $start }.
register-on-the-way = verspätet, unterwegs

## Vermisst

absence-alert = { $name } sollte { $on }, { $start }, bei { $named ->
    [yes] { $subject }
   *[no] der Stunde
} sein und ist nicht da. Wissen Sie, warum?
absence-alert-excuse = Grund nennen
absence-alert-late = Unterwegs
absence-alert-present = { $name } ist doch da: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} { $on }, { $start }.
absence-alert-late-after-all = { $name } ist gekommen, verspätet: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} { $on }, { $start }.
absence-alert-pending = { $name } hat eingecheckt; die Lehrkraft sieht es sich an: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} { $on }, { $start }.
absence-alert-excused = { $name } ist entschuldigt: { $named ->
    [yes] { $subject }
   *[no] die Stunde
} { $on }, { $start }.
