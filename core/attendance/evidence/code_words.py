"""The words of a code word: short, everyday, and spelt in one way only.

No two differ by fewer than three letters or begin with the same four, so that one that
is misheard, or misread on a screen at the far end of a room, is no other. With a number
from 10 to 99 behind it, 236 words make 21,240 codes: 14.4 bits, where five digits have
16.6. In five guesses at three codes that are good at once, that is a chance of 1 in
1,400; five digits leave 1 in 6,600.
"""

_SAID = """
acorn almond anchor apple arrow badger bakery balloon bamboo banana basket beacon
beaver bicycle bishop bonnet border bottle branch bread breeze bridge brother brush
bubble buffalo butter cabbage cactus camel candle canyon carpet cedar celery chalk
cheese cherry chimney cinema circle citrus clever clock coast cobra copper cotton
cousin crown crystal cushion daisy dancer dentist desert diamond dolphin domino
donkey double dragon drawer eagle echo elbow emerald engine evening fabric falcon
family feather fiddle finger flame forest fossil friend garden garlic gazelle gentle
ghost giant giraffe glacier globe gorilla grape guitar hammer harvest hedge helmet
heron hexagon horizon igloo indigo insect island ivory jaguar jasmine jelly jersey
jigsaw jungle juniper kayak kernel kiosk kitchen koala lagoon lantern laptop leopard
lettuce lilac lion lizard lobster lotus lunar magnet mammoth mango marble meadow
melody meteor mirror mitten morning mosaic muffin museum mustard napkin nectar
needle nickel nougat nutmeg oasis ocean octopus olive opal orange orbit orchid
ostrich oxygen palace pancake panda panther papaya paprika parsley peanut pelican
pencil penguin picnic pigeon pillow pirate pocket polar poppy potato pretzel prism
pudding pumpkin puppet puzzle quartz quilt rabbit radish rainbow raisin ribbon river
robin saffron sardine satchel scarf school scooter shelter sister skate sketch
slipper spider spinach spoon squash squid stable sunset swan tadpole teapot temple
tennis thistle thumb timber tower tractor train travel trumpet tulip tunnel turkey
turtle unicorn valley vanilla village violet volcano vulture waffle walnut water
window
"""

WORDS = tuple(_SAID.split())
