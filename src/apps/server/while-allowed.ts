/** A stream outlasts the moment in which it was allowed: whoever follows it is looked at again and again. */

/** A person who was taken out of a space, or whose session has ended, sees no more than this. */
const LOOK_MS = 5_000;

/** Passes things on until `isStillAllowed` says no; then `end`, where there is one. What comes is left, and not waited for. */
export async function* whileAllowed<T>(
  things: AsyncGenerator<T>,
  isStillAllowed: () => Promise<boolean>,
  end?: () => T,
  lookMs = LOOK_MS,
): AsyncGenerator<T> {
  let looked = performance.now();
  let next = things.next();
  try {
    for (;;) {
      const step = await within(next, Math.max(0, looked + lookMs - performance.now()));
      if (performance.now() - looked >= lookMs) {
        if (!(await isStillAllowed())) {
          if (end) yield end();
          return;
        }
        looked = performance.now();
      }
      if (step === undefined) continue;
      if (step.done === true) return;
      yield step.value;
      next = things.next();
    }
  } finally {
    // It may be waiting for what never comes.
    next.catch(() => undefined);
    things.return(undefined).catch(() => undefined);
  }
}

/** Nothing where it takes longer. */
async function within<R>(wanted: Promise<R>, ms: number): Promise<R | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
