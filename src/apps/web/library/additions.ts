/** What is being added to the library, one row for each thing, as a pure function of what happened to it. */
import type { Document } from "../../../core/domain/document.ts";
import type { Failure } from "../thread/conversation.ts";

export type AdditionState =
  | { readonly kind: "waiting" }
  /** `share` of the bytes sent, 0 to 1. */
  | { readonly kind: "sending"; readonly share: number }
  /** The server reads and indexes it. */
  | { readonly kind: "reading" }
  | {
      readonly kind: "done";
      readonly outcome: "added" | "replaced" | "unchanged";
      readonly unread?: Document["unread"];
    }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Addition {
  readonly key: number;
  /** A file's name or an address. */
  readonly name: string;
  readonly state: AdditionState;
}

export type AdditionChange =
  | { readonly type: "queued"; readonly additions: readonly Addition[] }
  | { readonly type: "changed"; readonly key: number; readonly state: AdditionState }
  | { readonly type: "cleared" };

export function changeAdditions(before: readonly Addition[], change: AdditionChange): readonly Addition[] {
  switch (change.type) {
    case "queued":
      return [...before, ...change.additions];
    case "changed":
      return before.map((one) => (one.key === change.key ? { ...one, state: change.state } : one));
    case "cleared":
      return before.filter(isOngoing);
  }
}

export function isOngoing({ state }: Addition): boolean {
  return state.kind !== "done" && state.kind !== "failed";
}
