/** What was done for an answer, as a function of a run's events. */
import type { EventBody } from "./event.ts";
import type { StepPage, Steps } from "./steps.ts";

export const stepsOf = (queries: readonly string[]): Steps => ({ queries, pages: [], passages: 0 });

export function takeStep(before: Steps, event: EventBody): Steps {
  switch (event.type) {
    case "queries":
      return { ...before, queries: [...new Set([...before.queries, ...event.queries])] };
    case "page-found":
      return withPage(before, { url: event.url, title: event.title, isOpen: true });
    case "page-read":
      return withPage(before, { url: event.url, title: event.title });
    case "page-failed": {
      const { url, error } = event;
      const title = before.pages.find((page) => page.url === url)?.title ?? "";
      return withPage(before, { url, title, error });
    }
    case "passage-selected":
      return { ...before, passages: before.passages + 1 };
    default:
      return before;
  }
}

/** What nobody told the end of was left. */
export function endedSteps({ pages, ...steps }: Steps): Steps {
  return { ...steps, pages: pages.filter(({ isOpen }) => isOpen === undefined) };
}

function withPage(steps: Steps, page: StepPage): Steps {
  const at = steps.pages.findIndex(({ url }) => url === page.url);
  return { ...steps, pages: at < 0 ? [...steps.pages, page] : steps.pages.with(at, page) };
}
