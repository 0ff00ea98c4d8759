## Klassen, Kurse, Aufgaben, und wozu sie gehören.

about-addclass = Eine Klasse anlegen.
about-renameclass = Einer Klasse einen anderen Namen geben.
about-removeclass = Eine Klasse entfernen.
about-classes = Alle Klassen.
about-enrol = Schülerinnen und Schüler in eine Klasse aufnehmen.
about-unenrol = Schülerinnen und Schüler aus einer Klasse nehmen.
about-addcourse = Einen Kurs anlegen.
about-changecourse = Einem Kurs einen anderen Namen oder ein anderes Kürzel geben.
about-removecourse = Einen Kurs entfernen.
about-courses = Alle Kurse und ihre Aufgaben.
about-addtask = Einem Kurs eine Aufgabe geben.
about-renametask = Einer Aufgabe einen anderen Namen geben.
about-removetask = Eine Aufgabe entfernen.
about-addunit = Einen Bildungsgang, einen Fachbereich oder eine Schule anlegen.
about-changeunit = Einen Bildungsgang, einen Fachbereich oder eine Schule anders nennen oder anderswo einordnen.
about-removeunit = Einen Bildungsgang, einen Fachbereich oder eine Schule entfernen.
about-units = Bildungsgänge, Fachbereiche und Schulen, und was dazugehört.
about-courseunit = Sagen, zu welchem Bildungsgang, welchem Fachbereich oder welcher Schule ein Kurs gehört.
ask-addclass-name = Wie heißt die Klasse?
ask-renameclass-group = Welche Klasse?
ask-renameclass-name = Wie soll sie heißen?
ask-removeclass-group = Welche Klasse?
ask-enrol-who = Wer ist es?
ask-enrol-group = In welche Klasse?
ask-unenrol-who = Wer ist es?
ask-unenrol-group = Aus welcher Klasse?
ask-addcourse-name = Wie heißt der Kurs?
ask-changecourse-course = Welcher Kurs?
ask-changecourse-name = Wie soll er heißen?
ask-removecourse-course = Welcher Kurs?
ask-addtask-course = Zu welchem Kurs gehört die Aufgabe?
ask-addtask-name = Wie heißt die Aufgabe?
ask-renametask-task = Welche Aufgabe?
ask-renametask-name = Wie soll sie heißen?
ask-removetask-task = Welche Aufgabe?
ask-addunit-name = Wie heißt das, was Sie anlegen?
ask-addunit-level = Ist es ein Bildungsgang, ein Fachbereich oder eine Schule?
ask-changeunit-unit = Welcher Bildungsgang, welcher Fachbereich oder welche Schule?
ask-changeunit-name = Wie ist der neue Name?
ask-removeunit-unit = Welcher Bildungsgang, welcher Fachbereich oder welche Schule?
ask-courseunit-course = Welcher Kurs?
ask-courseunit-unit = Zu welchem Bildungsgang, welchem Fachbereich oder welcher Schule gehört er?
option-programme = Bildungsgang
option-department = Fachbereich
option-school = Schule
unreadable-Thing-unit = Ich kenne keinen Bildungsgang, keinen Fachbereich und keine Schule namens „{ $given }“. /units zeigt alle.
unreadable-Thing-class = Ich kenne keine Klasse namens „{ $given }“. /classes zeigt alle.
unreadable-Thing-course = Ich kenne keinen Kurs namens „{ $given }“. /courses zeigt alle.
unreadable-Thing-task = Ich kenne keine Aufgabe namens „{ $given }“. /courses zeigt alle.
unreadable-Thing-room = Ich kenne keinen Raum namens „{ $given }“.

class-added-with = Die Klasse { $name } ist angelegt, mit { $students }.
class-added = Die Klasse { $name } ist angelegt.
renamed = { $was } heißt jetzt { $name }.
class-removed = Die Klasse { $name } ist entfernt. Ihre Stunden bleiben, wie sie sind.
class-restored = Die Klasse { $name } ist wieder da.
class-size =
    { $count ->
        [one] eine Person
       *[other] { $count } Personen
    }
classes-title = Klassen
classes-none =
    { $keeps ->
        [yes] Noch gibt es keine Klassen. /addclass legt eine an.
       *[no] Noch gibt es hier keine Klassen.
    }
enrol-whom = Dort brauche ich einzelne Namen, keine ganze Klasse und keinen Kurs.
enrolled = Aufgenommen in { $name }: { $who }.
unenrolled = Nicht mehr in { $name }: { $who }.
members-put-back = In { $name } sind wieder alle, die es vorher waren.
course-added = { $name } ist jetzt ein Kurs hier.
course-restored = Der Kurs { $name } ist wieder da.
course-removed = Der Kurs { $name } ist entfernt, mit seinen Aufgaben.
courses-title = Kurse und ihre Aufgaben
courses-none =
    { $keeps ->
        [yes] Noch gibt es keine Kurse. /addcourse legt einen an.
       *[no] Noch gibt es hier keine Kurse.
    }
course-no-tasks = keine Aufgaben
unit-added = { $name } ist angelegt. /courseunit ordnet Kurse dort ein.
unit-removed = { $name } ist entfernt. Was dazugehörte, bleibt, und gehört jetzt nirgends dazu.
unit-restored = { $name } ist wieder da, mit allem, was dazugehörte.
unit-line = { $name } ({ $level })
unit-empty = noch leer
units-title = Bildungsgänge, Fachbereiche und Schulen
units-none =
    { $keeps ->
        [yes] Noch gibt es keine Bildungsgänge, Fachbereiche oder Schulen. /addunit legt etwas davon an.
       *[no] Hier gibt es keine Bildungsgänge, Fachbereiche oder Schulen.
    }
course-in-unit = { $course } gehört jetzt zu { $unit }.
course-out-of-units = { $course } gehört jetzt zu keinem Bildungsgang, keinem Fachbereich und keiner Schule.
task-added = { $name } ist jetzt eine Aufgabe.
task-restored = Die Aufgabe { $name } ist wieder da.
task-removed = Die Aufgabe { $name } ist entfernt.

refused-NoSuchClass = Diese Klasse finde ich nicht. /classes zeigt alle.
refused-NoSuchCourse = Diesen Kurs finde ich nicht. /courses zeigt alle.
refused-NoSuchTask = Diese Aufgabe finde ich nicht. /courses zeigt Kurse und ihre Aufgaben.
refused-NoSuchUnit = Diesen Bildungsgang, diesen Fachbereich oder diese Schule finde ich nicht. /units zeigt alle.
refused-NotAbove = { $name } ist { $level ->
    [programme] ein Bildungsgang
    [department] ein Fachbereich
   *[school] eine Schule
  }: { $below ->
    [programme] Ein Bildungsgang
    [department] Ein Fachbereich
   *[school] Eine Schule
  } kann dort nicht dazugehören.
refused-OfAnotherLevel = { $name } gibt es schon, als { $level ->
    [programme] Bildungsgang
    [department] Fachbereich
   *[school] Schule
  }.
refused-InAnotherUnit = { $name } gehört schon zu { $parent }.
refused-NameTaken = { $name } gibt es schon. Wählen Sie einen anderen Namen?
refused-NotInClass = { $who } ist nicht in dieser Klasse.
refused-InClassAlready = { $who } ist schon in dieser Klasse.
refused-OnlyStudentsEnrol = { $who } lernt hier nicht und kann deshalb in keiner Klasse sein. Erteilen Sie erst die Rolle.
