/** Texts of PostgreSQL hold no zero, which few texts have: what stands for unreadable characters takes its place. */

/** Of any other value: itself. */
export const withoutZeros = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "\u{fffd}") : value;
