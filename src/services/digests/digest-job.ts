/**
 * Making a digest, as a kind of job: its key is the digest's id, its payload the places of headings, which are not kept with
 * documents. That its record says `running` and that it is due are the same thing.
 */
import type { DigestInput } from "../../core/digest/digest-document.ts";
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { Mark } from "../../core/domain/document.ts";
import type { DigestId } from "../../core/domain/ids.ts";
import type { JobName, NewJob } from "../../core/domain/job.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import type { Units } from "../../core/ports/units.ts";
import type { JobKind } from "../jobs/job-runner.ts";
import type { Work } from "../jobs/work-at.ts";
import { digestEnd, digestUnit, settleUnit } from "../plans/run-units.ts";
import { inOrder } from "./read-digest-source.ts";
import { runDigest, type RunDigestParts } from "./run-digest.ts";

const KIND = "digest";
/** Each asks models for several windows at once already. */
const AT_ONCE = 4;
/** Where digests of before there were jobs kept their headings. */
const HEADINGS_STEP = "headings";

export function digestJob(id: DigestId): JobName {
  return { kind: KIND, key: id };
}

export function newDigestJob(id: DigestId, headings: readonly Mark[]): NewJob {
  return { ...digestJob(id), payload: JSON.stringify({ headings }) };
}

export function digestKind(
  parts: RunDigestParts & {
    readonly store: Pick<TextStore, "readText" | "placeMarks">;
    readonly units: Units;
  },
): JobKind {
  const { store, units } = parts;

  const inputOf = async ({ source }: DigestRecord, work: Work): Promise<DigestInput> => {
    const { documentId, length, language } = source;
    const text = await store.readText(documentId, 0, length);
    return { text, language, marks: inOrder(await headingsOf(work), await store.placeMarks(documentId)) };
  };

  return {
    name: KIND,
    atOnce: AT_ONCE,
    async run(work) {
      const id = work.job.key as DigestId;
      const record = await store.getDigest(id);
      if (record?.status === "running") await runDigest(record, await inputOf(record, work), parts, work);
      await settleUnit(units, digestUnit(id), digestEnd(await store.getDigest(id)));
      return {};
    },
  };
}

async function headingsOf({ job, steps }: Work): Promise<readonly Mark[]> {
  const { headings } = JSON.parse(job.payload) as { headings?: readonly Mark[] };
  return headings ?? (JSON.parse((await steps.recall(HEADINGS_STEP)) ?? "[]") as Mark[]);
}
