/** The sites and feeds that are followed: what state each is in, reading one again, ending one. Nothing without any. */
import { type ReactNode, useState } from "react";
import { FailureNote } from "../answer/failure-note.tsx";
import type { ListedSite } from "../../../core/domain/replies.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { useSites } from "./use-sites.ts";
import { useTold } from "../told.ts";

/** `onRead`: a site has been read, and the library holds other documents than before. */
export function SiteList({ onRead }: { readonly onRead: () => void }): ReactNode {
  const { sites, failure, refresh, remove } = useSites(onRead);
  const told = useTold();
  const [asked, setAsked] = useState<ListedSite>();
  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (sites.length === 0) return null;
  return (
    <section className="site-list" aria-label={words.sites.title}>
      <h3>{words.sites.title}</h3>
      <ul className="document-list">
        {sites.map((site) => (
          <li key={site.id}>
            <div className="document-row">
              <span className="site-url">{site.url}</span>
              <span className="document-facts">{stateOf(site)}</span>
              {site.last?.error ? (
                <span className="document-facts">{told(site.last.error).message}</span>
              ) : null}
            </div>
            <button
              type="button"
              className="icon"
              aria-label={words.sites.refresh(site.url)}
              title={words.sites.refresh(site.url)}
              disabled={site.isReading}
              onClick={() => refresh(site.id)}
            >
              ↻
            </button>
            <button
              type="button"
              className="icon"
              aria-label={words.sites.remove(site.url)}
              title={words.sites.remove(site.url)}
              onClick={() => setAsked(site)}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      {asked ? (
        <ConfirmDialog
          title={asked.url}
          question={words.sites.removeAsk}
          onConfirm={() => remove(asked.id)}
          onDone={() => setAsked(undefined)}
        />
      ) : null}
    </section>
  );
}

function stateOf({ kind, isReading, nextAt, last }: ListedSite): string {
  const parts = [words.sites.kinds[kind]];
  if (isReading) parts.push(words.sites.reading);
  else if (nextAt !== undefined)
    parts.push(words.sites.next(new Date(nextAt).toLocaleString(words.language)));
  if (last) {
    const { outcomes } = words.sites;
    const names = Object.keys(outcomes) as (keyof typeof outcomes)[];
    const counted = names.filter((name) => last.counts[name] > 0);
    parts.push(
      words.sites.last(counted.map((name) => `${last.counts[name]} ${outcomes[name]}`).join(", ") || "—"),
    );
    if (last.ended === "given-up") parts.push(words.sites.givenUp);
  }
  return parts.join(" · ");
}
