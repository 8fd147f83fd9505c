/**
 * Turns between parts of long work: whatever else this thread has to do comes in between. Of all who wait for one, a
 * single one goes on in each turn of the event loop, in the order in which they came: a request waits for one part, and
 * not for a part of each question that is being answered.
 */
const waiting: (() => void)[] = [];

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(letOneGoOn);
  });
}

function letOneGoOn(): void {
  waiting.shift()?.();
  // What is asked for by an immediate comes in the turn after this one.
  if (waiting.length > 0) setImmediate(letOneGoOn);
}
