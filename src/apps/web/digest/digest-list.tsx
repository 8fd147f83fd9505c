/** The digests that there are, newest first, each with what has become of it. */
import { type ReactNode, useEffect } from "react";
import { Link } from "wouter";
import { FailureNote } from "../answer/failure-note.tsx";
import { listDigests } from "../api/digests.ts";
import { words } from "../dictionary.ts";
import { ShowMore } from "../show-more.tsx";
import { addressOf } from "../use-place.ts";
import { useRows } from "../use-rows.ts";
import { shownDate } from "./digest-head.tsx";

const ASK_AGAIN_MS = 2_000;

export function DigestList(): ReactNode {
  const { rows, isLoaded, failure, showMore, refresh } = useRows(listDigests);
  const isMaking = rows.some(({ status }) => status === "running");

  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setTimeout(refresh, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- each list that comes is the occasion
  }, [rows]);

  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (isLoaded && rows.length === 0) return <p className="none">{words.digests.none}</p>;
  return (
    <section aria-label={words.digests.list}>
      <ul className="document-list">
        {rows.map(({ id, source, status, createdAt }) => (
          <li key={id}>
            <div className="document-row">
              <Link className="link" href={addressOf({ kind: "digest", id })}>
                <bdi>{source.title}</bdi>
              </Link>
              <span className="document-facts">
                {words.digests.statuses[status]} · {shownDate(createdAt)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <ShowMore onMore={showMore} />
    </section>
  );
}
