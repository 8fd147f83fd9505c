/** Computing that can be done in parts: it yields between two of them, so that others may have a turn. */
export type InParts<Result> = Generator<undefined, Result>;

export function atOnce<Result>(work: InParts<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Before each part others have a turn, where there is anybody else. */
export async function inTurns<Result>(
  work: InParts<Result>,
  turn: (() => Promise<void>) | undefined,
): Promise<Result> {
  for (;;) {
    await turn?.();
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
