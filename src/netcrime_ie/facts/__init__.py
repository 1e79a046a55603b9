"""From numbers to facts: what each number counts and which verb governs it."""
