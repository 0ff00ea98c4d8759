"""All the classes there are."""

from tests.attacks.codes import CODES
from tests.attacks.comings import COMINGS
from tests.attacks.honest import HONEST
from tests.attacks.others import OTHERS
from tests.attacks.photos import PHOTOS
from tests.attacks.places import PLACES
from tests.attacks.stays import STAYS
from tests.attacks.times import TIMES

JUDGED = (*PLACES, *PHOTOS, *CODES, *HONEST)
"""At the level of evidence: thousands a second."""

SCRIPTED = (*TIMES, *OTHERS, *STAYS, *COMINGS)
"""By the real use case over a database: dozens a second."""
