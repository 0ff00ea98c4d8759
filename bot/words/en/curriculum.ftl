## Classes, courses and tasks.

refused-NoSuchClass = I do not find that class. /classes shows them all.
refused-NoSuchCourse = I do not find that course. /courses shows them all.
refused-NoSuchTask = I do not find that task. /courses shows courses and their tasks.
refused-NameTaken = There is one called { $name } already. Choose another name?
refused-NotInClass = { $who } is not in that class.
refused-InClassAlready = { $who } is in that class already.
refused-OnlyStudentsEnrol = { $who } is no student here, so cannot be in a class. Add the role first.
