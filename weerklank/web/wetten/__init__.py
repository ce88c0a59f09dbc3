"""The pages of the law register, for everyone."""
