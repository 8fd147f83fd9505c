/** A form of some fields and a button, in the settings. */
import type { ReactNode } from "react";

interface ShortFormProps {
  readonly onSubmit: () => Promise<unknown>;
  readonly children: ReactNode;
}

export function ShortForm({ onSubmit, children }: ShortFormProps): ReactNode {
  return (
    <form
      className="setting-list"
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
    </form>
  );
}
