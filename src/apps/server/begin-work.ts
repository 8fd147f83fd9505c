/** Work in the background, of a server or of a worker: what is due is done, and indexes are brought up to what others store. */
import { logFailure } from "../../compose/log-error.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import { lookForJobs } from "./look-for-jobs.ts";

/** Gives the way to begin no more of it. */
export async function beginWork(footnote: Footnote): Promise<() => void> {
  // After a crash the index may lack or repeat something; questions are answered meanwhile.
  footnote.indexer.heal().catch(logFailure);
  await footnote.keepEmbedded();
  footnote.keepUp();
  return lookForJobs(footnote);
}
