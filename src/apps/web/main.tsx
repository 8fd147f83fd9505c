/** Starts the page. */
import { createRoot } from "react-dom/client";
import { Gate } from "./account/gate.tsx";
import { App } from "./app.tsx";
import { showTheme } from "./browser-choice.ts";
import { words } from "./dictionary.ts";
import { loadSentences } from "./told.ts";

document.documentElement.lang = words.language;
showTheme();
createRoot(document.querySelector("#root") as Element).render(
  <Gate>
    <App />
  </Gate>,
);
// Where the browser has such, the page opens without a network too; without it nothing is lost.
navigator.serviceWorker?.register(new URL("sw.js", document.baseURI)).catch(() => undefined);
// When the page is there, and before anything fails.
setTimeout(() => void loadSentences(), 1_000);
