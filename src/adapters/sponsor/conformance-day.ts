/** The day on which the databases of sponsored content are tried. */
export const DAY = "2026-03-02";

const BEGIN = Date.parse(`${DAY}T10:00:00Z`);

/** Minutes from ten in the morning (UTC). */
export const at = (minute: number): string => new Date(BEGIN + minute * 60_000).toISOString();
