"""The audit in SQL: what was changed, and the chains that show it whole."""
