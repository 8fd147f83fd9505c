/** Runs a generator to its end: what it yields is told, and what it returns is the result. */
export async function drained<Yielded, Result>(
  running: AsyncGenerator<Yielded, Result>,
  tell: (yielded: Yielded) => void = () => undefined,
): Promise<Result> {
  let step = await running.next();
  for (; step.done !== true; step = await running.next()) tell(step.value);
  return step.value;
}
