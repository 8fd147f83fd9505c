/** Documents of which each names what leads to the next, and a question that only all of them together answer. */
export const RIVER_QUESTION =
  "Which river flows through the town where the director of The Harbour Lights was born?";

export const HARBOUR_DOCUMENTS = {
  "harbour-lights.md": "# The Harbour Lights\n\nThe Harbour Lights is a 1962 film directed by Ida Marlowe.",
  "ida-marlowe.md": "# Ida Marlowe\n\nIda Marlowe was a film director. She was born in Wickhaven in 1921.",
  "wickhaven.md": "# Wickhaven\n\nWickhaven is a port. The river Tamol flows through Wickhaven.",
};
