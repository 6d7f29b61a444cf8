"""The office: orders, drivers, plans and run sheets."""
