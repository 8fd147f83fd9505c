/** The panel for a statement of which no source says anything, so that there is no document to show. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import { type CheckedClaim, ClaimCard } from "./claim-card.tsx";

interface ClaimPanelProps {
  readonly checked: CheckedClaim;
  readonly onClose: () => void;
}

export function ClaimPanel({ checked, onClose }: ClaimPanelProps): ReactNode {
  const { withoutSource } = words.checking;
  return (
    <Panel title={withoutSource} label={withoutSource} onClose={onClose}>
      <ClaimCard {...checked} shown={undefined} onOpen={() => undefined} />
    </Panel>
  );
}
