/** Links that hold, each with the button that takes it back. */
import type { ReactNode } from "react";
import type { ListedShare } from "../../../core/domain/share.ts";
import { words } from "../dictionary.ts";
import { shownDay } from "../shown-day.ts";
import type { SharesControl } from "./use-shares.ts";

interface ShareListProps {
  readonly shares: readonly ListedShare[];
  readonly end: SharesControl["end"];
  /** Where they are of several things. */
  readonly hasTitles?: boolean;
}

export function ShareList({ shares, end, hasTitles = false }: ShareListProps): ReactNode {
  const { sharing } = words;
  return (
    <ul className="named-rows">
      {shares.map(({ id, kind, title, endsAt }) => (
        <li key={id}>
          <span>
            {hasTitles ? <bdi>{title}</bdi> : null}
            <small>
              {hasTitles ? `${sharing.kinds[kind]} · ` : ""}
              {sharing.until(shownDay(endsAt))}
            </small>
          </span>
          <button type="button" aria-label={sharing.endOf(title, shownDay(endsAt))} onClick={() => end(id)}>
            {sharing.end}
          </button>
        </li>
      ))}
    </ul>
  );
}
