"""How a rule is declared, run, selected, silenced; and what it finds."""
