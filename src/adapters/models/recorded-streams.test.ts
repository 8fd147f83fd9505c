/**
 * Real streams of vendors, where the recordings are present (see FOOTNOTE_EVAL_DATA in CONTRIBUTING.md), replayed byte
 * for byte by a loopback server. What they must come out as is read from the same lines by a reader of a few lines that
 * shares nothing with the adapters.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import { collectModel } from "./collect-model.ts";
import { createModel } from "./create-model.ts";
import type { Protocol } from "./providers.ts";

const data = process.env["FOOTNOTE_EVAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data");
const folder = join(data, "recorded/models");

/** Streams of other interfaces of the same vendors. */
const ANOTHER_INTERFACE =
  /"object":"text_completion"|"type":"(?:response|session)\.|"event_type":"|"setupComplete"/;

interface Recording {
  readonly path: string;
  readonly protocol: Protocol;
  readonly lines: readonly string[];
}

function recordings(): Recording[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".chunks.txt"))
    .toSorted()
    .flatMap((path) => {
      const content = readFileSync(join(folder, path), "utf8");
      const lines = content.split("\n").filter((line) => line.trim() !== "");
      const protocol: Protocol = content.includes('"type":"message_start"')
        ? "anthropic"
        : content.includes('"candidates":')
          ? "google"
          : "openai";
      return ANOTHER_INTERFACE.test(content) ? [] : [{ path, protocol, lines }];
    });
}

interface Expected {
  readonly text: string;
  readonly thinking: string;
  readonly input: number | undefined;
  readonly output: number | undefined;
  readonly reason: string | undefined;
}

// oxlint-disable-next-line typescript/no-explicit-any -- Recordings of a dozen shapes, read as they come.
type Loose = any;

const READERS: Readonly<Record<Protocol, (events: Loose[]) => Expected>> = {
  openai(events) {
    const deltas = events.map((event) => event.choices?.[0]?.delta ?? {});
    const usage = events.findLast((event) => event.usage)?.usage;
    const textOf = (part: Loose): string =>
      typeof part === "string" ? part : (part ?? []).map((one: Loose) => one.text ?? "").join("");
    const thoughtsOf = (part: Loose): string =>
      Array.isArray(part) ? part.map((one) => textOf(one.thinking)).join("") : "";
    return {
      text: deltas.map((delta) => textOf(delta.content)).join(""),
      thinking: deltas
        .map((delta) => delta.reasoning_content ?? delta.reasoning ?? thoughtsOf(delta.content))
        .join(""),
      input: usage?.prompt_tokens,
      output: usage && Math.max(usage.completion_tokens, usage.total_tokens - usage.prompt_tokens),
      reason: events.findLast((event) => event.choices?.[0]?.finish_reason)?.choices[0].finish_reason,
    };
  },
  anthropic(events) {
    const deltas = events.map((event) => event.delta ?? {});
    const ending = events.findLast((event) => event.type === "message_delta");
    const start = events.find((event) => event.type === "message_start").message.usage;
    const usage = { ...start, ...ending?.usage };
    return {
      text: deltas.map((delta) => delta.text ?? "").join(""),
      thinking: deltas.map((delta) => delta.thinking ?? "").join(""),
      input:
        usage.input_tokens + (usage.cache_read_input_tokens ?? 0) + (usage.cache_creation_input_tokens ?? 0),
      output: usage.output_tokens,
      reason: ending?.delta.stop_reason,
    };
  },
  google(events) {
    const parts = events.flatMap((event) => event.candidates?.[0]?.content?.parts ?? []);
    const usage = events.findLast((event) => event.usageMetadata)?.usageMetadata;
    const said = (isThought: boolean): string =>
      parts.map((part: Loose) => (Boolean(part.thought) === isThought ? (part.text ?? "") : "")).join("");
    return {
      text: said(false),
      thinking: said(true),
      input: usage?.promptTokenCount,
      output: (usage?.candidatesTokenCount ?? 0) + (usage?.thoughtsTokenCount ?? 0),
      reason: events.findLast((event) => event.candidates?.[0]?.finishReason)?.candidates[0].finishReason,
    };
  },
};

const all = recordings();

test.skipIf(all.length === 0)("there are recordings of each protocol", () => {
  expect(new Set(all.map(({ protocol }) => protocol))).toEqual(new Set(["openai", "anthropic", "google"]));
});

test.skipIf(all.length === 0).each(all)("$path", async ({ path, protocol, lines }) => {
  const events = lines.map((line) => JSON.parse(line));
  const expected = READERS[protocol](events);
  const body = lines.map((line) => `data: ${line}\n\n`).join("");
  const server = await startFakeModel({ reply: { kind: "raw", pieces: [body] } });
  const model = await createModel({
    name: `recorded/${path}`,
    baseURL: server.baseURL,
    protocol,
    retries: 0,
  });
  const got = await collectModel(model, { maxOutputTokens: 16_000 });
  await server.close();
  if (expected.reason === "refusal" || isSpliced(events)) {
    expect(got.error?.code).toBe(isSpliced(events) ? "model-failed" : "model-content-refused");
    return;
  }
  expect(got.error).toBeUndefined();
  expect({ text: got.text, thinking: got.thinking }).toEqual({
    text: expected.text,
    thinking: expected.thinking,
  });
  expect(got.end).toMatchObject({ inputTokens: expected.input, outputTokens: expected.output });
  const isLimited = /length|max_tokens/i.test(expected.reason ?? "");
  expect(got.end?.finish).toBe(isLimited ? "length" : undefined);
});

/** A proxy that put two replies into one: the second begins before the first has ended. */
function isSpliced(events: Loose[]): boolean {
  const types = events.map((event) => event.type).filter((type) => /^message_st(?:art|op)$/.test(type));
  const again = types.indexOf("message_start", 1);
  const ids = events.filter((event) => event.type === "message_start").map((event) => event.message.id);
  return again > 0 && types[again - 1] === "message_start" && new Set(ids).size > 1;
}
