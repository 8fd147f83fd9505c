/** Starts the page. */
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { words } from "./dictionary.ts";

document.documentElement.lang = words.language;
createRoot(document.querySelector("#root") as Element).render(<App />);
