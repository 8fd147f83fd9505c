/** A grid of documents and questions over HTTP: each cell is the document's own words, or empty. */
import { beforeAll, expect, it } from "vitest";
import type { Grid } from "../../src/core/domain/grid.ts";
import { postJson, readJson, readRefusal, upload } from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const QUESTIONS = ["How much is the rent?", "What is the sum of sales in 2024?"];
const routes = routesForAll();
let documentIds: string[] = [];
beforeAll(async () => {
  const garage = await upload(
    routes.address,
    "garage.md",
    "# Lease of a garage\n\nThe rent is 90 euros a month. It is due on the third.",
  );
  const shop = await upload(
    routes.address,
    "shop.md",
    "# Lease of a shop\n\nThe shop has two rooms. The rent is 1,450 euros a month.",
  );
  const sales = await upload(
    routes.address,
    "sales.csv",
    "shop,year,sales\nHarbour,2024,120\nMarket,2024,80\nStation,2025,45\n",
  );
  documentIds = [garage.id, shop.id, sales.id];
});

const ask = (body: object, headers = {}): Promise<Response> =>
  postJson(`${routes.address}/api/grid`, body, headers);

it("has for each document and question its own words with their place, what is computed of its cells, or nothing", async () => {
  const grid = await readJson<Grid>(await ask({ questions: QUESTIONS, documentIds }));
  const [garage, shop, sales] = grid.rows;
  expect(garage?.cells[0]?.text).toContain("90 euros");
  expect(shop?.cells[0]?.text).toContain("1,450 euros");
  expect(sales?.cells[1]).toMatchObject({
    computed: { operation: "sum", rows: 2 },
    text: expect.stringContaining("200"),
  });
  expect([garage?.cells[1]?.text, garage?.cells[1]?.citations]).toEqual(["", []]);
  for (const { quote } of grid.rows.flatMap(({ cells }) => cells.flatMap(({ citations }) => citations))) {
    const url = `${routes.address}/api/documents/${quote.documentId}/text?start=${quote.start}&end=${quote.end}`;
    expect((await readJson<{ text: string }>(await fetch(url))).text).toBe(quote.text);
  }
});

it("is given as CSV where that is asked for, and refused where there is nothing to ask or to be asked", async () => {
  const csv = await ask({ questions: QUESTIONS, documentIds }, { accept: "text/csv" });
  expect(csv.headers.get("content-type")).toContain("text/csv");
  expect((await csv.text()).split("\r\n")).toHaveLength(5);
  await readRefusal(await ask({ questions: [], documentIds }));
  await readRefusal(await ask({ questions: ["?"], documentIds }));
  expect((await readRefusal(await ask({ questions: QUESTIONS, documentIds: ["doc_none"] }))).code).toBe(
    "not-found",
  );
});
