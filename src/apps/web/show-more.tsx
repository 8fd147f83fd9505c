/** The button under a list that goes on; nothing under one that is whole. */
import type { ReactNode } from "react";
import { words } from "./dictionary.ts";

export function ShowMore({ onMore }: { readonly onMore: (() => void) | undefined }): ReactNode {
  if (onMore === undefined) return null;
  return (
    <button type="button" className="more" onClick={onMore}>
      {words.showMore}
    </button>
  );
}
