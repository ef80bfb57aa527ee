"""Tables of many workspaces and days, as `export tables --format parquet` leaves them in a folder."""
