"""Which addresses the desk may call: its operator names them, nobody else can."""

from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from urllib.parse import SplitResult, urlsplit

from core.outgoing.webhooks.errors import AddressRefused, NoWebhooksHere

LONGEST = 500
PORTS = {"https": 443, "http": 80}

Ip = IPv4Address | IPv6Address
NAT64 = ip_network("64:ff9b::/96")
"""Where an IPv4 address stands in the last bytes of an IPv6 one."""


@dataclass(frozen=True, slots=True)
class Host:
    """`*.` before a name stands for whatever lies under it, not for itself."""

    scheme: str
    name: str
    port: int

    def covers(self, scheme: str, name: str, port: int) -> bool:
        if (self.scheme, self.port) != (scheme, port):
            return False
        if self.name.startswith("*."):
            return name.endswith(self.name[1:])
        return name == self.name


class WebhookHosts:
    """Of the installation, as its setting says; see `read`."""

    def __init__(self, said: str = "") -> None:
        """Raises ValueError for what is neither a host nor a network (10.0.0.0/8)."""
        hosts: list[Host] = []
        nets: list[IPv4Network | IPv6Network] = []
        for each in filter(None, (part.strip() for part in said.split(","))):
            if "/" in each and "://" not in each:
                nets.append(ip_network(each))
                continue
            hosts.append(_host(each))
            address = _address(hosts[-1].name)
            if address is not None:
                nets.append(ip_network(address))
        self._hosts, self._nets = tuple(hosts), tuple(nets)

    def __bool__(self) -> bool:
        return bool(self._hosts)

    def refuse(self, url: str) -> None:
        """Raises `AddressRefused` unless the desk may call it, by what is written."""
        if not self:
            raise NoWebhooksHere
        try:
            parts = urlsplit(url)
            port = parts.port or PORTS.get(parts.scheme, 0)
        except ValueError:
            raise AddressRefused("unreadable") from None
        name = _named(parts)
        if not name or len(url) > LONGEST or not url.isascii() or not _is_plain(url):
            raise AddressRefused("unreadable")
        if parts.username is not None or parts.password is not None or parts.fragment:
            raise AddressRefused("more")
        if not any(each.covers(parts.scheme, name, port) for each in self._hosts):
            tls = any(
                each.covers("https", name, PORTS["https"]) for each in self._hosts
            )
            why = "not-https" if tls and parts.scheme == "http" else "not-listed"
            raise AddressRefused(why, parts.netloc)
        address = _address(name)
        if address is not None and not self.admits(address):
            raise AddressRefused("not-public", name)

    def admits(self, address: Ip) -> bool:
        """Whether a name may lead there: what is not public only where it is listed."""
        return is_public(address) or any(address in net for net in self._nets)


def is_public(address: Ip) -> bool:
    """And none of the ways to write a private address as if it were public."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is None and address.teredo is not None:
            inner = address.teredo[1]
        if inner is None and address in NAT64:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None and not is_public(inner):
            return False
    return address.is_global and not address.is_multicast


def _host(said: str) -> Host:
    parts = urlsplit(said if "://" in said else f"https://{said}")
    name = _named(parts)
    if parts.scheme not in PORTS or not name or parts.path not in {"", "/"}:
        raise ValueError(said)
    return Host(parts.scheme, name, parts.port or PORTS[parts.scheme])


def _named(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".").lower()


def _is_plain(url: str) -> bool:
    return url.isprintable() and not any(each in url for each in ' \\"<>')


def _address(name: str) -> Ip | None:
    try:
        return ip_address(name)
    except ValueError:
        return None
