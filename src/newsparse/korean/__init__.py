"""The Korean language: numerals, calendar, particles, morphemes. Knows no news."""
