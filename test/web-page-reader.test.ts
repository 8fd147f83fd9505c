/** The reader beside an answer, in a real browser: pages of a PDF, times beside a transcript, tables, and what is found inside. */
import { describe, expect, test } from "vitest";
import { makePdf } from "./make-pdf.ts";
import { browserPath, openPages } from "./web-page.ts";

const PAGES = [
  "The ferry of Varn was built in 1764.",
  "The second page speaks of the harbour.\nThe lighthouse was lit by Ottilie Krause\nin the winter of 1921.",
];
const TALK = Array.from({ length: 12 }, (_, nth) => {
  const at = (second: number): string => `00:00:${String(second).padStart(2, "0")},000`;
  return `${nth + 1}\n${at(nth * 4)} --> ${at(nth * 4 + 3)}\nSentence number ${nth + 1} of the talk is about the keeper of the light.\n`;
}).join("\n");

describe.skipIf(browserPath === undefined)("the reader", () => {
  const { open, server } = openPages();

  const add = async (name: string, content: string | Uint8Array): Promise<string> => {
    const form = new FormData();
    form.append("file", new Blob([content as BlobPart]), name);
    const reply = await fetch(`${server().address}/api/documents`, { method: "POST", body: form });
    return ((await reply.json()) as { document: { id: string } }).document.id;
  };

  test("shows the page of a PDF with the quoted words marked, and its text beside it", async () => {
    const id = await add("varn.pdf", makePdf(PAGES));
    const page = await open(`/doc/${id}`);
    await page.locator(".pdf-page canvas").first().waitFor();
    await page
      .getByRole("searchbox", { name: "Find in this document" })
      .fill("lit by Ottilie Krause in the winter");
    await page.locator(".document-found button").click();
    await page.locator('[data-page="2"] .pdf-mark.looked-at').first().waitFor();
    await page.getByRole("button", { name: "Text", exact: true }).click();
    expect(await page.locator(".document-text mark").textContent()).toContain("lit by Ottilie Krause");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "The file itself" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("varn.pdf");
  });

  test("has the time beside a transcript, and rows of values as a table", async () => {
    const talk = await add("talk.srt", TALK);
    const page = await open(`/doc/${talk}`);
    await page.locator(".cue-time").nth(2).waitFor();
    expect(await page.locator(".cue-time").first().textContent()).toBe("0:00");
    const table = await add("ships.csv", "ship,year\nKestrel,1764\n<img src=x onerror=alert(1)>,1921\n");
    await page.goto(`${server().address}/doc/${table}`);
    await page.locator(".document-text td").first().waitFor();
    expect(await page.locator(".document-text td").allTextContents()).toContain(
      "<img src=x onerror=alert(1)>",
    );
  });

  test("goes by the outline", async () => {
    const id = await add(
      "long.md",
      `# Ships\n\n${"A line.\n\n".repeat(400)}## Kestrel\n\nThe Kestrel sank.\n`,
    );
    const page = await open(`/doc/${id}`, { viewport: { width: 390, height: 844 } });
    await page.getByRole("button", { name: "Outline" }).click();
    await page.locator(".document-outline").getByRole("button", { name: "Kestrel" }).click();
    await page.getByText("The Kestrel sank.").waitFor();
  });
});
