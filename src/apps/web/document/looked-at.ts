/** The element that shows the words that are looked at is the first with this class. */
export const LOOKED_AT = "looked-at";
