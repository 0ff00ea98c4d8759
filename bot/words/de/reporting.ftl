## Was von selbst kommt.

remind-tutor = Sie unterrichten { $with }{ $named ->
    [yes] {" "}({ $subject })
   *[no] {""}
  }, { $on }, { $starts } bis { $ends }.
remind-student = Sie haben { $named ->
    [yes] { $subject }
   *[no] eine Stunde
  } mit { $with }, { $on }, { $starts } bis { $ends }.
