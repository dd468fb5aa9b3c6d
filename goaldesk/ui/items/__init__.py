"""Thin adapters between figures and Qt's item views."""
