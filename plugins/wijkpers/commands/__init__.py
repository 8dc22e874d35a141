"""Hold one module per command; `alle` lists them."""
