/** What comes in many small pieces, in fewer: a page that draws each word by itself is busy with drawing. */

/** The first at once; what comes within `everyMs` after that together. Throws as `batches`, once what came before is given. */
export async function* paced<T>(
  batches: AsyncIterable<readonly T[]>,
  everyMs: number,
): AsyncGenerator<readonly T[]> {
  const source = batches[Symbol.asyncIterator]();
  const read = (): Promise<IteratorResult<readonly T[]>> => {
    const reading = source.next();
    // Whoever waits for it hears of it; meanwhile nobody does.
    reading.catch(() => undefined);
    return reading;
  };
  try {
    let next = read();
    for (;;) {
      const first = await next;
      if (first.done === true) return;
      yield first.value;
      next = read();
      const held: T[] = [];
      const time = new Promise<"time">((resolve) => void setTimeout(() => resolve("time"), everyMs));
      for (;;) {
        const came = await Promise.race([next.catch(() => undefined), time]);
        // It has ended or failed: that is heard above.
        if (came === "time" || came === undefined || came.done === true) break;
        held.push(...came.value);
        next = read();
      }
      if (held.length > 0) yield held;
    }
  } finally {
    await source.return?.();
  }
}
