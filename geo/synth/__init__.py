"""A model town: an invented Indonesian town of any size, whose figures are those of a real one."""
