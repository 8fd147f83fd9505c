/** Documents, digests and threads as resources, and prompts that a person may pick. */
import {
  type McpServer,
  type ResourceContents,
  ResourceNotFoundError,
  ResourceTemplate,
  type Variables,
} from "@modelcontextprotocol/server";
import { z } from "zod";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import type { DigestId, DocumentId, ThreadId } from "../../../../core/domain/ids.ts";
import { MCP_PROMPTS } from "../../../../core/prompts/mcp-words.ts";
import type { Footnote } from "../../../../compose/open-footnote.ts";
import { exportDigest } from "../../../../services/exports/export-digest.ts";
import { knownDocument } from "../../../../services/library/known-document.ts";
import { markedText } from "../chat/answer-parts.ts";
import { sourceLines } from "./tool-result.ts";

/** The newest; others are found by searching. */
const MOST_LISTED = 100;
const MARKDOWN = "text/markdown";

interface Listed {
  readonly id: string;
  readonly title: string;
}

export function addResources(server: McpServer, footnote: Footnote): void {
  const { store, digests, threads } = footnote;
  const add = (
    kind: string,
    description: string,
    list: () => Promise<readonly Listed[]>,
    read: (id: string) => Promise<string>,
  ): void => {
    const uriOf = (id: string): string => `footnote://${kind}/${id}`;
    const template = new ResourceTemplate(uriOf("{id}"), {
      list: async () => ({
        resources: (await list()).map(({ id, title }) => ({
          uri: uriOf(id),
          name: id,
          title,
          mimeType: MARKDOWN,
        })),
      }),
    });
    server.registerResource(
      kind,
      template,
      { description, mimeType: MARKDOWN },
      async (uri: URL, { id }: Variables) => {
        const contents: ResourceContents & { text: string } = {
          uri: uri.href,
          mimeType: MARKDOWN,
          text: await read(String(id)).catch((thrown: unknown) => notFound(thrown, uri)),
        };
        return { contents: [contents] };
      },
    );
  };

  add(
    "document",
    "A document of the library: its text, which quotes give offsets into",
    () => store.listDocuments({ limit: MOST_LISTED }),
    async (id) => {
      const document = await knownDocument(id as DocumentId, store);
      return store.readText(document.id, 0, document.length);
    },
  );
  add(
    "digest",
    "A digest of a document",
    async () =>
      (await digests.list({ limit: MOST_LISTED })).map(({ id, source }) => ({ id, title: source.title })),
    async (id) =>
      String((await exportDigest(await digests.get(id as DigestId), "markdown", footnote)).content),
  );
  add(
    "thread",
    "Questions with their answers",
    async () =>
      (await threads.list({ offset: 0, limit: MOST_LISTED })).map(({ threadId, title }) => ({
        id: threadId,
        title,
      })),
    async (id) => {
      const { turns } = await threads.get(id as ThreadId);
      return turns
        .map(({ question, answer }) =>
          [`## ${question}`, markedText(answer), sourceLines(answer).join("\n")].join("\n\n"),
        )
        .join("\n\n");
    },
  );
}

function notFound(thrown: unknown, uri: URL): never {
  if (asFootnoteError(thrown).code !== "not-found") throw thrown;
  throw new ResourceNotFoundError(uri.href);
}

export function addPrompts(server: McpServer): void {
  const { answer, "check-text": check } = MCP_PROMPTS;
  const said = (text: string) => ({
    messages: [{ role: "user" as const, content: { type: "text" as const, text } }],
  });
  server.registerPrompt(
    "answer",
    { title: answer.title, description: answer.description, argsSchema: z.object({ question: z.string() }) },
    ({ question }) => said(answer.text(question)),
  );
  server.registerPrompt(
    "check-text",
    { title: check.title, description: check.description, argsSchema: z.object({ text: z.string() }) },
    ({ text }) => said(check.text(text)),
  );
}
