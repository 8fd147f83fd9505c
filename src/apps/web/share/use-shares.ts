/** The links that hold: of the space, or of one thing in it. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { ShareId } from "../../../core/domain/ids.ts";
import type { ListedShare, MakeShare } from "../../../core/domain/share.ts";
import { endShare, listShares, makeShare, sharedAddress } from "../api/shares.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

export interface SharesControl {
  readonly shares?: readonly ListedShare[];
  readonly failure?: Failure;
  /** Of the link that was just made: no other time is it known. */
  readonly address?: string;
  readonly make: (wanted: MakeShare) => void;
  readonly end: (id: ShareId) => void;
}

/** `subject`: of that alone. */
export function useShares(subject?: string): SharesControl {
  const [shown, setShown] = useState<Omit<SharesControl, "make" | "end">>({});
  const work = async (doing: () => Promise<{ readonly address?: string }>): Promise<void> => {
    try {
      const done = await doing();
      const shares = (await listShares()).filter((share) => (subject ?? share.subject) === share.subject);
      setShown({ shares, ...done });
    } catch (thrown) {
      setShown((before) => ({ ...before, failure: failureOf(asFootnoteError(thrown)) }));
    }
  };
  useEffect(() => {
    void work(async () => ({}));
  }, [subject]);

  return {
    ...shown,
    make: (wanted) => void work(async () => ({ address: sharedAddress((await makeShare(wanted)).secret) })),
    end: (id) =>
      void work(async () => {
        await endShare(id);
        return {};
      }),
  };
}
