"""What an operator watches: how far behind the desk is, and what is wrong with it."""
