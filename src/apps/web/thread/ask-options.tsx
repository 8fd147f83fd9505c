/** Under the question box: where answers come from and how strict they are; one line that unfolds, where there is an answer above. */
import { type ReactNode, useId, useState } from "react";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { words } from "../dictionary.ts";
import { type AskChoice, hasLimits } from "./ask-choice.ts";
import { SourceChooser } from "./source-chooser.tsx";
import { StrictChoice } from "./strict-choice.tsx";

interface AskOptionsProps {
  readonly isFolded: boolean;
  /** It is asked of certain documents, beside which nothing else can be chosen. */
  readonly isScoped: boolean;
  /** None where there is only the library. */
  readonly kinds: readonly SourceKind[];
  readonly choice: AskChoice;
  readonly onChoose: (choice: AskChoice) => void;
  readonly hasModel: boolean;
  readonly isStrict: boolean;
  readonly onStrict: (isStrict: boolean) => void;
}

export function AskOptions(props: AskOptionsProps): ReactNode {
  const { isFolded, isScoped, kinds, choice, onChoose, hasModel, isStrict, onStrict } = props;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const hasSources = kinds.length > 0 && !isScoped;
  if (!hasSources && !hasModel) return null;
  const { chooser, checking } = words;
  const parts = [
    ...(hasSources
      ? kinds.filter((kind) => choice.sources.includes(kind)).map((kind) => chooser.sourceKinds[kind])
      : []),
    ...(hasSources && hasLimits(choice) ? [chooser.limits] : []),
    ...(hasModel ? [isStrict ? checking.strict : checking.everything] : []),
  ];
  return (
    <>
      {isFolded ? (
        <div className="chooser chooser-row">
          <button
            type="button"
            className="limits-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            {parts.join(" · ")}
          </button>
        </div>
      ) : null}
      <div id={id} hidden={isFolded && !isOpen}>
        {hasSources ? <SourceChooser kinds={kinds} choice={choice} onChoose={onChoose} /> : null}
        {hasModel ? <StrictChoice isStrict={isStrict} onChoose={onStrict} /> : null}
      </div>
    </>
  );
}
