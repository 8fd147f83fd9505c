/** Invoices as PDF, read back by the reader of PDFs that people have. */
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import type { AdvertiserId, FlightId, InvoiceId } from "../../core/domain/sponsored.ts";
import type { Invoice } from "../../core/domain/sponsored-accounts.ts";
import { amountText } from "../../core/sponsor/invoice-amount.ts";
import { invoicePdf } from "../../core/sponsor/invoice-pages.ts";
import { invoiceFonts } from "./invoice-fonts.ts";

const CMAPS = fileURLToPath(new URL(".", import.meta.resolve("pdfjs-dist/cmaps/Identity-H.bcmap")));

const invoice = (changes: Partial<Invoice> = {}): Invoice => ({
  id: "ivc_1" as InvoiceId,
  number: 12,
  advertiserId: "adv_1" as AdvertiserId,
  until: "2026-11-30T22:00:00.000Z",
  currency: "EUR",
  minor: 1_234_567,
  carryMicros: 2_750,
  madeAt: "2026-11-30T22:00:01.000Z",
  lines: [
    {
      flightId: "flt_1" as FlightId,
      campaign: "夏季渡轮 Żeglarz & Ölhafen",
      priceMicros: 4_250,
      views: 2_904_865,
      givenBack: 3,
      micros: 12_345_663_500,
    },
  ],
  parties: {
    seller: ["Antworten Łódź GmbH", "Hafenstr. 1"],
    payer: "青岛海港集团有限公司",
    behalfOf: "Ferries Ltd",
  },
  ...changes,
});

/** The text of each page. */
async function read(bytes: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: bytes.slice(), cMapUrl: CMAPS, cMapPacked: true, verbosity: 0 })
    .promise;
  const pages: string[] = [];
  for (let nth = 1; nth <= file.numPages; nth++) {
    const { items } = await (await file.getPage(nth)).getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replaceAll(/\s+/gu, " "),
    );
  }
  await file.loadingTask.destroy();
  return pages;
}

describe("an invoice as PDF", () => {
  it("has the address and the tax ID of who pays, and the tax that is added", async () => {
    const { parties } = invoice();
    const taxed = invoice({
      tax: { basisPoints: 725, minor: 89_506 },
      parties: { ...parties, payerAddress: ["Kai 1", "青岛"], payerTaxId: "DE 12", taxNote: "A note." },
    });
    const [page] = await read(invoicePdf(taxed, "en", invoiceFonts()));
    for (const part of [
      "Kai 1 青岛 Tax ID DE 12",
      "Net 12345.67",
      "Tax 7.25 % 895.06",
      "Total 13240.73 EUR",
      "A note.",
    ])
      expect(page).toContain(part);
    const [chinese] = await read(invoicePdf(taxed, "zh", invoiceFonts()));
    for (const part of ["税号 DE 12", "不含税金额 12345.67", "税 7.25 % 895.06", "合计 13240.73 EUR"])
      expect(chinese).toContain(part);
    const [none] = await read(invoicePdf(invoice(), "en", invoiceFonts()));
    expect(none).not.toMatch(/Tax|Net/u);
  });

  it("has its number, dates, both parties, each flight and every amount to the micro", async () => {
    const [page] = await read(invoicePdf(invoice(), "en", invoiceFonts()));
    for (const text of [
      "Invoice 12",
      "2026-11-30",
      "2026-11-30 22:00:00 UTC",
      "Antworten Łódź GmbH",
      "Hafenstr. 1",
      "青岛海港集团有限公司",
      "Ferries Ltd",
      "夏季渡轮",
      "Żeglarz & Ölhafen",
      "flt_1",
      "2904865",
      "4.25",
      "12345.6635",
      // 12,345.67 and what goes on to the next, less what the flight comes to.
      "0.00925",
      "-0.00275",
      "12345.67 EUR",
    ])
      expect(page).toContain(text);
  });

  it("is in Chinese, and a credit note where it is less than nothing", async () => {
    const [chinese] = await read(invoicePdf(invoice(), "zh", invoiceFonts()));
    for (const text of ["账单", "付款方", "青岛海港集团有限公司", "合计", "12345.67 EUR"]) {
      expect(chinese).toContain(text);
    }
    const [credit] = await read(invoicePdf(invoice({ minor: -3, currency: "JPY" }), "en", invoiceFonts()));
    expect(credit).toContain("Credit note 12");
    expect(credit).toContain("-3 JPY");
  });

  it("brings the outlines of what it says, and leaves to the reader's font what no font here has", async () => {
    const made = invoicePdf(invoice(), "zh", invoiceFonts());
    expect(made.length).toBeLessThan(250_000);
    expect(Buffer.from(made).toString("latin1")).not.toContain("STSong");
    const rare = invoice({ parties: { ...invoice().parties, payer: "龘龖集团" } });
    const other = invoicePdf(rare, "zh", invoiceFonts());
    expect(Buffer.from(other).toString("latin1")).toContain("STSong");
    expect((await read(other))[0]).toMatch(/龘\s*龖\s*集团/u);
  });

  it("is the same bytes each time, and others for another invoice", () => {
    const made = invoicePdf(invoice(), "en", invoiceFonts());
    expect(invoicePdf(invoice(), "en", invoiceFonts())).toEqual(made);
    expect(invoicePdf(invoice({ carryMicros: 2_751 }), "en", invoiceFonts())).not.toEqual(made);
  });

  it("goes on over pages, with every flight once and the total on the last", async () => {
    const lines = Array.from({ length: 60 }, (_, nth) => ({
      ...invoice().lines[0]!,
      flightId: `flt_${nth}x` as FlightId,
      campaign: nth % 7 === 0 ? "一个很长的广告活动名称".repeat(8) : `Campaign ${nth}`,
    }));
    const pages = await read(invoicePdf(invoice({ lines }), "en", invoiceFonts()));
    expect(pages.length).toBeGreaterThan(3);
    const text = pages.join(" ");
    for (const { flightId } of lines) expect(text.split(flightId)).toHaveLength(2);
    expect(pages.map((page) => page.includes("Total"))).toEqual([...pages.slice(1).map(() => false), true]);
  });
});

describe("an amount", () => {
  it.each([
    [0, "EUR", "0.00"],
    [8_500, "EUR", "0.0085"],
    [12_500_000, "EUR", "12.50"],
    [-2_750, "EUR", "-0.00275"],
    [3_000_000, "JPY", "3"],
    [3_000_001, "JPY", "3.000001"],
    [Number.MAX_SAFE_INTEGER, "USD", "9007199254.740991"],
  ] as const)("of %i micros in %s is %s", (micros, currency, text) => {
    expect(amountText(micros, currency)).toBe(text);
  });
});
