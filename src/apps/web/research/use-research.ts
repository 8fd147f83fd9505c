/** One research, asked for again while it is being worked on; steered and deleted. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { ResearchId } from "../../../core/domain/ids.ts";
import type { ResearchRecord } from "../../../core/domain/research.ts";
import {
  approveResearch,
  cancelResearch,
  deleteResearch,
  getResearch,
  pauseResearch,
  resumeResearch,
} from "../api/research.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

const ASK_AGAIN_MS = 700;

export interface ResearchControl {
  readonly record?: ResearchRecord;
  readonly failure?: Failure;
  readonly approve: (questions: readonly { readonly id?: string; readonly text: string }[]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** With twice the budget. */
  readonly resumeWithMore: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

interface Shown {
  readonly id: ResearchId;
  readonly record?: ResearchRecord;
  readonly failure?: Failure;
}

export function useResearch(id: ResearchId, onRemove: () => void): ResearchControl {
  const [kept, setShown] = useState<Shown>({ id });
  const shown: Shown = kept.id === id ? kept : { id };
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      let isRunning = false;
      try {
        const record = await getResearch(id, leaving.signal);
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
  const { record } = shown;
  return {
    ...(record ? { record } : {}),
    ...(shown.failure ? { failure: shown.failure } : {}),
    approve: (questions) => void then(approveResearch(id, { questions: [...questions] }), reload),
    pause: () => void then(pauseResearch(id), reload),
    resume: () => void then(resumeResearch(id, {}), reload),
    resumeWithMore: () => {
      if (!record) return;
      const { searches, pages, minutes, tokens, costMicros } = record.budget;
      const twice = {
        searches: 2 * searches,
        pages: 2 * pages,
        minutes: 2 * minutes,
        tokens: 2 * tokens,
        costMicros: 2 * costMicros,
      };
      void then(resumeResearch(id, twice), reload);
    },
    cancel: () => void then(cancelResearch(id), reload),
    remove: () => void then(deleteResearch(id), onRemove),
  };
}
