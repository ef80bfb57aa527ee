"""The one goal a sentence sets: what is measured, its unit, from where to where, which way, by when."""
