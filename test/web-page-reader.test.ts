/** The reader beside an answer, in a real browser: pages of a PDF, times beside a transcript, tables, and what is found inside. */
import { afterAll, describe, expect, test } from "vitest";
import { type FakeTranscriptionServer, startFakeTranscription } from "./fake-transcription-server.ts";
import { makePdf } from "./make-pdf.ts";
import { askAndWait, browserPath, openPages } from "./web-page.ts";

const PAGES = [
  "The ferry of Varn was built in 1764.",
  "The second page speaks of the harbour.\nThe lighthouse was lit by Ottilie Krause\nin the winter of 1921.",
];
const TALK = Array.from({ length: 12 }, (_, nth) => {
  const at = (second: number): string => `00:00:${String(second).padStart(2, "0")},000`;
  return `${nth + 1}\n${at(nth * 4)} --> ${at(nth * 4 + 3)}\nSentence number ${nth + 1} of the talk is about the keeper of the light.\n`;
}).join("\n");

describe.skipIf(browserPath === undefined)("the reader", () => {
  let transcription: FakeTranscriptionServer | undefined;
  const { open, server } = openPages(async () => {
    transcription = await startFakeTranscription([
      [0, 2, "The keeper speaks of the light. ".repeat(6)],
      [2, 4, "Then he speaks of the sea. ".repeat(6)],
    ]);
    return { FOOTNOTE_TRANSCRIBE_URL: transcription.url };
  });
  afterAll(() => transcription?.close());

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

  test("keeps a note on what is selected, which an answer quotes", async () => {
    const id = await add("mill.md", "# The mill\n\nThe mill of Varn has a wheel of oak.\n");
    const page = await open(`/doc/${id}`);
    await page.locator(".document-text p").selectText();
    await page.getByRole("button", { name: "Note", exact: true }).click();
    expect(await page.locator(".note-form q").textContent()).toBe("The mill of Varn has a wheel of oak.");
    const box = page.getByRole("textbox", { name: "Your note" });
    await box.fill("Gone.");
    await box.press("Escape");
    await box.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await box.fill("Ada Brook told me that the wheel was replaced by the carpenter Tomas Berg in 1987.");
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByText("1 document read").waitFor();
    await askAndWait(page, "Which carpenter replaced the wheel of the mill?");
    expect(await page.locator(".answer").innerText()).toContain("Tomas Berg");
    expect(await page.locator(".sources").innerText()).toContain("Note on “The mill”");
  });

  test("plays the recording of a transcript from the time that is chosen", async () => {
    const id = await add("talk.wav", wav());
    const page = await open(`/doc/${id}`);
    await page.getByRole("button", { name: "Play the recording" }).waitFor();
    await page.locator("button.cue-time").last().click();
    const player = page.locator("audio");
    await player.waitFor();
    await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 0) >= 2);
    await player.evaluate((one: HTMLAudioElement) => one.pause());
    await page.locator("button.cue-time").first().click();
    await page.waitForFunction(() => (document.querySelector("audio")?.currentTime ?? 9) < 2);
  });
});

/** Silence of four seconds, 8 kHz, 8 bits. */
function wav(): Uint8Array {
  const length = 32_000;
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(length, 40);
  return Buffer.concat([head, Buffer.alloc(length, 128)]);
}
