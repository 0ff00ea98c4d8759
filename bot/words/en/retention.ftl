## How long what is kept.

about-retention = What is kept of me here, and for how long.
retention = So long are these things kept; then they are destroyed. A known face stays until its owner takes their consent back, or is removed. Copies for emergencies (backups) keep what they hold until they are let go themselves.
retention-proved = Last looked for what is past its day: { $at }, { $left }.
retention-left = After its day, this is still kept: { $what }. The desk tries again every hour.
kept-days = { $count ->
    [0] not at all
    [one] 1 day
   *[other] { $count } days
}
shelf-photos = Check-in photos that somebody still has to decide on
shelf-places = Where a check-in came from
shelf-steps = Where a live place last was
shelf-traces = How a photo is known again (not the photo)
shelf-faces = The face, and all that shows it, of somebody who was removed
shelf-claims = Half a check-in that was never finished
shelf-links = Links to the check-in page
shelf-words = Words of feedback
shelf-events = What was sent to me, as it came
shelf-messages = What I wrote
shelf-files = Files that I sent
