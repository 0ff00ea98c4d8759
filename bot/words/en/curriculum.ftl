## Classes, courses, tasks and units.

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
about-addunit = Add a programme, a department or a school.
about-changeunit = Give a programme, department or school another name, or put it into another.
about-removeunit = Remove a programme, department or school.
about-units = Programmes, departments and schools, and what is in them.
about-courseunit = Say which programme, department or school a course belongs to.
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
ask-addunit-name = What is it called?
ask-addunit-level = Is it a programme, a department or a school?
ask-changeunit-unit = Which programme, department or school?
ask-changeunit-name = What is it to be called?
ask-removeunit-unit = Which programme, department or school?
ask-courseunit-course = Which course?
ask-courseunit-unit = To which programme, department or school does it belong?
option-programme = Programme
option-department = Department
option-school = School
unreadable-Thing-unit = I know no programme, department or school called “{ $given }”. /units shows them all.
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
unit-added = { $name } is there now. /courseunit puts courses into it.
unit-removed = Removed { $name }. What was in it stays, and is in none.
unit-restored = { $name } is back, with what was in it.
unit-line = { $name } ({ $level })
unit-empty = nothing in it yet
units-title = Programmes, departments and schools
units-none =
    { $keeps ->
        [yes] There are no programmes, departments or schools yet. /addunit adds one.
       *[no] There are no programmes, departments or schools here.
    }
course-in-unit = { $course } belongs to { $unit } now.
course-out-of-units = { $course } belongs to no programme, department or school now.
task-added = { $name } is a task now.
task-restored = The task { $name } is back.
task-removed = Removed the task { $name }.

refused-NoSuchClass = I do not find that class. /classes shows them all.
refused-NoSuchCourse = I do not find that course. /courses shows them all.
refused-NoSuchTask = I do not find that task. /courses shows courses and their tasks.
refused-NoSuchUnit = I do not find that programme, department or school. /units shows them all.
refused-NotAbove = { $name } is a { $level }: a { $below } cannot belong to it.
refused-OfAnotherLevel = { $name } is there already, as a { $level }.
refused-InAnotherUnit = { $name } belongs to { $parent } already.
refused-NameTaken = There is one called { $name } already. Choose another name?
refused-NotInClass = { $who } is not in that class.
refused-InClassAlready = { $who } is in that class already.
refused-OnlyStudentsEnrol = { $who } is no student here, so cannot be in a class. Add the role first.
