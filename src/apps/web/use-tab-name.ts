/** Names the browser's tab after what the page shows, so that ten of them can be told apart. */
import { useEffect } from "react";

const PRODUCT = "Footnote";

export function useTabName(name: string | undefined): void {
  useEffect(() => {
    document.title = name === undefined || name === "" ? PRODUCT : `${name} · ${PRODUCT}`;
  }, [name]);
}
