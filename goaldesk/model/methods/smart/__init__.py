"""What follows from a target draft: baselines, linked amounts, reach, standing, months, and the five lights."""
