## Where sites and rooms are.

about-fence = Say where a site or room is, and how far around it a check-in counts.
about-testfence = Try out from where a check-in would count.
ask-fence-where = Of which site or room?
fence-how = Stand in the middle of it and send me your place, or pick it on the map. For an area, type its corners or send a GeoJSON file. A radius alone does too: /fence "Hart Lane" radius=50.
fence-corners = Type its corners
ask-fencearea-where = Of which site or room?
ask-fencearea-area = Type its corners in the order in which you would walk round it, like 51.50, -0.12; 51.51, -0.12; 51.51, -0.11. One polygon as GeoJSON does too.
fence-test = Send me a place, and I say how far it is from the edge of each site and room.
fence-test-none = No site or room has a place yet. /fence sets one.
fence-inside = { $name }: inside, { $metres } m from the edge.
fence-near = { $name }: { $metres } m outside, which still counts.
fence-outside = { $name }: { $metres } m outside.
fence-set-area = { $name } is an area of { $corners } corners now. Check-ins count inside of it.
fence-set-circle = { $name }: check-ins count within { $radius ->
    [0] the site's usual distance
   *[other] { $radius } m
  } of the place you gave.
fence-set-none = { $name } has no place of its own now.
fence-try = Test it
unreadable-Corners = I could not read that as an area. Give at least three corners, like 51.50, -0.12; 51.51, -0.12; 51.51, -0.11, or one polygon as GeoJSON.
unreadable-Fence = Which site or room is that? /sites shows them.
refused-FileNotAnArea = That file is no GeoJSON with one area in it.
refused-RadiusOutOfRange = A radius is between { $least } and { $most } metres.
refused-NotAnArea = { $why ->
    [few] An area has at least three corners.
    [many] That area has more than a hundred corners. Draw it with fewer.
    [crossing] The edge of that area crosses itself. Give the corners in the order in which you would walk round it.
    [small] That area is smaller than any room.
    [large] That area is more than 20 km across. Which part of it do you mean?
   *[polar] So near a pole I cannot tell areas.
  }
