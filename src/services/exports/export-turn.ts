/** Exports a turn: reads what the store still holds of its sources, so that each can be told by time and hash. */
import type { SourceReading } from "../../core/export/bibliography.ts";
import { createPlacer } from "../../core/answer/place/placed.ts";
import type { Turn } from "../../core/domain/answer.ts";
import { EXPORT_FILES, type ExportFormat } from "../../core/domain/export-format.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import { exportTurn } from "../../core/export/export-turn.ts";
import { fileNameStem } from "../../core/export/file-name.ts";
import { type Readings, toExportedTurn } from "../../core/export/exported-turn.ts";
import { docxParts } from "../../core/export/office/docx.ts";
import type { PackFiles } from "../../core/ports/pack-files.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

export interface ExportParts {
  readonly store: TextStore;
  readonly hash: (bytes: Uint8Array) => string;
  readonly packFiles: PackFiles;
}

export interface Exported {
  /** Bytes of an Office file. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Of letters that every file system takes. */
  readonly fileName: string;
}

export async function exportStoredTurn(
  turn: Turn,
  format: ExportFormat,
  { store, hash, packFiles }: ExportParts,
): Promise<Exported> {
  const ready = await readyTurn(turn, store, hash);
  const { mediaType, extension } = EXPORT_FILES[format];
  return {
    content:
      format === "docx"
        ? packFiles(docxParts(toExportedTurn(ready.turn, ready.readings)))
        : exportTurn(ready.turn, ready.readings, format),
    mediaType,
    fileName: `${fileNameStem(turn.question, `footnote-${turn.turnId.replace(/[^\w-]/gu, "")}`)}.${extension}`,
  };
}

export interface ReadyTurn {
  readonly turn: Turn;
  readonly readings: Readings;
}

/** With what the store still holds of its sources; without their hashes where nothing hashes them. */
export async function readyTurn(
  turn: Turn,
  store: TextStore,
  hash?: ExportParts["hash"],
): Promise<ReadyTurn> {
  const readings = new Map<DocumentId, SourceReading>();
  for (const { documentId } of turn.answer.sources) {
    const document = await store.getDocument(documentId);
    if (document === undefined) continue;
    const { mediaType, language, fetchedAt, contentHash: value, length } = document;
    const reading = { mediaType, language, fetchedAt };
    if (hash === undefined) {
      readings.set(documentId, reading);
      continue;
    }
    const ofText = hash(new TextEncoder().encode(await store.readText(documentId, 0, length)));
    const of = ofText === value ? "text" : "bytes";
    readings.set(documentId, { ...reading, hash: { algorithm: "SHA-256", value, of } });
  }
  // Turns of before there were links get them here.
  const placer = createPlacer(store);
  const claims = await Promise.all(turn.answer.claims.map((claim) => placer.claim(claim)));
  return { turn: { ...turn, answer: { ...turn.answer, claims } }, readings };
}
