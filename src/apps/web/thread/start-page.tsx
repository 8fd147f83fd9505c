/** Below the box of a new thread: questions of one's own library, what one asked last, and what was added last. */
import { type ReactNode, useContext, useEffect, useId, useState } from "react";
import { Link } from "wouter";
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import type { Document } from "../../../core/domain/document.ts";
import { currentSpace, spaceName } from "../account/may-in-space.ts";
import { SessionContext } from "../account/session-context.ts";
import { enterSpace } from "../api/chosen-space.ts";
import { latestDocuments, suggestQuestions } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { addressOf } from "../use-place.ts";

interface StartPageProps {
  readonly threads: readonly ThreadSummary[];
  readonly onAsk: (question: string) => void;
}

/** Of each list. */
const MOST = 3;

export function StartPage({ threads, onAsk }: StartPageProps): ReactNode {
  const { start } = words;
  const latest = useLatest();
  // All at once: nothing moves what is there already.
  if (latest === undefined) return null;
  const { questions, documents } = latest;
  return (
    <div className="start-page">
      {questions.length > 0 ? (
        <div className="suggestions" role="group" aria-label={start.suggestions}>
          {questions.map((question) => (
            <button key={question} type="button" dir="auto" onClick={() => onAsk(question)}>
              {question}
            </button>
          ))}
        </div>
      ) : null}
      <div className="start-lists">
        <StartList title={start.goOn}>
          {threads.slice(0, MOST).map(({ threadId, title }) => (
            <StartLink key={threadId} name={title} href={addressOf({ kind: "thread", id: threadId })} />
          ))}
        </StartList>
        <StartList title={start.added}>
          {documents.map(({ id, title }) => (
            <StartLink key={id} name={title} href={addressOf({ kind: "new" }, { kind: "document", id })} />
          ))}
        </StartList>
        <Spaces />
      </div>
    </div>
  );
}

function StartList({ title, children }: { title: string; children: readonly ReactNode[] }): ReactNode {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function StartLink({ name, href }: { name: string; href: string }): ReactNode {
  return (
    <li>
      <Link href={href}>
        <bdi>{name}</bdi>
      </Link>
    </li>
  );
}

/** Where there are several: the others. */
function Spaces(): ReactNode {
  const session = useContext(SessionContext);
  const current = currentSpace(session);
  const others = session.spaces?.filter((space) => space !== current) ?? [];
  return (
    <StartList title={words.account.space}>
      {others.slice(0, MOST).map((space) => (
        <li key={space.id}>
          <button type="button" className="link" onClick={() => enterSpace(space.id)}>
            <bdi>{spaceName(space)}</bdi>
          </button>
        </li>
      ))}
    </StartList>
  );
}

interface Latest {
  readonly questions: readonly string[];
  readonly documents: readonly Document[];
}

function useLatest(): Latest | undefined {
  const [latest, setLatest] = useState<Latest>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // Without them the page is as good to ask on.
    void Promise.all([
      suggestQuestions(words.language, signal).catch(() => []),
      latestDocuments(MOST, signal).catch(() => []),
    ]).then(([questions, documents]) => {
      if (!signal.aborted) setLatest({ questions, documents });
    });
    return () => controller.abort();
  }, []);
  return latest;
}
