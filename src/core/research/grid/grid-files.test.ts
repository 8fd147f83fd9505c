import { expect, it } from "vitest";
import type { DocumentId } from "../../domain/ids.ts";
import { gridCsv } from "./grid-files.ts";

it("writes a grid as CSV, a document a row, with the place of each cell, and nothing that is taken for a formula", () => {
  const documentId = "doc_1" as DocumentId;
  const quote = { documentId, start: 4, end: 9, text: "=1+1" };
  const csv = gridCsv({
    questions: ["How much?", "Who?"],
    rows: [
      {
        source: { number: 1, documentId, title: 'Lease, "old"', url: "upload:1/lease.pdf" },
        cells: [
          { text: "=1+1", citations: [{ source: 1, quote, verdict: "supported", page: 3 }], confidence: 0.9 },
          { text: "", citations: [], confidence: 0.1 },
        ],
      },
    ],
  });
  expect(csv).toBe(
    'document,address,How much?,How much? (where),Who?,Who? (where)\r\n"Lease, ""old""",upload:1/lease.pdf,\'=1+1,"page 3, 4–9",,\r\n',
  );
});
