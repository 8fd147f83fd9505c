/** Lets only so many pieces of work go on at once; the others wait in the order in which they came. */

export interface Slots {
  readonly most: number;
  /** How many wait now. */
  waiting(): number;
  /** Resolves, when its turn comes, to what gives the place back. Throws the signal's reason where that fires before. */
  take(signal?: AbortSignal): Promise<() => void>;
}

export function createSlots(most: number): Slots {
  let taken = 0;
  const waiting = new Set<() => void>();

  const leave = (): void => {
    const [next] = waiting;
    if (next) next();
    else taken -= 1;
  };

  return {
    most,
    waiting: () => waiting.size,
    async take(signal) {
      signal?.throwIfAborted();
      if (taken < most) taken += 1;
      else {
        await new Promise<void>((resolve, reject) => {
          const go = (): void => {
            waiting.delete(go);
            signal?.removeEventListener("abort", stop);
            resolve();
          };
          const stop = (): void => {
            waiting.delete(go);
            // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- whatever the signal says
            reject(signal?.reason);
          };
          waiting.add(go);
          signal?.addEventListener("abort", stop, { once: true });
        });
      }
      let isLeft = false;
      return () => {
        if (!isLeft) leave();
        isLeft = true;
      };
    },
  };
}
