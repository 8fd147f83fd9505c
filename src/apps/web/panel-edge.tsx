/** The edge that a panel is made wider and narrower by, with the mouse or the arrows; this browser remembers how wide it was. */
import { type ReactNode, useLayoutEffect, useState } from "react";
import { readChoice, keepChoice } from "./browser-choice.ts";
import { words } from "./dictionary.ts";

/** Of the window's width, in per cent. */
const [LEAST, USUAL, MOST] = [25, 38, 75];
const STEP = 3;

export function PanelEdge(): ReactNode {
  const [share, setShare] = useState(() => within(Number(readChoice("panel") ?? USUAL)));
  useLayoutEffect(() => {
    document.documentElement.style.setProperty("--panel-share", `${share}%`);
  }, [share]);
  const change = (wanted: number): void => {
    const next = within(wanted);
    setShare(next);
    keepChoice("panel", String(next));
  };
  return (
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.panelWidth}
      aria-valuenow={Math.round(share)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          change(100 - (event.clientX / innerWidth) * 100);
      }}
      onDoubleClick={() => change(USUAL)}
      onKeyDown={(event) => {
        const by = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
        if (by !== 0) change(share + by);
      }}
    />
  );
}

function within(share: number): number {
  return Number.isFinite(share) ? Math.min(MOST, Math.max(LEAST, share)) : USUAL;
}
