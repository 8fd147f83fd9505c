/** Under the question box, where a model writes: whether answers do without what no source carries. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";

interface StrictChoiceProps {
  readonly isStrict: boolean;
  readonly onChoose: (isStrict: boolean) => void;
}

export function StrictChoice({ isStrict, onChoose }: StrictChoiceProps): ReactNode {
  const { strict, strictHint } = words.checking;
  return (
    <div className="chooser">
      <div className="chooser-row">
        <button
          type="button"
          className="strict"
          aria-pressed={isStrict}
          title={strictHint}
          onClick={() => onChoose(!isStrict)}
        >
          {strict}
        </button>
      </div>
    </div>
  );
}
