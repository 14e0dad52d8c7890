// Replaced by the first shared test helper.
