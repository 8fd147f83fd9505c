/** For tests of exports: turns and what is known of their sources, made of a few words. */
import type { SourceReading } from "./bibliography.ts";
import type { Citation, Claim, Source, Turn } from "../domain/answer.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../domain/ids.ts";
import type { Readings } from "./exported-turn.ts";

export function fakeSource(number: number, facts: Partial<Source> = {}): Source {
  return {
    number,
    documentId: `doc_${number}` as DocumentId,
    title: `Title ${number}`,
    url: `https://site${number}.example/page`,
    ...facts,
  };
}

export function fakeReading(number: number, facts: Partial<SourceReading> = {}): SourceReading {
  return {
    mediaType: "text/html",
    language: "en",
    fetchedAt: "2026-11-27T10:20:30.000Z",
    hash: { algorithm: "SHA-256", value: String(number).repeat(64).slice(0, 64), of: "text" },
    ...facts,
  };
}

/** Each claim is a sentence of the answer with the number of its source; its quote is the sentence. */
export function fakeTurn(
  text: string,
  claims: readonly (readonly [sentence: string, source: number, more?: Partial<Citation>])[],
  sources: readonly Source[],
  question = "Why?",
): Turn {
  const placed = claims.map(([sentence, source, more]): Claim => {
    const start = text.indexOf(sentence);
    const end = start + sentence.length;
    const quote = { documentId: `doc_${source}` as DocumentId, start, end, text: sentence };
    const citation: Citation = { source, quote, verdict: "supported", ...more };
    return { start, end, text: sentence, verdict: citation.verdict, citations: [citation] };
  });
  return {
    turnId: "trn_1" as TurnId,
    threadId: "thr_1" as ThreadId,
    runId: "run_1" as RunId,
    question,
    createdAt: "2026-11-27T10:21:00.000Z",
    answer: { text, status: "answered", writer: "extractive", claims: placed, sources, nearest: [] },
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 1 },
    notices: [],
  };
}

export function fakeReadings(...readings: readonly (readonly [number, SourceReading])[]): Readings {
  return new Map(readings.map(([number, reading]) => [`doc_${number}` as DocumentId, reading]));
}
