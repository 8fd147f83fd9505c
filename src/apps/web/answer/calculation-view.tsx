/** What the program worked out by itself: how it was understood, the result, and the way out where it was misread. */
import type { ReactNode } from "react";
import type { Calculation } from "../../../core/domain/calculation.ts";
import { words } from "../dictionary.ts";

interface CalculationViewProps {
  readonly calculated: Calculation;
  /** Where it may be asked for anew. */
  readonly onSearch: (() => void) | undefined;
}

export function CalculationView({ calculated, onSearch }: CalculationViewProps): ReactNode {
  const { understood, result, isWithout, kind } = calculated;
  const isSum = kind === "arithmetic" && !isWithout;
  return (
    <figure className="calculation" data-kind={kind}>
      <p className="calculation-of">
        <bdi>{understood}</bdi>
        {isSum && !result.startsWith("≈") ? " =" : ""}
      </p>
      <p className={isWithout ? "calculation-without" : "calculation-result"}>
        <bdi>{result}</bdi>
      </p>
      <figcaption>
        {words.answering.calculated}
        {onSearch ? (
          <button type="button" className="link" onClick={onSearch}>
            {words.answering.notCalculated}
          </button>
        ) : null}
      </figcaption>
    </figure>
  );
}
