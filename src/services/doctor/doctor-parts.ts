/** What the doctor is given to look at: the parts of the program that it examines, and facts of how they are set. */
import type { ConfiguredModels } from "../../core/answer/asking/configured-models.ts";
import type { Caps } from "../../core/domain/price.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import type { KeptPageStore } from "../../core/ports/kept-page-store.ts";
import type { LocalServer } from "../../core/ports/local-server.ts";
import type { PassageIndex } from "../../core/ports/passage-index.ts";
import type { PairReader } from "../../core/ports/pair-reader.ts";
import type { Reranker } from "../../core/ports/reranker.ts";
import type { VectorStore } from "../../core/ports/vector-store.ts";
import type { KeptPageLimits } from "../library/kept-pages.ts";
import type { Probes } from "../probes/probes.ts";

export interface DoctorParts {
  readonly settings: DoctorSettings;
  readonly machine: Machine;
  readonly store: Pick<DocumentStore, "countDocuments"> & Pick<KeptPageStore, "countKeptPages">;
  readonly vectors: Pick<VectorStore, "countVectors">;
  readonly index: Pick<PassageIndex, "count">;
  readonly models: ConfiguredModels;
  readonly probes: Pick<Probes, "latest" | "probe" | "greet">;
  readonly embedder: Embedder | undefined;
  /** Who reads whether a sentence answers: the reader. */
  readonly pairs: Pick<PairReader, "read"> | undefined;
  /** What the reader is, where it is the embedder. */
  readonly reader: ReaderFacts | undefined;
  readonly reranker: Reranker | undefined;
  /** Names of the engines that are asked; none where web search is off. */
  readonly engines: readonly string[];
  /** The transcription model, where one is configured. */
  readonly transcriber: string | undefined;
  /** Text recognition is installed. */
  canRecognise(this: void): boolean;
}

/** Of the small model that comes with Footnote. */
export interface ReaderFacts {
  readonly name: string;
  readonly bytes: number;
  readonly licence: string;
}

/** No key and no password is in it. */
export interface DoctorSettings {
  readonly dataFolder: string;
  /** The data folder, or the database. */
  readonly keptIn: string;
  /** The OpenSearch that holds the index, where it is not in the data folder. */
  readonly indexedIn: string | undefined;
  /** Where the server listens: host and port. */
  readonly listensAt: string;
  /** What keeps others out: the shared password, accounts, or that nobody reaches it. */
  readonly guard: "password" | "accounts" | "loopback";
  readonly maxFileBytes: number;
  readonly maxCacheBytes: number;
  readonly keptPages: KeptPageLimits;
  readonly allowHosts: readonly string[];
  readonly rerankMs: number;
  readonly caps: Caps;
  readonly isProbing: boolean;
  readonly isRendering: boolean;
  /** `FOOTNOTE_MODEL` is set; where it is not, a key that is enough by itself has named the model. */
  readonly isModelNamed: boolean;
  /** Names of the models whose prices the operator has set. */
  readonly ownPrices: readonly string[];
  /** The variables of engines that need one. */
  readonly engineVariables: readonly {
    readonly name: string;
    readonly variable: string;
    readonly isSet: boolean;
  }[];
}

export interface Machine {
  readonly nodeVersion: string;
  /** The program runs with the rights of root. */
  readonly isRoot: boolean;
  /** Throws where nothing can be written there. */
  requireWritable(folder: string): Promise<void>;
  /** The path of a browser. Throws `page-needs-javascript` where there is none. */
  requireChromium(): string;
  findLocalServers(): Promise<readonly LocalServer[]>;
  /** Never goes back; only differences mean anything. */
  monotonicMs(): number;
}
