/** "Still true?" of one turn: asked when a person asks it, and kept while the turn is shown. */
import { useEffect, useRef, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { TurnId } from "../../../core/domain/ids.ts";
import type { Recheck } from "../../../core/domain/recheck.ts";
import { recheckTurn } from "../api/client.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

export interface RecheckControl {
  readonly isChecking: boolean;
  readonly recheck?: Recheck;
  readonly failure?: Failure;
  readonly check: () => void;
}

type Checked = Omit<RecheckControl, "check">;

export function useRecheck(turnId: TurnId | undefined): RecheckControl {
  const [checked, setChecked] = useState<Checked>({ isChecking: false });
  const controller = useRef<AbortController>(undefined);
  // Nobody waits for it any more.
  useEffect(() => () => controller.current?.abort(), []);

  const run = async (id: TurnId): Promise<void> => {
    controller.current?.abort();
    const mine = new AbortController();
    controller.current = mine;
    setChecked((before) => ({ ...before, isChecking: true }));
    try {
      setChecked({ isChecking: false, recheck: await recheckTurn(id, mine.signal) });
    } catch (thrown) {
      if (!mine.signal.aborted) {
        setChecked({ isChecking: false, failure: failureOf(asFootnoteError(thrown)) });
      }
    }
  };
  return { ...checked, check: () => void (turnId && run(turnId)) };
}
