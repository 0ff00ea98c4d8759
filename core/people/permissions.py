"""Permissions, under the name of the slice that gives roles."""

from core.kernel.permissions import PERMITTED, Permission

__all__ = ["PERMITTED", "Permission"]
