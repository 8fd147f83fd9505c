/** The place that the browser's address names, and the ways to others: Back closes what was opened beside the middle. */
import { navigate, useHistoryState, usePathname, useSearch } from "wouter/use-browser-location";
import { type Middle, pathOf, type Place, placeOf, type Side } from "./place.ts";

/** The page's own root, which a proxy may have put below a path: the address of `<base>`, taken before anything moves. */
const ROOT = new URL(".", document.baseURI).pathname;

/** For links; `side`: what stays beside it. */
export function addressOf(middle: Middle, side?: Side): string {
  return ROOT + pathOf({ middle, side });
}

/** Of a history entry: the one before it is the same place without what lies beside. */
interface EntryState {
  readonly isOver?: boolean;
}

export interface PlaceControl extends Place {
  /** With nothing beside it, but for `keepsSide`. */
  readonly go: (
    middle: Middle,
    options?: { readonly keepsSide?: boolean; readonly replace?: boolean },
  ) => void;
  readonly openSide: (side: Side) => void;
  /** Something lies beside it that no address can name: it is gone after a reload. */
  readonly isUnnamedOpen: boolean;
  readonly openUnnamed: () => void;
  readonly closeSide: () => void;
  /** What is asked by the address itself (`?q=`), and what it only puts into the box (`?draft=`). */
  readonly asked: string | undefined;
  readonly draft: string | undefined;
}

export function usePlace(): PlaceControl {
  const path = usePathname();
  const search = useSearch();
  const entry = useHistoryState<EntryState | null>();
  const place = placeOf(path.startsWith(ROOT) ? path.slice(ROOT.length) : "", search);
  const query = new URLSearchParams(search);
  const isOver = entry?.isOver === true;
  /** One entry for all that is opened there after another. */
  const open = (side: Side | undefined): void => {
    const isOpen = place.side !== undefined || isOver;
    navigate(ROOT + pathOf({ middle: place.middle, side }), {
      replace: isOpen,
      state: { isOver: isOver || !isOpen } satisfies EntryState,
    });
  };
  return {
    ...place,
    asked: wordsIn(query, "q"),
    draft: wordsIn(query, "draft") ?? sharedIn(query),
    go(middle, { keepsSide = false, replace = false } = {}) {
      navigate(ROOT + pathOf({ middle, side: keepsSide ? place.side : undefined }), { replace });
    },
    openSide: open,
    isUnnamedOpen: isOver && place.side === undefined,
    openUnnamed: () => open(undefined),
    closeSide() {
      if (isOver) history.back();
      else if (place.side !== undefined) navigate(ROOT + pathOf({ middle: place.middle }), { replace: true });
    },
  };
}

/** What another program shared with this one: its words, and the address they are of. */
function sharedIn(query: URLSearchParams): string | undefined {
  const [title, text, url] = [wordsIn(query, "title"), wordsIn(query, "text"), wordsIn(query, "url")];
  const parts = [...new Set([text ?? title, url])].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

function wordsIn(query: URLSearchParams, name: string): string | undefined {
  const words = query.get(name)?.trim() ?? "";
  return words === "" ? undefined : words;
}
