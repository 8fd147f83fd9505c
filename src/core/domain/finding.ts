/** What `footnote doctor` and the settings page say of one part of the product. Never holds a key or a password. */
import type { ModelProbe } from "./model-probe.ts";

/** In the order in which they are told. */
export const FINDING_PARTS = [
  "node",
  "configuration",
  "server",
  "library",
  "index",
  "documents",
  "kept pages",
  "model",
  "model roles",
  "local models",
  "probing",
  "prices",
  "cost limits",
  "embedder",
  "reranker",
  "web search",
  "rendering",
  "transcription",
  "text recognition",
] as const;
export type FindingPart = (typeof FINDING_PARTS)[number];

/** `off`: not configured, and nothing is wrong with that. `untried`: configured, and nothing is known of it yet. */
export const FINDING_STATUSES = ["ok", "off", "untried", "failed"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** The languages that it is told in. */
export const DOCTOR_LANGUAGES = ["en", "zh"] as const;
export type DoctorLanguage = (typeof DOCTOR_LANGUAGES)[number];

export interface Finding {
  readonly part: FindingPart;
  readonly status: FindingStatus;
  /** The part's name in the language of the message. */
  readonly title: string;
  readonly message: string;
  readonly details?: readonly string[];
  /** What would change it. */
  readonly hint?: string;
  /** Of a model, where there is one. */
  readonly probe?: ModelProbe;
}
