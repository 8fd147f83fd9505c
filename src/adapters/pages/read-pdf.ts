/** Reads PDF files in a thread under a deadline. */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { ReadParts } from "./read-parts.ts";

export function createPdfReader(): {
  read(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<ReadParts>;
  close(): Promise<void>;
} {
  return {
    async read() {
      throw new FootnoteError("document-unsupported", "PDF is not read yet.");
    },
    async close() {},
  };
}
