/** Starts the page. */
import { type ReactNode, useContext } from "react";
import { createRoot } from "react-dom/client";
import { Gate } from "./account/gate.tsx";
import { SessionContext } from "./account/session-context.ts";
import { App } from "./app.tsx";
import { showTheme } from "./browser-choice.ts";
import { words } from "./dictionary.ts";
import { lazily } from "./lazily.tsx";
import { loadSentences } from "./told.ts";

const OwnPage = lazily(async () => (await import("./sponsored/own/own-page.tsx")).OwnPage);

/** An advertiser asks nothing here: he has a page of his own. */
function Page(): ReactNode {
  return useContext(SessionContext).account?.role === "advertiser" ? <OwnPage /> : <App />;
}

document.documentElement.lang = words.language;
showTheme();
createRoot(document.querySelector("#root") as Element).render(
  <Gate>
    <Page />
  </Gate>,
);
// Where the browser has such, the page opens without a network too; without it nothing is lost.
navigator.serviceWorker?.register(new URL("sw.js", document.baseURI)).catch(() => undefined);
// When the page is there, and before anything fails.
setTimeout(() => void loadSentences(), 1_000);
