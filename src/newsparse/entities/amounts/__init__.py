"""What money, counts, percents, ratios and ordinals share: figures, units, bounds."""
