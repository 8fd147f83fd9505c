/** What is kept in one scope, as files. */
import { packFiles } from "../adapters/files/zip-package.ts";
import type { ExportFormat, ThreadFormat } from "../core/domain/export-format.ts";
import type { ResearchId, ThreadId, TurnId } from "../core/domain/ids.ts";
import { findTurn } from "../services/asking/find-turn.ts";
import { exportResearch } from "../services/exports/export-research.ts";
import { exportThread } from "../services/exports/export-thread.ts";
import { type Exported, exportStoredTurn } from "../services/exports/export-turn.ts";
import { hash } from "./hash.ts";
import type { Services } from "./services.ts";

export interface Exports {
  /** The turn, or the bibliography of its sources, as a file. Throws `not-found`. */
  export(id: TurnId, format: ExportFormat): Promise<Exported>;
  /** A thread as one file. Throws `not-found`. */
  readonly exportThread: (id: ThreadId, format: ThreadFormat) => Promise<Exported>;
  /** The report of research, or the bibliography of its sources, as a file. Throws `not-found`. */
  readonly exportResearch: (id: ResearchId, format: ExportFormat) => Promise<Exported>;
}

export function createExports({
  store,
  threads,
  research,
}: Pick<Services, "store" | "threads" | "research">): Exports {
  const exporting = { store, hash, packFiles };
  return {
    export: async (id, format) => exportStoredTurn(await findTurn(store, id), format, exporting),
    exportThread: async (id, format) => exportThread(await threads.get(id), format, exporting),
    exportResearch: async (id, format) => exportResearch(await research.get(id), format, exporting),
  };
}
