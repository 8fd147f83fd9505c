/**
 * Tells once that something was seen: half of it in sight for a second without a break, in a tab that is shown and has the focus. What lies below a
 * drawer or a dialog is not in sight. Whether eyes were on it, nobody knows.
 */

/** Of its area: what the Media Rating Council calls viewable. */
const HALF = 0.5;
const SECOND_MS = 1_000;
/** How often it is looked whether that still holds. */
const LOOK_MS = 50;

/** Gives what ends it. Where the browser cannot tell, nothing is ever seen. */
export function whenViewed(element: Element, onViewed: () => void): () => void {
  if (typeof IntersectionObserver === "undefined") return () => undefined;
  let isHalfIn = false;
  let hasEnded = false;
  let since: number | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;

  const isSeen = (): boolean =>
    isHalfIn &&
    document.visibilityState === "visible" &&
    document.hasFocus() &&
    element.closest("[inert]") === null &&
    document.querySelector("dialog[open]") === null;
  const look = (): void => {
    if (hasEnded) return;
    if (!isSeen()) {
      since = undefined;
      return;
    }
    const now = performance.now();
    if (since === undefined) {
      since = now;
      setTimeout(look, SECOND_MS);
    }
    if (now - since < SECOND_MS) return;
    end();
    onViewed();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      isHalfIn = (entries.at(-1)?.intersectionRatio ?? 0) >= HALF;
      look();
    },
    // Told of each crossing, out as well as in.
    { threshold: [0, HALF, 1] },
  );
  const end = (): void => {
    hasEnded = true;
    observer.disconnect();
    clearInterval(looking);
    document.removeEventListener("visibilitychange", look);
    removeEventListener("blur", look);
  };
  observer.observe(element);
  looking = setInterval(look, LOOK_MS);
  document.addEventListener("visibilitychange", look);
  addEventListener("blur", look);
  return end;
}
