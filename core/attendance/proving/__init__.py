"""Tutors prove that they are there themselves, where the organisation wants that."""
