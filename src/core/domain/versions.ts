/** Turns of a thread by the question that they answer: one that was asked again, or otherwise, stands in the place of the first. */
import type { Turn } from "./answer.ts";
import type { TurnId } from "./ids.ts";

type Versioned = Pick<Turn, "turnId" | "versionOf">;

/** Each place in a thread with its versions, oldest first; never empty. Places are in the order in which they were first asked. */
export function versionsOf<One extends Versioned>(turns: readonly One[]): readonly (readonly One[])[] {
  const places = new Map<TurnId, One[]>();
  for (const turn of turns) {
    const place = turn.versionOf === undefined ? undefined : places.get(turn.versionOf);
    // Whose first version is gone stands by itself.
    if (place) place.push(turn);
    else places.set(turn.versionOf ?? turn.turnId, [turn]);
  }
  return [...places.values()];
}

/** What a question leans on: the latest version of each place, and only those before the place that it is a version of. */
export function historyBefore<One extends Versioned>(turns: readonly One[], root?: TurnId): readonly One[] {
  const places = versionsOf(turns);
  const at = root === undefined ? -1 : places.findIndex(([first]) => rootOf(first as One) === root);
  return (at < 0 ? places : places.slice(0, at)).map((place) => place.at(-1) as One);
}

export const rootOf = ({ turnId, versionOf }: Versioned): TurnId => versionOf ?? turnId;
