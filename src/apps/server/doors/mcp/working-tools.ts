/** The tools that do something with texts: `check`, `digest` and `add`. */
import type { McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import type { CheckedText } from "../../../../core/domain/checked-text.ts";
import { errorFromBody, FootnoteError } from "../../../../core/domain/errors.ts";
import type { DocumentId } from "../../../../core/domain/ids.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { MCP_TOOLS } from "../../../../core/prompts/mcp-words.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { exportDigest } from "../../../../services/exports/export-digest.ts";
import { addOne, uploaded } from "../../../../services/library/add-one.ts";
import { knownDocument } from "../../../../services/library/known-document.ts";
import type { LogError } from "../../../../services/log.ts";
import { progressOf, requireOne, tellingFailure, toolResult } from "./tool-result.ts";

/** Each is read whole, at once. */
const MOST_DOCUMENTS = 100;

const checkSchema = z.object({
  text: z.string(),
  documents: z
    .array(z.object({ name: z.string().min(1).max(2_000), text: z.string() }))
    .max(MOST_DOCUMENTS)
    .optional()
    .describe("Texts to hold it against"),
  document_ids: z
    .array(z.string().max(200))
    .max(MOST_DOCUMENTS)
    .optional()
    .describe("Documents of the library; they come after `documents`"),
});

const digestSchema = z.object({
  document_id: z.string().max(200).optional(),
  url: z.string().max(4_000).optional(),
  language: z.enum(["en", "zh"]).optional(),
});

const addSchema = z.object({
  url: z.string().max(4_000).optional(),
  name: z.string().min(1).max(300).optional().describe("Of the text, as of a file: notes.md"),
  text: z.string().optional(),
});

export function addWorkingTools(server: McpServer, footnote: Footnote, log: LogError): void {
  server.registerTool(
    "check",
    {
      ...MCP_TOOLS.check,
      inputSchema: checkSchema,
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ text, documents = [], document_ids: ids = [] }, context) =>
      tellingFailure(async () => {
        const all = [...documents];
        for (const id of ids) all.push(await storedText(id as DocumentId, footnote));
        if (all.length === 0)
          throw new FootnoteError(
            "bad-request",
            say("door.one-of", { names: ["documents", "document_ids"] }),
          );
        const checked = await footnote.checks.check({ text, documents: all }, context.mcpReq.signal);
        return toolResult(verdictText(checked), checked);
      }, log),
  );
  server.registerTool(
    "digest",
    {
      ...MCP_TOOLS.digest,
      inputSchema: digestSchema,
      annotations: { openWorldHint: true, destructiveHint: false },
    },
    ({ document_id: id, url, language }, context) =>
      tellingFailure(async () => {
        const { signal } = context.mcpReq;
        requireOne({ document_id: id, url });
        const source = url === undefined ? { documentId: id as DocumentId } : { url };
        const begun = await footnote.digests.begin({ source, ...(language ? { language } : {}) }, signal);
        const progress = progressOf(context);
        const onProgress = ({ step, done, total }: { step: string; done: number; total: number }): void =>
          progress(`${step} ${done}/${total}`);
        const record = await footnote.digests
          .follow(begun.id, { signal, onProgress })
          .catch(async (thrown: unknown) => {
            // Nobody would hear of it, and it may cost.
            if (signal.aborted) await footnote.digests.stop(begun.id).catch(() => undefined);
            throw thrown;
          });
        if (record.digest === undefined && record.error) throw errorFromBody(record.error);
        const { content } = await exportDigest(record, "markdown", footnote, signal);
        return toolResult(String(content), {
          digest_id: record.id,
          resource: `footnote://digest/${record.id}`,
          title: record.source.title,
          status: record.status,
        });
      }, log),
  );
  server.registerTool(
    "add",
    {
      ...MCP_TOOLS.add,
      inputSchema: addSchema,
      annotations: { openWorldHint: true, destructiveHint: false, idempotentHint: true },
    },
    ({ url, name = "text.md", text }, context) =>
      tellingFailure(async () => {
        requireOne({ url, text });
        const { signal } = context.mcpReq;
        const { fetches, fetchPage, library } = footnote;
        const { kind, document } =
          url === undefined
            ? await addOne(await uploaded(name, new TextEncoder().encode(text)), library, signal)
            : await fetches.during(
                async () => addOne(await fetchPage(url, { signal }), library, signal),
                signal,
              );
        const { id, title, url: address, length } = document;
        const data = { outcome: kind, document_id: id, title, url: address, length };
        return toolResult(`${kind}: ${title} (${id}), ${length} characters`, data);
      }, log),
  );
}

async function storedText(id: DocumentId, { store }: Footnote): Promise<{ name: string; text: string }> {
  const { title: name, length } = await knownDocument(id, store);
  return { name, text: await store.readText(id, 0, length) };
}

function verdictText({ claims, summary }: CheckedText): string {
  const { total, supported, partial, unsupported, uncited } = summary;
  const lines = claims.map(({ text, verdict, reasons, citations }) => {
    const quoted = citations.map(({ document, quote }) => `  ${document}: “${quote.text}”`);
    return [`${verdict}: ${text}`, ...reasons.map(({ message }) => `  ${message}`), ...quoted].join("\n");
  });
  const sum = `${total} statements: ${supported} supported, ${partial} partial, ${unsupported} unsupported, ${uncited} uncited`;
  return [sum, ...lines].join("\n");
}
