/** The process that recognises the text of one document, page by page. Started by `recogniser.ts` alone. */
import { quietThread } from "../pages/quiet-thread.ts";
import type { FromRecognition, ToRecognition } from "./recognition-messages.ts";
import { recognitionPackages } from "./recognition-packages.ts";
import { textOfLines } from "./page-text.ts";
import { pdfPictures } from "./pdf-pictures.ts";
import { PictureBroken, picturePages, PictureTooLarge } from "./picture-pages.ts";
import { createPictureReader } from "./text-of-picture.ts";

quietThread();
process.once("message", (message: ToRecognition) => {
  recognise(message).then(
    () => send({ type: "end" }),
    (thrown: unknown) => send({ type: "failed", reason: reasonOf(thrown), message: String(thrown) }),
  );
});
// Whoever started it is gone.
process.on("disconnect", () => process.exit());
// Ctrl-C reaches every process of the terminal; when to end is the parent's matter.
process.on("SIGINT", () => undefined);

function send(message: FromRecognition): void {
  process.send?.(message);
}

async function recognise({ job, folder }: ToRecognition): Promise<void> {
  const { canvas, tiff, tesseract, dataOf } = recognitionPackages(folder);
  const textOf = createPictureReader(await tesseract(), dataOf);
  if (job.kind === "pdf") {
    for await (const { page, picture, points } of pdfPictures(job.bytes, job.pages, canvas))
      send({ type: "page", page: { page, runs: textOfLines(textOf(picture), points) } });
    return;
  }
  let page = 0;
  for await (const picture of picturePages(job.bytes, canvas, tiff))
    send({ type: "page", page: { page: (page += 1), runs: textOfLines(textOf(picture)) } });
}

function reasonOf(thrown: unknown): "broken" | "too-large" | "other" {
  if (thrown instanceof PictureTooLarge) return "too-large";
  return thrown instanceof PictureBroken ? "broken" : "other";
}
