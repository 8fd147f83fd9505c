/** What can be done with one row of a list, behind one button. The browser's own popover closes it and gives the focus back. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";

export interface MenuItem {
  readonly name: string;
  readonly isDanger?: boolean;
  readonly onChoose: () => void;
}

interface RowMenuProps {
  /** What it is of, for people who do not see it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly tabIndex?: number;
  /** Its button shows the label in place of three dots. */
  readonly isShown?: boolean;
}

/** Of the menu's lower edge from that of the window, in pixels. */
const MARGIN = 8;

export function RowMenu({ label, items, tabIndex = 0, isShown = false }: RowMenuProps): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const place = (): void => {
    const box = button.current?.getBoundingClientRect();
    const own = menu.current;
    if (!box || !own) return;
    const { offsetWidth, offsetHeight, style } = own;
    style.left = `${Math.max(MARGIN, Math.min(box.right - offsetWidth, innerWidth - offsetWidth - MARGIN))}px`;
    style.top = `${Math.max(MARGIN, Math.min(box.bottom, innerHeight - offsetHeight - MARGIN))}px`;
    own.querySelector("button")?.focus();
  };
  const step = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const all = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all.at((at + by) % all.length)?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        className={isShown ? "link" : "icon"}
        aria-label={isShown ? undefined : label}
        aria-haspopup="menu"
        popoverTarget={id}
        tabIndex={tabIndex}
      >
        {isShown ? `${label} ▾` : "⋯"}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        className="row-menu"
        aria-label={label}
        onToggle={(event) => {
          if (event.newState === "open") place();
        }}
        onKeyDown={step}
      >
        {items.map(({ name, isDanger = false, onChoose }) => (
          <button
            key={name}
            type="button"
            role="menuitem"
            className={isDanger ? "danger" : undefined}
            onClick={() => {
              menu.current?.hidePopover();
              onChoose();
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
