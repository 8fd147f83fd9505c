/** Long work that is kept: asked for again while it is under way, and after whatever was asked of it. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { type Failure, failureOf } from "./thread/conversation.ts";

/** Of a server that did not answer, until it is asked again. */
const AFTER_FAILURE_MS = 2_000;

export interface Followed<Kept> {
  readonly record?: Kept;
  readonly failure?: Failure;
  readonly reload: () => void;
  /** Then looks what has become of it, or does what is given; a failure is shown beside the record. */
  readonly after: (work: Promise<unknown>, done?: () => void) => void;
}

interface Shown<Id, Kept> {
  readonly id: Id;
  readonly record?: Kept;
  readonly failure?: Failure;
}

/** `againMs`: until it is asked for again. */
export function useFollowed<Id extends string, Kept extends { readonly status: string }>(
  id: Id,
  get: (id: Id, signal: AbortSignal) => Promise<Kept>,
  againMs: number,
): Followed<Kept> {
  const [kept, setShown] = useState<Shown<Id, Kept>>({ id });
  // Another one's is not shown while this one loads.
  const { record, failure }: Shown<Id, Kept> = kept.id === id ? kept : { id };
  /** Counts what was asked for, so that each change is followed by a look at what has become of it. */
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      let again: number | undefined;
      try {
        const found = await get(id, leaving.signal);
        if (found.status === "running") again = againMs;
        setShown({ id, record: found });
      } catch (thrown) {
        if (leaving.signal.aborted) return;
        const error = asFootnoteError(thrown);
        const failed = { failure: failureOf(error) };
        setShown((before) => (before.id === id ? { ...before, ...failed } : { id, ...failed }));
        // A server that is started again goes on with it, and so does who watches.
        if (error.retryable) again = AFTER_FAILURE_MS;
      }
      if (again !== undefined) timer = setTimeout(() => void look(), again);
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- again after each change
  }, [id, asked]);

  const reload = (): void => setAsked((before) => before + 1);
  const after = async (work: Promise<unknown>, done: () => void): Promise<void> => {
    try {
      await work;
      done();
    } catch (thrown) {
      const failed = { failure: failureOf(asFootnoteError(thrown)) };
      setShown((before) => ({ ...before, ...failed }));
    }
  };
  return {
    ...(record ? { record } : {}),
    ...(failure ? { failure } : {}),
    reload,
    after: (work, done = reload) => void after(work, done),
  };
}
