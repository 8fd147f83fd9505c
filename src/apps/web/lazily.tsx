/** A component whose code is loaded when it is first drawn; nothing stands in its place meanwhile. What cannot be loaded says so, once. */
import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import { words } from "./dictionary.ts";

export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Lazy = lazy(async () => {
    const loaded = await load().catch(() => Unreachable);
    return { default: loaded as ComponentType<object> };
  });
  return function LazyPart(props: Props): ReactNode {
    return (
      <Suspense fallback={null}>
        <Lazy {...props} />
      </Suspense>
    );
  };
}

/** The server went away, or has another version of the page now. */
function Unreachable(): ReactNode {
  return (
    <div className="thread">
      <p className="none" role="alert">
        {words.offline}{" "}
        <button type="button" onClick={() => location.reload()}>
          {words.tryLoading}
        </button>
      </p>
    </div>
  );
}
