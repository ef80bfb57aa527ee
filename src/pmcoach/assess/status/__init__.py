"""Where a goal stands: target, values, pace, forecast, verdict, and why."""
