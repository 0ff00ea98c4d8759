"""Invoices: documents over charges. They move no money themselves."""
