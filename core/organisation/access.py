"""The only ways to an organisation and to what is its own."""

from core.kernel.actor import Actor
from core.kernel.ids import SiteId
from core.organisation.errors import NoSuchOrganisation, NoSuchSite
from core.organisation.model import Organisation, Site
from core.organisation.ports import Organisations, Sites


def home_of(actor: Actor, organisations: Organisations) -> Organisation:
    found = organisations.find(actor.organisation)
    if found is None:
        raise NoSuchOrganisation
    return found


def site_of(actor: Actor, site: SiteId, sites: Sites) -> Site:
    found = sites.find(actor.organisation, site)
    if found is None:
        raise NoSuchSite
    return found
