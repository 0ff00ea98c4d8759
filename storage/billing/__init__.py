"""Money in SQL: rates, charges, payments, and the ledger."""
