/** `POST /v1/embeddings`: vectors of the built-in reader, or of the embedder that is configured, whatever model is named. */
import { z } from "zod";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { estimateTokens } from "../../../../lib/text/tokens.ts";
import { here, type ServerApp } from "../../server-env.ts";
import { readBody } from "../read-body.ts";
import { checked } from "../../checked.ts";

/** As many as OpenAI takes. */
const MOST_TEXTS = 2_048;

const embeddingSchema = z.looseObject({
  input: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(MOST_TEXTS)]),
  model: z.string().max(300).optional(),
  encoding_format: z.enum(["float", "base64"]).nullish(),
  dimensions: z.number().int().min(1).nullish(),
});

export function addEmbeddingRoutes(app: ServerApp): void {
  app.post("/v1/embeddings", async (context) => {
    const { embedder } = here(context);
    const { input, encoding_format: format, dimensions } = checked(embeddingSchema, await readBody(context));
    if (embedder === undefined)
      throw new FootnoteError("model-not-configured", say("door.no-embedder"), {
        hint: say("door.no-embedder-hint"),
      });
    const texts = typeof input === "string" ? [input] : input;
    const vectors = await embedder.embed(texts, context.req.raw.signal);
    const length = vectors[0]?.length ?? 0;
    if (dimensions && dimensions !== length)
      throw new FootnoteError("bad-request", say("door.dimensions", { asked: dimensions, length }));
    const data = vectors.map((vector, index) => ({
      object: "embedding",
      index,
      embedding: format === "base64" ? base64Of(vector) : [...vector],
    }));
    const tokens = texts.reduce((sum, text) => sum + estimateTokens(text), 0);
    return context.json({
      object: "list",
      data,
      model: embedder.name,
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    });
  });
}

/** Four bytes a number, the least significant first, as every machine that we run on has them. */
function base64Of(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString("base64");
}
