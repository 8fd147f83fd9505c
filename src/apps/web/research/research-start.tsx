/** Where research begins: a box for the question, and what was researched before. */
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "wouter";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { ResearchId } from "../../../core/domain/ids.ts";
import type { ResearchForecast } from "../../../core/domain/research.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { askedMicros } from "../api/digests.ts";
import { beginResearch, forecastResearch, listResearch } from "../api/research.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { shownDate } from "../digest/digest-head.tsx";
import { words } from "../dictionary.ts";
import { LeftNote } from "../plan/own-plan.tsx";
import { ShowMore } from "../show-more.tsx";
import { useTabName } from "../use-tab-name.ts";
import { addressOf } from "../use-place.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { toldLater } from "../told.ts";
import { useRows } from "../use-rows.ts";
import { EstimateNote } from "./research-budget.tsx";

export function ResearchStart({ onBegun }: { readonly onBegun: (id: ResearchId) => void }): ReactNode {
  const { research } = words;
  useTabName(research.title);
  const { rows, failure: unlisted, showMore } = useRows(listResearch);
  const [question, setQuestion] = useState("");
  const [waits, setWaits] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [cost, setCost] = useState<{ readonly message: string; readonly micros: number }>();
  const [forecast, setForecast] = useState<ResearchForecast>();
  useEffect(() => {
    const leaving = new AbortController();
    // Beginning says what is wrong, where something is.
    forecastResearch(leaving.signal).then(setForecast, () => undefined);
    return () => leaving.abort();
  }, []);
  const begin = async (acceptMicros?: number): Promise<void> => {
    setFailure(undefined);
    try {
      const { id } = await beginResearch({
        question,
        waits,
        ...(acceptMicros === undefined ? {} : { acceptMicros }),
      });
      onBegun(id);
    } catch (thrown) {
      const error = asFootnoteError(thrown);
      if (error.code === "cost-unconfirmed") {
        return setCost({ message: (await toldLater(error.toBody())).message, micros: askedMicros(error) });
      }
      setFailure(failureOf(error));
    }
  };
  return (
    <main className="thread" tabIndex={-1}>
      <div className="thread-scroll">
        <div className="column research">
          <header className="digest-head">
            <h2>{research.title}</h2>
            <p>{research.about}</p>
          </header>
          <form
            className="research-form"
            onSubmit={(event) => {
              event.preventDefault();
              void begin();
            }}
          >
            <label>
              <span>{research.question}</span>
              <textarea rows={3} value={question} onChange={(event) => setQuestion(event.target.value)} />
            </label>
            <label className="research-waits">
              <input type="checkbox" checked={waits} onChange={(event) => setWaits(event.target.checked)} />
              {research.waits}
            </label>
            {forecast ? <EstimateNote forecast={forecast} /> : null}
            <LeftNote of="research.run" />
            <button type="submit" className="primary" disabled={question.trim() === ""}>
              {research.begin}
            </button>
          </form>
          {failure ? <FailureNote failure={failure} kind="failure" /> : null}
          {cost ? (
            <ConfirmDialog
              title={research.costAsk}
              question={cost.message}
              confirm={research.begin}
              onConfirm={() => void begin(cost.micros)}
              onDone={() => setCost(undefined)}
            />
          ) : null}
          {unlisted ? <FailureNote failure={unlisted} kind="failure" /> : null}
          {rows.length === 0 ? null : (
            <section aria-label={research.list}>
              <h3>{research.list}</h3>
              <ul className="document-list">
                {rows.map(({ id, question: asked, status, createdAt, news }) => (
                  <li key={id}>
                    <div className="document-row">
                      <Link className="link" href={addressOf({ kind: "research", id })}>
                        {asked}
                      </Link>
                      <span className="document-facts">
                        {research.statuses[status]} · {shownDate(createdAt)}
                        {news === undefined ? "" : ` · ${research.news(news.added, news.gone)}`}
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
              <ShowMore onMore={showMore} />
            </section>
          )}
        </div>
      </div>
    </main>
  );
}
