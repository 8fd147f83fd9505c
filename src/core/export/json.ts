/** A turn as JSON: that of the API, with what proves each source, and without the folders of a person's files. */
import type { Source } from "../domain/answer.ts";
import type { ExportedTurn } from "./exported-turn.ts";
import { citedUrl, fileNameOf } from "./bibliography-entry.ts";

export function toJson({ turn, sources }: ExportedTurn): string {
  const { answer, ...rest } = turn;
  const listed = sources.map(({ source, entry }) => {
    const { key, kind, authors, fetchedAt, hash } = entry;
    return {
      ...withoutFolder(source),
      key,
      kind,
      authors,
      ...(fetchedAt === undefined ? {} : { fetchedAt }),
      ...(hash === undefined ? {} : { contentHash: hash }),
    };
  });
  const nearest = answer.nearest.map(withoutFolder);
  return `${JSON.stringify({ ...rest, answer: { ...answer, sources: listed, nearest } }, undefined, 2)}\n`;
}

function withoutFolder(source: Source): Source {
  const isOnTheWeb = citedUrl(source) !== undefined;
  return isOnTheWeb ? source : { ...source, url: `file:${encodeURIComponent(fileNameOf(source.url))}` };
}
