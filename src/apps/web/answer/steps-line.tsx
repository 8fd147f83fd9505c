/** What was done for an answer, in one line that unfolds to the list; it grows while the answer is worked on. */
import type { ReactNode } from "react";
import type { Steps } from "../../../core/domain/steps.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import { words } from "../dictionary.ts";
import { useTold } from "../told.ts";
import { sourceName } from "./source-name.ts";

export function StepsLine({ steps }: { steps: Steps }): ReactNode {
  const { answering } = words;
  const told = useTold();
  const { queries, pages, passages } = steps;
  const failed = pages.filter(({ error }) => error !== undefined).length;
  const open = pages.filter(({ isOpen }) => isOpen).length;
  const parts = [
    answering.searches(queries.length),
    pages.length > 0 ? answering.pagesRead(pages.length - failed - open) : "",
    failed > 0 ? answering.pagesFailed(failed) : "",
    passages > 0 ? answering.passages(passages) : "",
  ].filter((part) => part !== "");
  return (
    <details className="steps">
      <summary>{parts.join(" · ")}</summary>
      <ul>
        {queries.map((query) => (
          <li key={query} className="step-query">
            <q dir="auto">{query}</q>
          </li>
        ))}
        {pages.map(({ url, title, error }) => {
          const href = safeHref(url);
          const name = title === "" ? sourceName(url).name : title;
          return (
            <li key={url} className={error ? "is-failed" : undefined}>
              {href === undefined ? (
                <bdi>{name}</bdi>
              ) : (
                <a href={href} target="_blank" rel="noopener noreferrer">
                  <bdi>{name}</bdi>
                </a>
              )}
              {error ? <span className="step-error"> {told(error).message}</span> : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
