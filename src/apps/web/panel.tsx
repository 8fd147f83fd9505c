/** A side panel with a heading and a way to close it: takes the focus when it opens, gives it back when it closes. */
import { type ReactNode, useEffect, useId, useRef } from "react";
import { words } from "./dictionary.ts";
import { PanelEdge } from "./panel-edge.tsx";

interface PanelProps {
  readonly title: string;
  /** What kind of thing it shows, for people who do not see it. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Panel({ title, label, onClose, children }: PanelProps): ReactNode {
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);

  return (
    <aside className="panel" aria-labelledby={headingId}>
      <PanelEdge />
      <header className="panel-head">
        <h2 id={headingId} ref={heading} tabIndex={-1} dir="auto">
          {title === "" ? label : title}
        </h2>
        <button type="button" className="icon" aria-label={words.close} title={words.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </aside>
  );
}
