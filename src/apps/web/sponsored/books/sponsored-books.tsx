/** For a host, where sponsored content is on: what is sold, what was seen of it, and what was booked. */
import { type ReactNode, useState } from "react";
import { AccountsView } from "./accounts-view.tsx";
import { AwarenessView } from "./awareness-view.tsx";
import { said } from "./books-words.ts";
import { ReportView } from "./report-view.tsx";
import { SoldView } from "./sold-view.tsx";
import "../../styles/books.css";

const VIEWS = {
  sold: SoldView,
  report: ReportView,
  awareness: AwarenessView,
  accounts: AccountsView,
} as const;
type View = keyof typeof VIEWS;

export function SponsoredBooks(): ReactNode {
  const [view, setView] = useState<View>("sold");
  const Shown = VIEWS[view];
  return (
    <div className="books">
      <div className="ranges" role="group" aria-label={said.views[view]}>
        {(Object.keys(VIEWS) as View[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {said.views[one]}
          </button>
        ))}
      </div>
      <Shown />
    </div>
  );
}
