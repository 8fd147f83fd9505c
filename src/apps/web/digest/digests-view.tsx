/** All digests in one place, newest first; and how one is made. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import { useTabName } from "../use-tab-name.ts";
import { DigestList } from "./digest-list.tsx";

export function DigestsView(): ReactNode {
  const { digests } = words;
  useTabName(digests.list);
  return (
    <main className="thread" tabIndex={-1}>
      <div className="thread-scroll">
        <div className="column digests">
          <header className="digest-head">
            <h2>{digests.list}</h2>
            <p>{digests.about}</p>
          </header>
          <DigestList />
        </div>
      </div>
    </main>
  );
}
