"""Which addresses the desk may call: those its operator named, and none inside."""

from ipaddress import ip_address

import pytest

from core.outgoing.webhooks.errors import AddressRefused
from core.outgoing.webhooks.hosts import WebhookHosts, is_public

LISTED = WebhookHosts(
    "hooks.example.org, *.example.net, in.example:8443, http://127.0.0.1:80,10.1.0.0/16"
)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.org",
        "https://HOOKS.example.org./a?b=c",
        "https://hooks.example.org:443/",
        "https://a.b.example.net/",
        "https://in.example:8443/x",
        "http://127.0.0.1/x",
    ],
)
def test_what_is_listed_is_called(url: str):
    LISTED.refuse(url)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://hooks.example.org", "not-https"),
        ("https://example.net", "not-listed"),
        ("https://evilexample.net", "not-listed"),
        ("https://hooks.example.org.evil.example", "not-listed"),
        ("https://in.example", "not-listed"),
        ("https://127.0.0.1/", "not-listed"),
        ("https://[::1]/", "not-listed"),
        ("https://2130706433/", "not-listed"),
        ("https://hooks.example.org@evil.example/", "more"),
        ("https://evil.example\\@hooks.example.org/", "unreadable"),
        ("https://hooks.example.org/\tx", "unreadable"),
        ("https://hooks.example.org:99999/", "unreadable"),
        ("https:hooks.example.org", "unreadable"),
        ("ftp://hooks.example.org", "not-listed"),
        ("https://hooks.example.org/" + "x" * 500, "unreadable"),
    ],
)
def test_nothing_else_is(url: str, why: str):
    with pytest.raises(AddressRefused) as refused:
        LISTED.refuse(url)
    assert refused.value.why == why


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254"),
        *("240.0.0.1", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1"),
        *("::1", "::", "fe80::1", "fd00::1", "ff02::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "64:ff9b::10.0.0.1", "2002:a00:1::"),
    ],
)
def test_an_address_inside_is_called_only_where_it_is_listed(address: str):
    inside = ip_address(address)
    assert not is_public(inside)
    assert LISTED.admits(inside) is (address == "127.0.0.1")


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "10.1.2.3"])
def test_the_rest_of_the_world_and_what_is_listed_may_be_called(address: str):
    assert LISTED.admits(ip_address(address))


@pytest.mark.parametrize("said", ["ftp://x.example", "a/b", "x.example/path", "x:y:z"])
def test_a_setting_that_names_no_host_is_refused(said: str):
    with pytest.raises(ValueError, match=r"."):
        WebhookHosts(said)


def test_without_the_setting_nothing_may_be_called():
    assert not WebhookHosts(" , ")
    assert not WebhookHosts("10.0.0.0/8")
