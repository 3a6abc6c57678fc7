"""Agreement with experts, with an editor, and with what a program knows it broke."""
