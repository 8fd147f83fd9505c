/** The plan of research: its questions with what has become of each; a box to change them, for which what runs is paused. */
import { type ReactNode, useState } from "react";
import { type EditedPlan, isPlanned, type ResearchRecord } from "../../../core/domain/research.ts";
import { words } from "../dictionary.ts";

interface ResearchPlanProps {
  readonly record: ResearchRecord;
  readonly onApprove: (questions: EditedPlan["questions"]) => void;
  /** What is being worked on is paused before its plan is changed. */
  readonly onPause: () => void;
}

export function ResearchPlan({ record, onApprove, onPause }: ResearchPlanProps): ReactNode {
  const { questions, status, clarifying = [] } = record;
  const { research } = words;
  const planned = questions.filter(isPlanned);
  const [draft, setDraft] = useState<string>();
  const [isChanging, setIsChanging] = useState(false);
  const text = draft ?? planned.map((one) => one.text).join("\n");
  const approve = (): void => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    setDraft(undefined);
    setIsChanging(false);
    onApprove(
      lines.map((line) => {
        const known = planned.find((one) => one.text === line.trim());
        return { ...(known ? { id: known.id } : {}), text: line };
      }),
    );
  };
  if (questions.length === 0) return null;
  return (
    <section className="research-plan" aria-label={research.plan}>
      <h3>{research.plan}</h3>
      {clarifying.length > 0 ? (
        <>
          <p>{research.clarify}</p>
          <ul>
            {clarifying.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      <ol className="research-questions">
        {questions.map(({ id, text: asked, origin, state }) => (
          <li key={id} data-state={state}>
            {asked}{" "}
            <span className="research-facts">
              {research.origins[origin]} · {research.states[state]}
            </span>
          </li>
        ))}
      </ol>
      {status === "running" ? (
        <button
          type="button"
          className="link"
          onClick={() => {
            setIsChanging(true);
            onPause();
          }}
        >
          {research.pauseToChange}
        </button>
      ) : (
        <details className="research-edit" open={status === "planned" || isChanging}>
          <summary>{research.editPlan}</summary>
          <label>
            <span>{research.onePerLine}</span>
            <textarea
              rows={planned.length + 2}
              value={text}
              onChange={(event) => setDraft(event.target.value)}
            />
          </label>
          <button type="button" className="primary" onClick={approve}>
            {research.approve}
          </button>
        </details>
      )}
    </section>
  );
}
