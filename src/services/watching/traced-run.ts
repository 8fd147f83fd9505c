/** The steps of a run as spans, by its events: waiting, gathering, writing with its check. Of what stands in them only counts are taken. */
import type { EventBody } from "../../core/domain/event.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { NO_TRACES, type Span, type Traces } from "../../core/ports/traces.ts";
import type { Runs } from "../asking/runs.ts";

type Pipeline = (signal: AbortSignal) => AsyncGenerator<EventBody>;

/** What an event is the beginning of. */
const STEPS: Readonly<Partial<Record<EventBody["type"], string>>> = {
  "run-start": "gather",
  "run-waiting": "wait",
  queries: "gather",
  "page-found": "gather",
  "source-found": "gather",
  "passage-selected": "select",
  "answer-start": "write",
};

/** The same runs; nothing is done where nobody watches. */
export function tracedRuns(runs: Runs, traces: Traces): Runs {
  if (traces === NO_TRACES) return runs;
  return { ...runs, start: (run, pipeline) => runs.start(run, tracedRun(pipeline, traces, run.runId)) };
}

/** The same events. `runId`: by which the log names it too. */
function tracedRun(pipeline: Pipeline, traces: Traces, runId: string): Pipeline {
  return async function* (signal) {
    const run = traces.begin("run", { "footnote.run": runId });
    let step: { readonly name: string; readonly span: Span } | undefined;
    const counts = { sources: 0, passages: 0, claims: 0, pages: 0 };
    const at = (name: string | undefined): void => {
      if (name === undefined || name === step?.name) return;
      step?.span.end();
      step = { name, span: run.begin(name) };
    };
    let code: string | undefined = "cancelled";
    try {
      for await (const event of pipeline(signal)) {
        at(STEPS[event.type]);
        if (event.type === "source-found") counts.sources += 1;
        else if (event.type === "passage-selected") counts.passages += 1;
        else if (event.type === "claim-checked") counts.claims += 1;
        else if (event.type === "page-read") counts.pages += 1;
        else if (event.type === "answer-end") code = undefined;
        else if (event.type === "error") code = event.error.code;
        yield event;
      }
    } catch (thrown) {
      code = asFootnoteError(thrown).code;
      throw thrown;
    } finally {
      step?.span.end();
      run.end(
        {
          "footnote.sources": counts.sources,
          "footnote.passages": counts.passages,
          "footnote.claims": counts.claims,
          "footnote.pages": counts.pages,
        },
        code,
      );
    }
  };
}
