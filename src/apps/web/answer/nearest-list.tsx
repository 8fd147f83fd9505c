/** What came nearest where nothing answers: the documents, and the words of them that were read as the likeliest. */
import type { ReactNode } from "react";
import type { Answer, NearSource } from "../../../core/domain/answer.ts";
import type { Block } from "../../../lib/markdown/tree.ts";
import { words } from "../dictionary.ts";

interface NearestListProps {
  readonly sources: readonly NearSource[];
  readonly onOpen: (source: NearSource) => void;
}

export function NearestList({ sources, onOpen }: NearestListProps): ReactNode {
  return (
    <ul className="nearest" aria-label={words.answering.nearest}>
      {sources.map((source) => (
        <li key={source.number}>
          <button type="button" className="link" onClick={() => onOpen(source)}>
            {source.title}
          </button>
          {source.quote === undefined ? null : (
            <button type="button" className="quote" title={words.openQuote} onClick={() => onOpen(source)}>
              <q dir="auto">{source.quote.text}</q>
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Answers that found nothing name the nearest documents in their text as well: shown once, as buttons. */
export function repeatsNearest({ nearest, text }: Answer, last: Block | undefined): boolean {
  if (last?.kind !== "list" || last.items.length !== nearest.length) return false;
  return last.items.every((item, at) => {
    const title = nearest[at]?.title.replace(/\s+/g, " ").trim() ?? "";
    return (
      text
        .slice(item.start, item.end)
        .replace(/^[-*]\s+/, "")
        .trim() === title
    );
  });
}
