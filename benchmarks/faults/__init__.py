"""Faults that machines and careless pipelines leave in news, made to order: a module a family."""
