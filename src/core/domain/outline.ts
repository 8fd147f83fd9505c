/** How a document is laid out: its headings, and where its pages or times begin. All offsets are into its stored text. */
import type { Place, PlaceMark } from "./document.ts";

export interface OutlineHeading {
  readonly level: number;
  readonly title: string;
  readonly start: number;
}

export interface Outline {
  readonly headings: readonly OutlineHeading[];
  readonly places: readonly PlaceMark[];
}

/** Words found in a document, with what stands around them. */
export interface FoundWords extends Place {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export interface FoundList {
  readonly found: readonly FoundWords[];
  /** There are more than are told. */
  readonly isCut: boolean;
}

export const MOST_HEADINGS = 2_000;
/** Pages or times; of a transcript of ten hours one in some seconds. */
export const MOST_PLACES = 10_000;
export const MOST_FOUND = 200;
