"""What is easier seen than read: charts, and codes for a camera."""
