/** Exports a digest: text of its own making, or its concept map as a browser of this machine draws it. */
import { linksInto } from "../../core/answer/place/placed.ts";
import { digestHtml } from "../../core/digest/digest-html.ts";
import { type DigestLinks, digestMarkdown } from "../../core/digest/digest-markdown.ts";
import type { Digest, DigestRecord } from "../../core/domain/digest.ts";
import { DIGEST_FILES, type DigestFormat } from "../../core/domain/digest-format.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { citedUrl, fileNameOf } from "../../core/export/bibliography-entry.ts";
import { fileNameStem } from "../../core/export/file-name.ts";
import type { MapDrawer } from "../../core/ports/map-drawer.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

export interface ExportDigestParts {
  readonly store: TextStore;
  /** What draws maps now; nothing where no browser is installed. */
  readonly mapDrawer: () => MapDrawer | undefined;
}

export interface ExportedDigest {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Made of the title, in its own script. */
  readonly fileName: string;
  /** Made of the id, in ASCII. */
  readonly plainName: string;
}

/**
 * Throws `not-found` where there is no digest yet or no map in it, `browser-missing` for a map where no Chromium is
 * installed, `internal` where it does not draw, `cancelled`.
 */
export async function exportDigest(
  record: DigestRecord,
  format: DigestFormat,
  parts: ExportDigestParts,
  signal?: AbortSignal,
): Promise<ExportedDigest> {
  const { mediaType, extension } = DIGEST_FILES[format];
  const plain = record.id.replace(/[^\w-]/gu, "");
  return {
    content: await contentOf(record, format, parts, signal),
    mediaType,
    fileName: `${fileNameStem(record.source.title, plain)}.${extension}`,
    plainName: `${plain}.${extension}`,
  };
}

async function contentOf(
  record: DigestRecord,
  format: DigestFormat,
  parts: ExportDigestParts,
  signal: AbortSignal | undefined,
): Promise<ExportedDigest["content"]> {
  if (format === "json") return `${JSON.stringify(withoutFolder(record), undefined, 2)}\n`;
  const { digest, source, language } = record;
  if (digest === undefined) {
    throw new FootnoteError("not-found", say("export.nothing-yet", { id: record.id }), {
      hint: say("export.nothing-yet-hint"),
    });
  }
  if (format === "markdown") {
    return digestMarkdown(digest, source.title, language, await linksOf(record, parts));
  }
  const drawer = parts.mapDrawer();
  if (format === "html") {
    const svg = await svgWhereItDraws(digest, drawer, signal);
    return digestHtml({ record, digest, svg, ...(await linksOf(record, parts)) });
  }
  if (drawer === undefined) throw browserMissing();
  const drawn = await draw(digest, drawer, signal);
  if (drawn === undefined) {
    throw new FootnoteError("not-found", say("export.no-map", { id: record.id }), {
      hint: say("export.no-map-hint"),
    });
  }
  return format === "svg" ? drawn.svg : new Uint8Array(drawn.png);
}

/** A page of which only the picture is missing is better than none. */
async function svgWhereItDraws(
  digest: Digest,
  drawer: MapDrawer | undefined,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    return drawer === undefined ? undefined : (await draw(digest, drawer, signal))?.svg;
  } catch (thrown) {
    if (["cancelled", "too-busy"].includes(asFootnoteError(thrown).code)) throw thrown;
    return undefined;
  }
}

async function draw({ conceptMap }: Digest, drawer: MapDrawer, signal: AbortSignal | undefined) {
  return conceptMap.mermaid === "" ? undefined : drawer.draw(conceptMap.mermaid, signal);
}

function browserMissing(): FootnoteError {
  return new FootnoteError("browser-missing", say("export.no-browser"), {
    hint: say("export.no-browser-hint"),
  });
}

/** Where the places of a digest are opened. */
export async function linksOf(
  { source }: DigestRecord,
  { store }: Pick<ExportDigestParts, "store">,
): Promise<DigestLinks> {
  const url = citedUrl({ ...source, number: 1 });
  const linkTo = url === undefined ? undefined : await linksInto(source.documentId, store);
  return {
    ...(url === undefined ? {} : { url }),
    linkTo: ({ start, end, quote, ...place }) => {
      // What has no words of its own, such as where a chapter begins, is linked by its time or page alone.
      const link = linkTo?.({ start, end: quote === undefined ? start : end, text: quote ?? "" }, place);
      return link === url || link === source.url ? undefined : link;
    },
  };
}

/** A digest that leaves says nothing of the folders of a person's files. */
function withoutFolder(record: DigestRecord): DigestRecord {
  const { source } = record;
  if (citedUrl({ ...source, number: 1 }) !== undefined) return record;
  return { ...record, source: { ...source, url: `file:${encodeURIComponent(fileNameOf(source.url))}` } };
}
