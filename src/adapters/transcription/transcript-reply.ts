/**
 * Reads what a transcription server replied: JSON with segments and their times, JSON with the text alone, or the
 * bare text. Times of single words, speakers and confidences are dropped.
 */
import { z } from "zod";
import type { Transcript } from "../../core/ports/transcriber.ts";

const Reply = z.object({ text: z.string(), segments: z.unknown() }).partial({ segments: true });
/** Seconds. */
const Segment = z.object({ start: z.number().min(0), end: z.number().min(0), text: z.string() });

/** `undefined` where it is neither: an object of another shape, or a page. */
export function readTranscript(body: string): Transcript | undefined {
  const text = body.trim();
  if (!text.startsWith("{")) return text.startsWith("<") ? undefined : { text, parts: [] };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const reply = Reply.safeParse(json);
  if (!reply.success) return undefined;
  const rows = Array.isArray(reply.data.segments) ? reply.data.segments : [];
  const parts = rows.flatMap((row) => {
    const segment = Segment.safeParse(row);
    if (!segment.success) return [];
    const { start, end, text: words } = segment.data;
    return [{ startMs: Math.round(start * 1_000), endMs: Math.round(end * 1_000), text: words.trim() }];
  });
  return { text: reply.data.text.trim(), parts };
}
