"""What all commands share: Typer in two languages, options, the console, prompts, completion."""
