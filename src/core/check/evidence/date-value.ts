/** What is given of a date or a time of day. */

export interface DateValue {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Of a part of a month, "the end of May", its days; of a part of a year its months. */
  readonly days?: readonly [number, number];
  readonly months?: readonly [number, number];
}

export interface FoundDate extends DateValue {
  readonly start: number;
  readonly end: number;
  /** Minutes after midnight; then there is no day. `isHalfDay`: 3.00 may be 15.00. */
  readonly minutes?: number;
  readonly isHalfDay?: boolean;
}
