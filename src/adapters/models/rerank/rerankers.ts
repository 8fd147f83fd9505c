/**
 * The table of servers that rerank. They differ in where the route is and in what its fields are called; the rest is
 * one adapter, `http-reranker.ts`. Vendors that answer questions too have address and key from `providers.ts`.
 * Names are what people write before the slash in `FOOTNOTE_RERANK=provider/model`.
 */
import { PROVIDERS, type ProviderRow } from "../providers.ts";

export interface RerankRoute {
  /** Relative to the base URL. */
  readonly path: string;
  /** What the texts are called in the request; `documents` where it is not given. */
  readonly texts?: "texts";
  /**
   * What the number of results wanted is called, `top_n` where it is not given: some give a few unless told. `null` where there is
   * no such field.
   */
  readonly limit?: "top_k" | null;
  /** Question and texts go into `input`, the rest into `parameters`. */
  readonly isNested?: true;
  /** Texts that are too long are cut by the server only where it is told to. */
  readonly truncates?: true;
}

export type RerankRow = ProviderRow & { readonly route: RerankRoute };

/** As Jina and Cohere have it, and whoever calls a server compatible with either. */
export const USUAL_ROUTE: RerankRoute = { path: "rerank" };

/** Routes and fields as the vendors' API references and the servers' sources give them, November 2026. */
export const RERANKERS: readonly RerankRow[] = [
  {
    name: "cohere",
    title: "Cohere",
    baseURL: "https://api.cohere.com/v2",
    baseURLEnv: "COHERE_BASE_URL",
    apiKeyEnvs: ["COHERE_API_KEY"],
    route: USUAL_ROUTE,
  },
  {
    name: "jina",
    title: "Jina AI",
    baseURL: "https://api.jina.ai/v1",
    baseURLEnv: "JINA_BASE_URL",
    apiKeyEnvs: ["JINA_API_KEY"],
    route: USUAL_ROUTE,
  },
  {
    name: "voyage",
    title: "Voyage AI",
    baseURL: "https://api.voyageai.com/v1",
    baseURLEnv: "VOYAGE_BASE_URL",
    apiKeyEnvs: ["VOYAGE_API_KEY"],
    route: { path: "rerank", limit: "top_k" },
  },
  {
    name: "siliconflow",
    title: "SiliconFlow",
    baseURL: "https://api.siliconflow.cn/v1",
    baseURLEnv: "SILICONFLOW_BASE_URL",
    apiKeyEnvs: ["SILICONFLOW_API_KEY"],
    route: USUAL_ROUTE,
  },
  {
    name: "tei",
    title: "Text Embeddings Inference",
    baseURL: "http://127.0.0.1:8080",
    baseURLEnv: "TEI_BASE_URL",
    apiKeyEnvs: ["TEI_API_KEY"],
    isLocal: true,
    route: { path: "rerank", texts: "texts", limit: null, truncates: true },
  },
  // The compatible addresses of DashScope have no such route for all its rerankers; its own address is beside them.
  at("alibaba", { path: "../../api/v1/services/rerank/text-rerank/text-rerank", isNested: true }),
  at("openrouter", USUAL_ROUTE),
  at("together", USUAL_ROUTE),
  at("fireworks", USUAL_ROUTE),
  at("llamacpp", USUAL_ROUTE),
  at("vllm", USUAL_ROUTE),
  at("sglang", USUAL_ROUTE),
];

function at(name: string, route: RerankRoute): RerankRow {
  const row = PROVIDERS.find((provider) => provider.name === name);
  if (row === undefined) throw new RangeError(`There is no provider "${name}".`);
  return { ...row, route };
}
