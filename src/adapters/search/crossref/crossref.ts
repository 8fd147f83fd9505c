/** Crossref's search over the metadata of works with a DOI. https://www.crossref.org/documentation/retrieve-metadata/rest-api */
import { z } from "zod";
import type { Engine, WebQuery } from "../../../core/ports/engine.ts";
import { readJson, readRows, toHits } from "../engine-reply.ts";
import { clampLimit, getJson, type OpenConfig } from "../engine-request.ts";
import { plainText } from "../plain-text.ts";

const Row = z.object({
  DOI: z.string(),
  title: z.array(z.string()).optional(),
  /** JATS markup. */
  abstract: z.string().nullish(),
  "container-title": z.array(z.string()).optional(),
  /** `[[year, month, day]]`, the later ones often missing. */
  issued: z.object({ "date-parts": z.array(z.array(z.number().nullable())) }).optional(),
});
const Reply = z.object({
  "message-type": z.literal("work-list"),
  message: z.object({ items: z.array(z.unknown()) }),
});

const SIDE = { name: "crossref" };

export function createCrossref(config: OpenConfig = {}): Engine {
  const base = config.baseUrl ?? "https://api.crossref.org";
  return {
    name: SIDE.name,
    subjects: ["academic"],
    languages: "any",
    honours: { site: false, dates: true, language: false },
    matches: "words",
    // Searches of unnamed clients: one at once, about one a second.
    pace: { perMinute: 60, atOnce: 1 },
    request: (query) =>
      getJson(`${base}/works`, {
        query: query.text,
        rows: clampLimit(query, 50),
        filter: dates(query),
        select: "DOI,title,abstract,container-title,issued",
      }),
    read: (reply, query) => {
      const rows = readRows(SIDE, readJson(SIDE, reply, Reply).message.items, Row);
      return toHits(
        rows.map((row) => ({
          url: `https://doi.org/${encodeURI(row.DOI).replaceAll("#", "%23").replaceAll("?", "%3F")}`,
          title: plainText(row.title?.[0]),
          snippet: plainText(row.abstract ?? journal(row)),
          publishedAt: wholeDate(row.issued?.["date-parts"][0] ?? []),
        })),
        query,
      );
    },
  };
}

function dates({ since, until }: WebQuery): string | undefined {
  const parts = [
    ...(since === undefined ? [] : [`from-pub-date:${since}`]),
    ...(until === undefined ? [] : [`until-pub-date:${until}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(",");
}

/** Where there is no abstract: journal or book, and the year. */
function journal(row: z.infer<typeof Row>): string {
  const year = row.issued?.["date-parts"][0]?.[0];
  return [row["container-title"]?.[0], year].filter((part) => part !== undefined && part !== null).join(", ");
}

/** A year alone is no date. */
function wholeDate(parts: readonly (number | null)[]): string | undefined {
  const [year, month, day] = parts;
  if (!year || !month || !day) return undefined;
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join(
    "-",
  );
}
