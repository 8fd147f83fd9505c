/** One digest, asked for again while it is being made; stopped, gone on with, deleted. */
import type { DigestRecord } from "../../../core/domain/digest.ts";
import type { DigestId } from "../../../core/domain/ids.ts";
import { deleteDigest, getDigest, resumeDigest, stopDigest } from "../api/digests.ts";
import { type Followed, useFollowed } from "../use-followed.ts";

const ASK_AGAIN_MS = 1_000;

export interface DigestControl extends Omit<Followed<DigestRecord>, "after"> {
  readonly stop: () => void;
  readonly resume: () => void;
  readonly remove: () => void;
}

export function useDigest(id: DigestId, onRemove: () => void): DigestControl {
  const { after, ...followed } = useFollowed(id, getDigest, ASK_AGAIN_MS);
  return {
    ...followed,
    stop: () => after(stopDigest(id)),
    resume: () => after(resumeDigest(id)),
    remove: () => after(deleteDigest(id), onRemove),
  };
}
