"""An own grammar of English times: what it does not know, it does not read."""
