/** The threads, latest first: open one, delete one. */
import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import type { ThreadId } from "../../../core/domain/ids.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { addressOf } from "../use-place.ts";

interface ThreadListProps {
  readonly threads: readonly ThreadSummary[];
  readonly openId: ThreadId | undefined;
  readonly onShowMore: (() => void) | undefined;
  readonly onChoose: () => void;
  readonly onDelete: (thread: ThreadSummary) => void;
}

export function ThreadList({ threads, openId, onShowMore, onChoose, onDelete }: ThreadListProps): ReactNode {
  const [asked, setAsked] = useState<ThreadSummary>();
  if (threads.length === 0) return <p className="none">{words.noThreads}</p>;
  return (
    <>
      <ul className="thread-list">
        {threads.map((thread) => (
          <li key={thread.threadId}>
            <Link
              href={addressOf({ kind: "thread", id: thread.threadId })}
              aria-current={thread.threadId === openId ? "page" : undefined}
              title={thread.title}
              onClick={onChoose}
            >
              {thread.title}
            </Link>
            <button
              type="button"
              className="icon"
              aria-label={words.deleteThread(thread.title)}
              title={words.remove}
              onClick={() => setAsked(thread)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      {onShowMore ? (
        <button type="button" className="more" onClick={onShowMore}>
          {words.showMore}
        </button>
      ) : null}
      {asked ? (
        <ConfirmDialog
          title={asked.title}
          question={words.deleteThreadAsk}
          onConfirm={() => onDelete(asked)}
          onDone={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}
