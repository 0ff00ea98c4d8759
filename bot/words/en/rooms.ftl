## Rooms, sites, closures and ways; conflicts, and what settings say of them.

setting-cancel_notice = Whoever calls a session off later than so long before it may have to pay for it
setting-late_cancel_fee = So many per cent of its price are then owed, or none with 0
setting-families_cancel = Families call sessions off themselves, rather than ask for it
setting-travel_default = From one site to another it takes so long where nobody said how long
setting-breaks_between = So long a break is kept between two sessions of anybody
setting-day_opens = Times are looked for from this hour on
setting-day_closes = And until this hour
