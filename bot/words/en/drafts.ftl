## Drafts of a timetable: filled, checked, published, taken back.

about-draft = Begin a timetable for a term, or see the one you are working on.
about-checkdraft = What clashes in the draft of the timetable, row by row.
about-publish = See what the draft would change, and publish it.
about-unpublish = Take the published timetable back.

draft-which-days = No term is called { $name }. Say its days as well, like /draft { $name } 2026-09-07/2026-12-18.
draft-opened = Draft { $name } is begun, { $first } to { $last }. Fill it from a file, check it, publish it. Nobody sees it before that.
draft-shown = Draft { $name }, { $first } to { $last }: { $count ->
    [0] nothing in it yet
    [one] one lesson
   *[other] { $count } lessons
  }.
draft-stage = { $stage ->
    [publishing] It is being published.
    [published] It is published.
    [withdrawing] It is being taken back.
   *[open] Nobody sees it before you publish it.
  }
draft-dropped = Draft { $name } is gone.
draft-none = There is no draft. /draft begins one.
draft-fill-button = Fill it from a file
checkdraft-button = Check it
publish-button = Publish
publish-sure-button = Publish it
dropdraft-button = Throw it away
unpublish-button = Take it back

draft-clean = { $name }: { $count ->
    [one] one lesson
   *[other] { $count } lessons
  }, and nothing clashes.
draft-troubles = { $name }: { $count ->
    [one] one clash
   *[other] { $count } clashes
  }. The file has them all.
draft-trouble = Row { $row }: { $what ->
    [room] { $name } is taken
    [seats] { $name } is too small
    [closed] { $name } is closed
    [shut] { $name } is not open then
    [away] { $name } has no time
   *[other] { $name } is busy
  }{ $what ->
    [seats] {""}
   *[other] {" "}on { $on }{ $days ->
        [one] {""}
       *[other] {" "}and { $more } more days
      }
  }{ $what ->
    [seats] {""}
    [closed] {""}
    [shut] {""}
    [away] {""}
   *[other] , { $other ->
        [0] by a session that stands
       *[other] by row { $other }
      }
  }.
draft-trouble-row = row
draft-trouble-what = what is wrong

draft-preview = Publishing { $name }: { $new } new, { $changed } changed, { $ended } ended, { $same } as before. { $people ->
    [0] Nobody is told.
    [one] One person will hear.
   *[other] { $people } people will hear.
  }
draft-preview-clashes = { $count ->
    [one] One clash is left
   *[other] { $count } clashes are left
  }: those days are left out.
draft-nothing-new = { $name } is what stands already: nothing changes, nobody is told.
draft-publishing = Publishing { $name }: { $new } new, { $changed } changed, { $ended } ended. I tell you when it is done.
draft-published = { $name } is published: { $new } new, { $change } changed, { $end } ended.{ $out ->
    [0] {""}
    [one] {" "}One day is left out, since somebody is busy then.
   *[other] {" "}{ $out } days are left out, since somebody is busy then.
  }
draft-withdrawing = Taking { $name } back. I tell you when it is done.
draft-withdrawn = { $name } is taken back. The draft is as it was.
draft-published-notice = New timetable, { $name }: { $count ->
    [one] one thing changes
   *[other] { $count } things change
  } for you.
draft-withdrawn-notice = The timetable { $name } was taken back. What was before holds again.

refused-NoDraft = There is no draft to work on. /draft begins one.
refused-DraftEndsFirst = It cannot end on { $last } when it begins on { $first }. Check the dates?
refused-DraftIsEmpty = The draft is empty. Send the list first: /import timetable.
refused-DraftTooLong = That is too much for one draft; I take at most { $most }.
refused-DraftIsOver = Its last day, { $last }, is over. Begin another with /draft.
refused-PublishedAlready = { $who } has published it already ({ $at }). Nothing more was done.
refused-DraftChangedSince = The draft has changed since you looked. Look at it again and then publish.
refused-NotWithdrawnAnyMore = That was published too long ago, or some of it was changed since. Open a draft of how it was before, and publish that.
refused-NobodyInRow = Neither class nor students are named.
refused-OutsideTheDraft = The draft goes from { $first } to { $last }; this is outside.
unreadable-Clock = I could not read the time “{ $given }”. Something like 16:00?
unreadable-Dated = I could not read the date “{ $given }”. Write it as 2026-09-07.
unreadable-OnDays = I could not read the day “{ $given }”. Something like Mon, or Tue and Thu?
unreadable-Every = Every how many weeks? 1 to 52, not “{ $given }”.

about-timetable = The week of a class, a tutor, a student or a room, as a list, a picture or an Excel grid.
timetable-file = As Excel
timetable-cell = { $named ->
    [yes] { $subject }, { $who }
   *[no] { $who }
  } (to { $end })
about-conflicts = Who and which room is wanted twice at a time, and which rooms are wanted most.
conflicts = { $count ->
    [0] Nothing clashes: { $days }.
    [one] One clash, { $days }:
   *[other] { $count } clashes, { $days }:
  }
conflicts-taken = { $name } is taken
conflict-twice = { $name } on { $on }: { $first } to { $first_end }, and { $second } to { $second_end }.
conflict-late = { $name } on { $on }: { $first } to { $first_end }, and elsewhere at { $second }: the way takes longer.
