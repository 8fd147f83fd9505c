/** The sites and feeds that the server follows, asked for again while one is being read. */
import { useEffect, useRef, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { SiteId } from "../../../core/domain/ids.ts";
import type { ListedSite } from "../../../core/domain/replies.ts";
import { deleteSite, listSites, refreshSite } from "../api/client.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

const ASK_AGAIN_MS = 3_000;

export interface SitesControl {
  readonly sites: readonly ListedSite[];
  readonly failure?: Failure;
  readonly refresh: (id: SiteId) => void;
  readonly remove: (id: SiteId) => void;
}

/** `onRead`: what was being read has ended. */
export function useSites(onRead: () => void): SitesControl {
  const [sites, setSites] = useState<readonly ListedSite[]>([]);
  const [failure, setFailure] = useState<Failure>();
  /** Counts what was asked for, so that each change is followed by a look at what has become of it. */
  const [asked, setAsked] = useState(0);
  // At first as if so: what was read just before may be missing from a list of documents that was asked for earlier.
  const wasReading = useRef(true);

  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      try {
        const listed = await listSites(leaving.signal);
        setSites(listed);
        const isReading = listed.some((site) => site.isReading);
        if (wasReading.current && !isReading && listed.length > 0) onRead();
        wasReading.current = isReading;
        if (isReading) timer = setTimeout(() => void look(), ASK_AGAIN_MS);
      } catch (thrown) {
        if (!leaving.signal.aborted) setFailure(failureOf(asFootnoteError(thrown)));
      }
    };
    void look();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- again after each change only
  }, [asked]);

  const then = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
      setAsked((before) => before + 1);
    } catch (thrown) {
      setFailure(failureOf(asFootnoteError(thrown)));
    }
  };
  return {
    sites,
    ...(failure ? { failure } : {}),
    refresh: (id) => void then(refreshSite(id)),
    remove: (id) => void then(deleteSite(id)),
  };
}
