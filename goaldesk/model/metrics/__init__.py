"""How the figures of a metric combine over units and months."""
