/** What is being added, at the foot of the page whatever else it shows: folds up when all is done and nothing failed. */
import { type ReactNode, useEffect, useState } from "react";
import { words } from "../dictionary.ts";
import { AdditionList } from "./addition-list.tsx";
import { isOngoing } from "./additions.ts";
import type { AdditionsControl } from "./use-additions.ts";

/** All is well and nobody wanted to see more of it: then it goes by itself, and lies over nothing. */
const SHOWN_FOR_MS = 12_000;

export function AdditionTray({ adding }: { readonly adding: AdditionsControl }): ReactNode {
  const { additions, clear } = adding;
  const { libraryList: said } = words;
  const [chosen, setChosen] = useState<boolean>();
  const isWell = additions.length > 0 && additions.every(({ state }) => state.kind === "done");
  const isLeft = isWell && chosen === undefined;
  useEffect(() => {
    if (!isLeft) return undefined;
    const timer = setTimeout(clear, SHOWN_FOR_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- that all is done is the occasion
  }, [isLeft, additions.length]);
  if (additions.length === 0) return null;
  const done = additions.filter((one) => !isOngoing(one));
  const failed = done.filter(({ state }) => state.kind === "failed");
  const isOver = done.length === additions.length;
  const isFolded = chosen ?? (isOver && failed.length === 0);
  return (
    <section className={isFolded ? "tray is-folded" : "tray"} aria-label={said.tray}>
      <header>
        <strong role="status">
          {isOver
            ? said.added(done.length - failed.length, failed.length)
            : said.adding(done.length, additions.length)}
        </strong>
        {isOver ? null : <progress aria-label={said.tray} value={done.length} max={additions.length} />}
        <button
          type="button"
          className="icon"
          aria-expanded={!isFolded}
          aria-label={isFolded ? said.unfold : said.fold}
          onClick={() => setChosen(!isFolded)}
        >
          {isFolded ? "▴" : "▾"}
        </button>
        {isOver ? (
          <button type="button" className="icon" aria-label={words.clearList} onClick={clear}>
            ✕
          </button>
        ) : null}
      </header>
      <AdditionList additions={additions} isHidden={isFolded} />
    </section>
  );
}
