/** Which part of a long document is loaded: a window around a place, grown step by step at either end. */

export interface TextWindow {
  readonly start: number;
  readonly end: number;
}

/** Some ten printed pages: enough to read around a quote, and little to send. In UTF-16 code units. */
export const WINDOW_LENGTH = 20_000;

/** A table is loaded from its first row on, where it is no longer than this. */
const TABLE_LENGTH = 500_000;

/** Around a quote: a third of the window before it. Always holds the whole quote. */
export function windowAround(place: TextWindow, length: number, isTable = false): TextWindow {
  if (isTable && length <= TABLE_LENGTH)
    return { start: 0, end: Math.min(length, Math.max(place.end, WINDOW_LENGTH)) };
  const start = Math.max(0, place.start - Math.floor(WINDOW_LENGTH / 3));
  return { start, end: Math.min(length, Math.max(place.end, start + WINDOW_LENGTH)) };
}

export function earlier({ start }: TextWindow): TextWindow {
  return { start: Math.max(0, start - WINDOW_LENGTH), end: start };
}

export function later({ end }: TextWindow, length: number): TextWindow {
  return { start: end, end: Math.min(length, end + WINDOW_LENGTH) };
}
