/** One creative as readers will see it, and its review. */
import { type ReactNode, useId, useState } from "react";
import type { Creative } from "../../../../core/domain/sponsored.ts";
import { words } from "../../dictionary.ts";
import { CreativePicture } from "../creative-picture.tsx";
import { reviewCreative } from "./books-api.ts";
import { said } from "./books-words.ts";
import { pictureWords } from "./picture-words.ts";
import { Doing } from "./doing.tsx";
import type { Change } from "./change.ts";

interface CreativeRowProps {
  readonly creative: Creative;
  /** Who may review has it. */
  readonly change?: Change;
}

export function CreativeRow({ creative, change }: CreativeRowProps): ReactNode {
  const { headline, body, url, image, state, note, language } = creative;
  return (
    <div className="sold-row">
      <p>
        <span className={`state ${state}`}>{said.creativeStates[state]}</span>{" "}
        <small>{said.languages[language]}</small>
      </p>
      <div className="creative-shown" lang={language}>
        <p className="sponsored-headline">{headline}</p>
        <p>{body}</p>
        {image === undefined ? null : (
          <>
            <CreativePicture image={image} />
            <p className="sum-facts">{pictureWords.inWords(image.alt)}</p>
          </>
        )}
        <p className="sum-facts">{url}</p>
      </div>
      {state === "refused" && note !== undefined ? (
        <p className="sum-facts">{said.refusedBecause(note)}</p>
      ) : null}
      {change ? <Review creative={creative} change={change} /> : null}
    </div>
  );
}

function Review({ creative, change }: Required<CreativeRowProps>): ReactNode {
  const { id, headline, state } = creative;
  const [isRefusing, setIsRefusing] = useState(false);
  const [why, setWhy] = useState("");
  const fieldId = useId();
  return (
    <Doing>
      {(doing) =>
        isRefusing ? (
          <form
            className="refusing"
            onSubmit={(event) => {
              event.preventDefault();
              doing(async () => {
                await change(() => reviewCreative(id, { state: "refused", note: why.trim() }));
                setIsRefusing(false);
              });
            }}
          >
            <label htmlFor={fieldId}>{said.why}</label>
            <input
              id={fieldId}
              required
              autoFocus
              maxLength={1_000}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
            <button type="submit" className="danger">
              {said.refuse}
            </button>
            <button type="button" onClick={() => setIsRefusing(false)}>
              {words.cancel}
            </button>
          </form>
        ) : (
          <>
            {state === "approved" ? null : (
              <button
                type="button"
                aria-label={said.of(said.approve, headline)}
                onClick={() => doing(() => change(() => reviewCreative(id, { state: "approved" })))}
              >
                {said.approve}
              </button>
            )}
            {state === "refused" ? null : (
              <button
                type="button"
                className="danger"
                aria-label={said.of(said.refuse, headline)}
                onClick={() => setIsRefusing(true)}
              >
                {said.refuse}
              </button>
            )}
          </>
        )
      }
    </Doing>
  );
}
