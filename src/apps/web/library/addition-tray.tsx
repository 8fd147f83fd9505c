/** What is being added, at the foot of the page whatever else it shows: folds up when all is done and nothing failed. */
import { type ReactNode, useState } from "react";
import { words } from "../dictionary.ts";
import { AdditionList } from "./addition-list.tsx";
import { isOngoing } from "./additions.ts";
import type { AdditionsControl } from "./use-additions.ts";

export function AdditionTray({ adding }: { readonly adding: AdditionsControl }): ReactNode {
  const { additions, clear } = adding;
  const { libraryList: said } = words;
  const [chosen, setChosen] = useState<boolean>();
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
