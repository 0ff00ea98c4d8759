"""One polite reminder of what is overdue; whoever has paid hears nothing."""
