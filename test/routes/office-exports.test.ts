/** What leaves as a Word document or as a workbook, read back by the readers of what people add. */
import { beforeAll, expect, it } from "vitest";
import type { Document } from "../../src/core/domain/document.ts";
import type { ResearchRecord } from "../../src/core/domain/research.ts";
import { HARBOUR_DOCUMENTS, RIVER_QUESTION } from "../harbour-lights.ts";
import { postJson, readJson, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const routes = routesForAll();
let garage: Document;
beforeAll(async () => {
  for (const [name, text] of Object.entries(HARBOUR_DOCUMENTS)) await upload(routes.address, name, text);
  await upload(
    routes.address,
    "sales.csv",
    "shop,year,sales\nHarbour,2024,120\nMarket,2024,80\nStation,2024,45\nPier,2025,9\n",
  );
  garage = await upload(
    routes.address,
    "garage.md",
    "# Lease of a garage\n\nThe rent is 90 euros a month. It is due on the third, 'A & B < C'.",
  );
});

async function readBack(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const { id, length } = await upload(routes.address, name, bytes);
  const url = `${routes.address}/api/documents/${id}/text?start=0&end=${length}`;
  return (await readJson<{ text: string }>(await fetch(url))).text;
}

async function research(question: string): Promise<ResearchRecord> {
  const body = { question, sources: ["library"] };
  const { id } = await readJson<ResearchRecord>(await postJson(`${routes.address}/api/research`, body));
  await (await fetch(`${routes.address}/api/research/${id}/events`)).text();
  return readJson(await fetch(`${routes.address}/api/research/${id}`));
}

it("a report is a Word document with a footnote for each sentence, and the words that it rests on", async () => {
  const { id, report } = await research(RIVER_QUESTION);
  const response = await fetch(`${routes.address}/api/research/${id}/export?format=docx`);
  expect(response.headers.get("content-type")).toContain("wordprocessingml");
  const text = await readBack(new Uint8Array(await response.arrayBuffer()), "report.docx");
  expect(text).toContain(RIVER_QUESTION);
  for (const claim of report?.claims ?? []) {
    expect(text).toContain(claim.text);
    for (const { quote } of claim.citations) expect(text).toContain(`“${quote.text.replace(/\s+/gu, " ")}”`);
  }
  expect(text).toContain("SHA-256");
});

it("a grid is a workbook whose cells are text, whatever they begin with", async () => {
  const body = { questions: ["How much is the rent?"], documentIds: [garage.id] };
  const response = await postJson(`${routes.address}/api/grid`, body, { accept: XLSX });
  expect(response.headers.get("content-type")).toBe(XLSX);
  const text = await readBack(new Uint8Array(await response.arrayBuffer()), "grid.xlsx");
  expect(text).toContain("The rent is 90 euros a month.");
  expect(text).toContain("How much is the rent? (where)");
});

it("what is computed of a few rows stands as a table with a footnote for each figure, and is drawn; a page's own chart is not", async () => {
  const { id, report } = await research("What is the sum of sales in 2024?");
  const { text = "", claims = [] } = report ?? {};
  expect(text).toContain("| Harbour | 120 |");
  expect(text).toContain('```mermaid\nxychart-beta\n  title "sales · shop"');
  for (const { start, end, text: said } of claims) expect(text.slice(start, end)).toBe(said);
  const cell = claims.find(({ text: said }) => said === "120");
  expect(cell?.citations[0]?.quote.text).toContain("Harbour");
  const html = await (await fetch(`${routes.address}/api/research/${id}/export?format=html`)).text();
  expect(html).toContain('<figure class="bar-chart">');
  const markdown = await (await fetch(`${routes.address}/api/research/${id}/export?format=markdown`)).text();
  expect(markdown).toContain("xychart-beta");
});
