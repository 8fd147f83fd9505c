/** What was done in research, step by step; of what is at rest, each can be done anew, or gone on from another way. */
import type { ReactNode } from "react";
import type { ResearchRecord } from "../../../core/domain/research.ts";
import { words } from "../dictionary.ts";
import type { ResearchControl } from "./use-research.ts";

interface ResearchStepsProps {
  readonly record: ResearchRecord;
  readonly control: Pick<ResearchControl, "redo" | "fork">;
}

export function ResearchSteps({ record: { steps, status }, control }: ResearchStepsProps): ReactNode {
  const { research } = words;
  return (
    <details className="research-steps" open={status === "running"}>
      <summary>
        {research.done} ({steps.length})
      </summary>
      <ol>
        {steps.map(({ seq, kind, about, found }) => (
          <li key={seq}>
            {research.step(research.steps[kind], about)}{" "}
            <span className="research-facts">{research.found(found)}</span>
            {status === "running" ? null : (
              <span className="research-step-actions">
                <button type="button" className="link" onClick={() => control.redo(seq)}>
                  {research.redo}
                </button>
                <button type="button" className="link" onClick={() => control.fork(seq)}>
                  {research.fork}
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
