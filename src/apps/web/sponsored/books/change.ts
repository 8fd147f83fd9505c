/** What is changed of the books, by forms and buttons that tell of their own failures. */
import type { Loaded } from "../../use-loaded.ts";

/** Does it and loads all anew. Throws what it throws. */
export type Change = (doing: () => Promise<unknown>) => Promise<void>;

export function changing(act: Loaded<unknown>["act"]): Change {
  return async (doing) => {
    let failed: { readonly thrown: unknown } | undefined;
    await act(() =>
      doing().catch((thrown: unknown) => {
        failed = { thrown };
      }),
    );
    if (failed) throw failed.thrown;
  };
}
