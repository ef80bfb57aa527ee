"""What follows from the declarations: schemas, templates, the reference."""
