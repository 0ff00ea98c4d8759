"""What was planned is moved, swapped, called off or made up for; and back again."""
