"""What a look at photos found, and what two of them share; nothing here opens one."""
