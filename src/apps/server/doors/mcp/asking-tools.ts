/** The tools that find things out: `ask`, `search` and `read`. */
import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { Source, Turn } from "../../../../core/domain/answer.ts";
import type { EventBody } from "../../../../core/domain/event.ts";
import type { DocumentId } from "../../../../core/domain/ids.ts";
import type { Hit } from "../../../../core/domain/passage.ts";
import { SOURCE_KINDS } from "../../../../core/domain/source-kind.ts";
import { MCP_TOOLS } from "../../../../core/prompts/mcp-words.ts";
import { drained } from "../../../../lib/drained.ts";
import { whenAborted } from "../../../../lib/when-aborted.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { knownDocument } from "../../../../services/library/known-document.ts";
import type { LogError } from "../../../../services/log.ts";
import { markedText } from "../chat/answer-parts.ts";
import { footnotesOf } from "../chat/chat-reply.ts";
import {
  isFollowed,
  type Progress,
  progressOf,
  requireOne,
  sourceLines,
  tellingFailure,
  toolResult,
} from "./tool-result.ts";

const limits = {
  sources: z.array(z.enum(SOURCE_KINDS)).max(SOURCE_KINDS.length).optional(),
  site: z
    .string()
    .max(3_000)
    .optional()
    .describe("Only pages of this host or these; none of those behind a hyphen"),
  since: z.string().max(40).optional().describe("2026-01-31, or 7d for the last seven days"),
  until: z.string().max(40).optional(),
  language: z.string().max(40).optional().describe("BCP 47, such as en or zh"),
};

const askSchema = z.object({
  question: z.string(),
  thread_id: z.string().max(200).optional(),
  strict: z.boolean().optional().describe("Leave out what no source carries"),
  document_ids: z.array(z.string().max(200)).max(20).optional().describe("Ask these documents alone"),
  ...limits,
});

/** Passages that a model reads at once. */
const MOST_HITS = 30;

const searchSchema = z.object({
  query: z.string(),
  limit: z.number().int().min(1).max(MOST_HITS).default(8),
  document_ids: z.array(z.string().max(200)).max(20).optional(),
  ...limits,
});

/** Characters: some five thousand words, which every model can take. */
const MOST_TEXT = 30_000;

const readSchema = z.object({
  document_id: z.string().max(200).optional(),
  url: z.string().max(4_000).optional(),
  start: z.number().int().min(0).default(0),
  end: z.number().int().min(0).optional(),
});

export function addAskingTools(server: McpServer, footnote: Footnote, log: LogError): void {
  const reading = { readOnlyHint: true, openWorldHint: true };
  server.registerTool(
    "ask",
    {
      ...MCP_TOOLS.ask,
      inputSchema: askSchema,
      annotations: { openWorldHint: true, destructiveHint: false },
    },
    ({ thread_id: threadId, document_ids: documentIds, ...asked }, context) =>
      tellingFailure(async () => {
        const { run } = await footnote.ask({
          ...asked,
          ...(threadId ? { threadId } : {}),
          ...(documentIds ? { documentIds } : {}),
        });
        whenAborted(context.mcpReq.signal, () => run.stop());
        const progress = progressOf(context);
        if (isFollowed(context)) for await (const event of run.events()) tell(event, progress);
        const turn = await run.turn;
        return toolResult(answerText(turn), answerData(turn));
      }, log),
  );
  server.registerTool(
    "search",
    { ...MCP_TOOLS.search, inputSchema: searchSchema, annotations: reading },
    ({ query, limit, document_ids: documentIds, ...others }, context) =>
      tellingFailure(async () => {
        const asked = { question: query, ...others, ...(documentIds ? { documentIds } : {}) };
        const progress = progressOf(context);
        const searching = footnote.search(asked, context.mcpReq.signal);
        const { hits, notices } = await drained(searching, (event) => tell(event, progress));
        const passages = hits.slice(0, limit).map(passageData);
        const text = passages.map(passageText).join("\n\n") || "Nothing was found.";
        return toolResult(text, { passages, notices: notices.map(({ message }) => message) });
      }, log),
  );
  server.registerTool(
    "read",
    { ...MCP_TOOLS.read, inputSchema: readSchema, annotations: reading },
    ({ document_id: id, url, start, end }, context) =>
      tellingFailure(async () => {
        requireOne({ document_id: id, url });
        const upTo = Math.max(start, Math.min(end ?? Infinity, start + MOST_TEXT));
        const { title, address, text, length } =
          id === undefined
            ? await pageText(url ?? "", start, upTo, footnote, context.mcpReq.signal)
            : await documentText(id as DocumentId, start, upTo, footnote);
        const next = start + text.length;
        const part = { start, end: next, length, ...(next < length ? { next_start: next } : {}) };
        return toolResult(text, { ...(id ? { document_id: id } : {}), title, url: address, ...part });
      }, log),
  );
}

/** In words, as they come. */
function tell(event: EventBody, progress: Progress): void {
  if (event.type === "page-read") progress(`read ${event.url}`);
  else if (event.type === "source-found") progress(`found ${event.source.title}`);
  else if (event.type === "run-waiting") progress("waiting");
  else if (event.type === "claim-checked") progress(`checked: ${event.claim.verdict}`);
}

function answerText({ answer, threadId }: Turn): string {
  const notes = answer.claims.flatMap(({ citations, verdict, reasons = [] }) => [
    ...citations.map(
      ({ source, quote }) => `[${source}] “${quote.text}”${verdict === "supported" ? "" : ` (${verdict})`}`,
    ),
    ...(verdict === "supported" ? [] : reasons.map(({ message }) => `  ${message}`)),
  ]);
  const sources = sourceLines(answer);
  const parts = [
    markedText(answer),
    ...(notes.length === 0 ? [] : [`Quotes:\n${[...new Set(notes)].join("\n")}`]),
    ...(sources.length === 0 ? [] : [`Sources:\n${sources.join("\n")}`]),
    `thread_id: ${threadId}`,
  ];
  return parts.join("\n\n");
}

function answerData({ answer, threadId, turnId, notices, usage }: Turn) {
  const source = ({ number, documentId, title, url, publishedAt }: Source) => ({
    number,
    document_id: documentId,
    title,
    url,
    ...(publishedAt === undefined ? {} : { published_at: publishedAt }),
  });
  return {
    answer: markedText(answer),
    status: answer.status,
    ...(answer.confidence === undefined ? {} : { confidence: answer.confidence }),
    thread_id: threadId,
    turn_id: turnId,
    footnotes: footnotesOf(answer),
    sources: answer.sources.map(source),
    nearest: answer.nearest.map((near) => ({ ...source(near), quote: near.quote?.text ?? null })),
    notices: notices.map(({ message }) => message),
    ...(answer.model === undefined ? {} : { model: answer.model }),
    cost_usd: usage.costMicros === null ? null : usage.costMicros / 1_000_000,
  };
}

function passageData({ passage, document }: Hit) {
  return {
    document_id: document.id,
    title: document.title,
    url: document.url,
    start: passage.start,
    end: passage.end,
    ...(passage.headingPath.length === 0 ? {} : { headings: [...passage.headingPath] }),
    text: passage.text,
  };
}

function passageText({
  document_id: id,
  title,
  url,
  start,
  end,
  text,
}: ReturnType<typeof passageData>): string {
  return `${title} (${url}) ${id} ${start}–${end}\n${text}`;
}

interface TextPart {
  readonly title: string;
  readonly address: string;
  readonly text: string;
  /** Of the whole. */
  readonly length: number;
}

async function documentText(
  id: DocumentId,
  start: number,
  end: number,
  { store }: Footnote,
): Promise<TextPart> {
  const { title, url: address, length } = await knownDocument(id, store);
  return { title, address, text: await store.readText(id, start, Math.min(end, length)), length };
}

async function pageText(
  url: string,
  start: number,
  end: number,
  { fetchPage, reader, fetches }: Footnote,
  signal: AbortSignal,
): Promise<TextPart> {
  return fetches.during(async () => {
    const { page, bytes, hints, url: address } = await fetchPage(url, { signal });
    const { title, text } = page ?? (await reader.read(bytes, hints, signal));
    return { title, address, text: text.slice(start, end), length: text.length };
  }, signal);
}
