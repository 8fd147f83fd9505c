/** The digests that there are, newest first, each with what has become of it. */
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "wouter";
import { FailureNote } from "../answer/failure-note.tsx";
import { listDigests } from "../api/digests.ts";
import { words } from "../dictionary.ts";
import { ShowMore } from "../show-more.tsx";
import { addressOf } from "../use-place.ts";
import { useRows } from "../use-rows.ts";
import { shownDate } from "./digest-head.tsx";

const ASK_AGAIN_MS = 2_000;
/** The library's documents follow below. */
const SHOWN_AT_FIRST = 4;

export function DigestList({ isOver }: { readonly isOver: boolean }): ReactNode {
  const { rows, failure, showMore, refresh } = useRows(listDigests);
  const [isWhole, setIsWhole] = useState(false);
  const isMaking = rows.some(({ status }) => status === "running");

  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setTimeout(refresh, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- each list that comes is the occasion
  }, [rows]);

  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (rows.length === 0) return null;
  const more = isWhole ? showMore : rows.length > SHOWN_AT_FIRST ? () => setIsWhole(true) : undefined;
  return (
    <section className="site-list digest-list" aria-label={words.digests.list}>
      <h3>{words.digests.list}</h3>
      <ul className="document-list">
        {(isWhole ? rows : rows.slice(0, SHOWN_AT_FIRST)).map(({ id, source, status, createdAt }) => (
          <li key={id}>
            <div className="document-row">
              <Link
                className="link"
                href={addressOf({ kind: "digest", id }, isOver ? undefined : { kind: "library" })}
              >
                {source.title}
              </Link>
              <span className="document-facts">
                {words.digests.statuses[status]} · {shownDate(createdAt)}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <ShowMore onMore={more} />
    </section>
  );
}
