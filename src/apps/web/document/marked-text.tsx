/** A piece of a document's text with the marked words in it; a mark that begins or ends outside is cut there. */
import type { ReactNode } from "react";
import { type LoadedText, LOOKED_AT, type MarkedSpan } from "./marked-span.ts";

interface MarkedTextProps {
  readonly loaded: LoadedText;
  readonly quote: MarkedSpan | undefined;
  readonly spans: readonly MarkedSpan[];
}

export function MarkedText({ loaded, quote, spans }: MarkedTextProps): ReactNode {
  const pieces: ReactNode[] = [];
  const last = loaded.start + loaded.text.length;
  let at = loaded.start;
  for (const one of spans.toSorted((a, b) => a.start - b.start)) {
    const [start, end] = [Math.max(one.start, at), Math.min(one.end, last)];
    if (start >= end) continue;
    pieces.push(
      loaded.text.slice(at - loaded.start, start - loaded.start),
      <mark key={start} className={one === quote ? LOOKED_AT : undefined}>
        {loaded.text.slice(start - loaded.start, end - loaded.start)}
      </mark>,
    );
    at = end;
  }
  return [...pieces, loaded.text.slice(at - loaded.start)];
}
