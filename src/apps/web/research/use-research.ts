/** One research, asked for again while it is being worked on; steered and deleted. */
import type { ResearchId } from "../../../core/domain/ids.ts";
import type { EditedPlan, ResearchRecord } from "../../../core/domain/research.ts";
import {
  approveResearch,
  cancelResearch,
  deleteResearch,
  forkResearch,
  getResearch,
  pauseResearch,
  redoStep,
  resumeResearch,
  scheduleResearch,
} from "../api/research.ts";
import { type Followed, useFollowed } from "../use-followed.ts";

const ASK_AGAIN_MS = 700;

export interface ResearchControl extends Omit<Followed<ResearchRecord>, "after"> {
  readonly approve: (questions: EditedPlan["questions"]) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** With twice the budget. */
  readonly resumeWithMore: () => void;
  readonly cancel: () => void;
  readonly redo: (seq: number) => void;
  /** Opens the other one. */
  readonly fork: (seq: number) => void;
  readonly schedule: (every: string) => void;
  readonly remove: () => void;
}

export function useResearch(
  id: ResearchId,
  onRemove: () => void,
  onFork: (id: ResearchId) => void,
): ResearchControl {
  const { after, ...followed } = useFollowed(id, getResearch, ASK_AGAIN_MS);
  const { record } = followed;
  return {
    ...followed,
    approve: (questions) => after(approveResearch(id, { questions })),
    pause: () => after(pauseResearch(id)),
    resume: () => after(resumeResearch(id, {})),
    resumeWithMore: () => {
      if (!record) return;
      const { searches, pages, minutes, tokens, costMicros } = record.budget;
      const twice = {
        searches: 2 * searches,
        pages: 2 * pages,
        minutes: 2 * minutes,
        tokens: 2 * tokens,
        costMicros: 2 * costMicros,
      };
      after(resumeResearch(id, twice));
    },
    redo: (seq) => after(redoStep(id, seq)),
    fork: (seq) => after(forkResearch(id, seq).then((forked) => onFork(forked.id))),
    schedule: (every) => after(scheduleResearch(id, every)),
    cancel: () => after(cancelResearch(id)),
    remove: () => after(deleteResearch(id), onRemove),
  };
}
