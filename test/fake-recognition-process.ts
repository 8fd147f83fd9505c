/** Stands in for the process that recognises text: does what the bytes of its job say. */
import type { ToRecognition } from "../src/adapters/recognition/recognition-messages.ts";

process.once("message", ({ job }: ToRecognition) => {
  const word = new TextDecoder().decode(job.bytes);
  if (word.includes("page")) process.send?.({ type: "page", page: { page: 1, runs: [] } });
  if (word.includes("end")) process.send?.({ type: "end" });
  if (word.includes("broken")) process.send?.({ type: "failed", reason: "broken", message: "no picture" });
  if (word.includes("crash")) setTimeout(() => process.exit(1), 20);
});
process.on("disconnect", () => process.exit());
