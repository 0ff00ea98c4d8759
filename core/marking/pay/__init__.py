"""What tutors are paid for their time: apart from what students pay."""
