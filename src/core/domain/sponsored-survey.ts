/** One question to readers, of those who were shown a flight and those from whom it was held out. Who may import it: as of `sponsored.ts`. */
import type { FlightId, OfferId } from "./sponsored.ts";

/** Whether a reader knows whom a flight is for. */
export interface SurveyAnswer {
  readonly offerId: OfferId;
  readonly isKnown: boolean;
}

export interface ChangeSurvey {
  readonly isOn: boolean;
}

/** What readers were decided to be by the first decision of a day. */
export const ARMS = ["shown", "heldOut"] as const;
export type Arm = (typeof ARMS)[number];

export interface ArmCounts {
  /** Readers of one day each. */
  readonly decided: number;
  readonly answers: number;
  readonly known: number;
}

/** Of one flight. */
export interface Awareness extends Readonly<Record<Arm, ArmCounts>> {
  readonly flightId: FlightId;
  /** Readers are asked about it now. */
  readonly isAsked: boolean;
  /** Of the difference of the shares that know (shown less held out), with 95 % confidence; nothing where an arm has no answers. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** The difference itself: nothing below `LIFT_ANSWERS` answers. */
  readonly difference?: number;
}

export interface AwarenessList {
  readonly flights: readonly Awareness[];
}
