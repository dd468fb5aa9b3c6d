"""What GoalDesk costs, as ratios: each figure against a floor that is measured in the same run."""
