"""From a goal sentence, Chinese or English, to facts: no words of ours, no file, no clock."""
