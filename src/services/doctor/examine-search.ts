/** What there is to say of the embedder and the reranker; where models are asked, each is asked once, to see that it works. */
import type { Finding } from "../../core/domain/finding.ts";
import type { DoctorParts } from "./doctor-parts.ts";
import { type Examining, tell } from "./examining.ts";

/** A local model may have to load first. */
const CHECK_MS = 30_000;

/** Throws what the embedder throws, or the reader of pairs. */
export async function embedderFinding(
  { embedder, pairs, reader, vectors }: DoctorParts,
  { words, ask, signal }: Examining,
): Promise<Finding> {
  if (!embedder) return tell(words, "embedder", "off", words.noEmbedder());
  const late = AbortSignal.any([signal, AbortSignal.timeout(CHECK_MS)]);
  const [vector] = ask === "nothing" ? [] : await embedder.embed(["Footnote"], late);
  // Its weights lie in a file of their own, which may be damaged by itself.
  if (ask !== "nothing") await pairs?.read("answers", [{ first: "Who?", second: "Footnote" }], late);
  const { passages, vectors: done } = await vectors.countVectors(embedder.name);
  const said =
    reader === undefined
      ? words.embedder(embedder.name, vector?.length, done, passages)
      : words.reader(reader.name, Math.round(reader.bytes / 1_000_000), reader.licence, done, passages);
  return tell(words, "embedder", "ok", said);
}

/** Throws what the reranker throws. */
export async function rerankerFinding(
  { reranker, settings, machine }: DoctorParts,
  { words, ask, signal }: Examining,
): Promise<Finding> {
  if (!reranker) return tell(words, "reranker", "off", words.noReranker());
  const texts = ["The boat is moored at pier nine.", "Bread is baked at noon."];
  const startedMs = machine.monotonicMs();
  if (ask !== "nothing") {
    const late = AbortSignal.timeout(CHECK_MS);
    await reranker.rerank("Where is the boat?", texts, AbortSignal.any([signal, late]));
  }
  const tookMs = ask === "nothing" ? undefined : Math.round(machine.monotonicMs() - startedMs);
  return tell(words, "reranker", "ok", words.reranker(reranker.name, tookMs, settings.rerankMs));
}
