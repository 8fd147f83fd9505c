/** What can be done with an answer besides reading it: asked again, otherwise, of another model; its versions; what leads on from it. */
import { type ReactNode, useId } from "react";
import { words } from "../dictionary.ts";
import { RowMenu } from "../row-menu.tsx";

interface TurnActionsLineProps {
  /** Others that could write it. */
  readonly models: readonly string[];
  readonly onAsk: (model?: string) => void;
  readonly onEdit: () => void;
}

export function TurnActionsLine({ models, onAsk, onEdit }: TurnActionsLineProps): ReactNode {
  const { answering } = words;
  return (
    <div className="turn-actions">
      <button type="button" className="link" onClick={() => onAsk()}>
        {words.tryAgain}
      </button>
      <button type="button" className="link" onClick={onEdit}>
        {words.editQuestion}
      </button>
      {models.length > 0 ? (
        <RowMenu
          label={answering.askModel}
          isShown
          items={models.map((model) => ({ name: answering.askOther(model), onChoose: () => onAsk(model) }))}
        />
      ) : null}
    </div>
  );
}

interface VersionLineProps {
  /** From 1. */
  readonly at: number;
  readonly count: number;
  readonly onShow: (at: number) => void;
}

export function VersionLine({ at, count, onShow }: VersionLineProps): ReactNode {
  const { answering } = words;
  return (
    <p className="versions" role="group" aria-label={answering.versions}>
      <button
        type="button"
        className="icon"
        aria-label={answering.earlierVersion}
        disabled={at === 1}
        onClick={() => onShow(at - 1)}
      >
        ‹
      </button>
      <span aria-live="polite">{answering.version(at, count)}</span>
      <button
        type="button"
        className="icon"
        aria-label={answering.laterVersion}
        disabled={at === count}
        onClick={() => onShow(at + 1)}
      >
        ›
      </button>
    </p>
  );
}

interface RelatedListProps {
  readonly questions: readonly string[];
  readonly onAsk: (question: string) => void;
}

export function RelatedList({ questions, onAsk }: RelatedListProps): ReactNode {
  const id = useId();
  return (
    <section className="related" aria-labelledby={id}>
      <h3 id={id}>{words.answering.related}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" className="link" dir="auto" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
