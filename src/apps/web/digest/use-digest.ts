/** One digest, asked for again while it is being made; stopped, gone on with, deleted. */
import { useEffect, useState } from "react";
import type { DigestRecord } from "../../../core/domain/digest.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { DigestId } from "../../../core/domain/ids.ts";
import { deleteDigest, getDigest, resumeDigest, stopDigest } from "../api/digests.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

const ASK_AGAIN_MS = 1_000;

export interface DigestControl {
  readonly record?: DigestRecord;
  readonly failure?: Failure;
  readonly reload: () => void;
  readonly stop: () => void;
  readonly resume: () => void;
  readonly remove: () => void;
}

interface Shown {
  readonly id: DigestId;
  readonly record?: DigestRecord;
  readonly failure?: Failure;
}

export function useDigest(id: DigestId, onRemove: () => void): DigestControl {
  const [kept, setShown] = useState<Shown>({ id });
  // Another digest's is not shown while this one loads.
  const shown: Shown = kept.id === id ? kept : { id };
  /** Counts what was asked for, so that each change is followed by a look at what has become of it. */
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      let isRunning = false;
      try {
        const record = await getDigest(id, leaving.signal);
        isRunning = record.status === "running";
        setShown({ id, record });
      } catch (thrown) {
        if (leaving.signal.aborted) return;
        const failure = failureOf(asFootnoteError(thrown));
        setShown((before) => (before.id === id ? { ...before, failure } : { id, failure }));
      }
      if (isRunning) timer = setTimeout(() => void look(), ASK_AGAIN_MS);
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- again after each change
  }, [id, asked]);

  const then = async (work: Promise<unknown>, done: () => void): Promise<void> => {
    try {
      await work;
      done();
    } catch (thrown) {
      const failure = failureOf(asFootnoteError(thrown));
      setShown((before) => ({ ...before, failure }));
    }
  };
  const reload = (): void => setAsked((before) => before + 1);
  return {
    ...(shown.record ? { record: shown.record } : {}),
    ...(shown.failure ? { failure: shown.failure } : {}),
    reload,
    stop: () => void then(stopDigest(id), reload),
    resume: () => void then(resumeDigest(id), reload),
    remove: () => void then(deleteDigest(id), onRemove),
  };
}
