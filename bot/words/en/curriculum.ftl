## Classes, courses and tasks.

about-addclass = Add a class.
about-renameclass = Give a class another name.
about-removeclass = Remove a class.
about-classes = All classes.
about-enrol = Put students into a class.
about-unenrol = Take students out of a class.
about-addcourse = Add a course.
about-changecourse = Give a course another name or code.
about-removecourse = Remove a course.
about-courses = All courses and their tasks.
about-addtask = Add a task to a course.
about-renametask = Give a task another name.
about-removetask = Remove a task.
ask-addclass-name = What is the class called?
ask-renameclass-group = Which class?
ask-renameclass-name = What is it to be called?
ask-removeclass-group = Which class?
ask-enrol-who = Who is it?
ask-enrol-group = Into which class?
ask-unenrol-who = Who is it?
ask-unenrol-group = Out of which class?
ask-addcourse-name = What is the course called?
ask-changecourse-course = Which course?
ask-changecourse-name = What is it to be called?
ask-removecourse-course = Which course?
ask-addtask-course = Which course is it a task of?
ask-addtask-name = What is the task called?
ask-renametask-task = Which task?
ask-renametask-name = What is it to be called?
ask-removetask-task = Which task?
unreadable-Thing-class = I know no class called “{ $given }”. /classes shows them all.
unreadable-Thing-course = I know no course called “{ $given }”. /courses shows them all.
unreadable-Thing-task = I know no task called “{ $given }”. /courses shows them all.
unreadable-Thing-room = I know no room called “{ $given }”.

class-added-with = Added the class { $name } with { $students }.
class-added = Added the class { $name }.
renamed = { $was } is called { $name } now.
class-removed = Removed the class { $name }. Its sessions stay as they are.
class-restored = The class { $name } is back.
class-size = { $count ->
    [one] one student
   *[other] { $count } students
  }
classes-title = Classes
classes-none =
    { $keeps ->
        [yes] There are no classes yet. /addclass adds one.
       *[no] There are no classes here yet.
    }
enrol-whom = I need students by name there, not a whole class or course.
enrolled = Put into { $name }: { $who }.
unenrolled = Taken out of { $name }: { $who }.
members-put-back = { $name } has the members again that it had.
course-added = { $name } is a course here now.
course-restored = The course { $name } is back.
course-removed = Removed the course { $name }, with its tasks.
courses-title = Courses and their tasks
courses-none =
    { $keeps ->
        [yes] There are no courses yet. /addcourse adds one.
       *[no] There are no courses here yet.
    }
course-no-tasks = no tasks
task-added = { $name } is a task now.
task-restored = The task { $name } is back.
task-removed = Removed the task { $name }.

refused-NoSuchClass = I do not find that class. /classes shows them all.
refused-NoSuchCourse = I do not find that course. /courses shows them all.
refused-NoSuchTask = I do not find that task. /courses shows courses and their tasks.
refused-NameTaken = There is one called { $name } already. Choose another name?
refused-NotInClass = { $who } is not in that class.
refused-InClassAlready = { $who } is in that class already.
refused-OnlyStudentsEnrol = { $who } is no student here, so cannot be in a class. Add the role first.
