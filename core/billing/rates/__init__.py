"""What is agreed on: rates, discounts and travel, and what they change."""
