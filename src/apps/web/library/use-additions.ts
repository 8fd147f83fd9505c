/** Adds files and addresses to the library, a few at a time; one that fails does not hold up the others. */
import { useReducer, useRef } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { AddedDocument } from "../../../core/domain/replies.ts";
import { addUrl } from "../api/client.ts";
import { uploadFile } from "../api/upload-file.ts";
import { failureOf } from "../thread/conversation.ts";
import type { GivenFile } from "./dropped-files.ts";
import { type Addition, type AdditionState, changeAdditions } from "./additions.ts";

/** Reading and indexing are the server's work; more at once only wait there. */
const AT_ONCE = 2;

export interface AdditionsControl {
  readonly additions: readonly Addition[];
  readonly addFiles: (files: readonly GivenFile[]) => void;
  readonly addAddress: (url: string) => void;
  readonly clear: () => void;
}

type Work = (report: (state: AdditionState) => void) => Promise<AddedDocument>;

export function useAdditions(onAdded: () => void): AdditionsControl {
  const [additions, dispatch] = useReducer(changeAdditions, []);
  const queue = useRef<{ key: number; work: Work }[]>([]);
  const running = useRef(0);
  const lastKey = useRef(0);

  const runNext = async (): Promise<void> => {
    if (running.current >= AT_ONCE) return;
    const next = queue.current.shift();
    if (!next) return;
    running.current++;
    const report = (state: AdditionState): void => dispatch({ type: "changed", key: next.key, state });
    try {
      const { outcome, document } = await next.work(report);
      report({ kind: "done", outcome, unread: document.unread });
      onAdded();
    } catch (thrown) {
      report({ kind: "failed", failure: failureOf(asFootnoteError(thrown)) });
    } finally {
      running.current--;
      void runNext();
    }
  };

  const enqueue = (name: string, work: Work): void => {
    const key = ++lastKey.current;
    dispatch({ type: "queued", additions: [{ key, name, state: { kind: "waiting" } }] });
    queue.current.push({ key, work });
    void runNext();
  };

  return {
    additions,
    addFiles(files) {
      for (const { name, file } of files) {
        enqueue(name, (report) => {
          report({ kind: "sending", share: 0 });
          return uploadFile(file, (share) =>
            report(share < 1 ? { kind: "sending", share } : { kind: "reading" }),
          );
        });
      }
    },
    addAddress: (url) =>
      enqueue(url, (report) => {
        report({ kind: "reading" });
        return addUrl(url);
      }),
    clear: () => dispatch({ type: "cleared" }),
  };
}
