/** The links that hold: of the space, or of one thing in it. */
import { useCallback, useState } from "react";
import type { ShareId } from "../../../core/domain/ids.ts";
import type { ListedShare, MakeShare } from "../../../core/domain/share.ts";
import { endShare, listShares, makeShare, sharedAddress } from "../api/shares.ts";
import type { Failure } from "../thread/conversation.ts";
import { useLoaded } from "../use-loaded.ts";

export interface SharesControl {
  readonly shares: readonly ListedShare[];
  readonly failure: Failure | undefined;
  /** Of the link that was just made: no other time is it known. */
  readonly address: string | undefined;
  readonly make: (wanted: MakeShare) => void;
  readonly end: (id: ShareId) => void;
}

/** `subject`: of that alone. */
export function useShares(subject?: string): SharesControl {
  const load = useCallback(() => listShares(subject), [subject]);
  const { value = [], failure, act } = useLoaded(load);
  const [address, setAddress] = useState<string>();
  return {
    shares: value,
    failure,
    address,
    make: (wanted) =>
      void act(() => makeShare(wanted)).then((made) => {
        if (made) setAddress(sharedAddress(made.secret));
      }),
    end: (id) => void act(() => endShare(id)),
  };
}
