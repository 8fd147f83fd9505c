/** One question of a survey, in the place of a block: labelled as one, and gone once it is answered or closed. */
import { type ReactNode, useState } from "react";
import type { SurveyQuestion } from "../../../core/domain/sponsored.ts";
import { answerSurvey } from "./sponsored-api.ts";
import { sponsoredWords } from "./sponsored-words.ts";

interface SurveyProps {
  readonly survey: SurveyQuestion;
  readonly onClose: () => void;
}

export function Survey({ survey, onClose }: SurveyProps): ReactNode {
  const { offerId, language, behalfOf } = survey;
  const said = sponsoredWords(language);
  const [isAnswered, setIsAnswered] = useState(false);
  if (isAnswered) {
    return (
      <p className="sponsored-off" role="status" lang={language}>
        {said.thanks}
      </p>
    );
  }
  const answer = (isKnown: boolean): void => {
    answerSurvey(offerId, isKnown);
    setIsAnswered(true);
  };
  return (
    <aside className="sponsored" aria-label={said.region} lang={language}>
      <div className="sponsored-head">
        <strong className="sponsored-label">{said.label}</strong>
        <span>{said.surveyFor(behalfOf)}</span>
        <button type="button" className="icon" aria-label={said.close} title={said.close} onClick={onClose}>
          ✕
        </button>
      </div>
      <p className="sponsored-headline">{said.doYouKnow(behalfOf)}</p>
      <p className="sponsored-answers">
        <button type="button" onClick={() => answer(true)}>
          {said.yes}
        </button>{" "}
        <button type="button" onClick={() => answer(false)}>
          {said.no}
        </button>
      </p>
      <p>{said.surveyAbout}</p>
    </aside>
  );
}
