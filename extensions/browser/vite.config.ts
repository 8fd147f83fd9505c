/** Builds the extension into `dist/extensions/browser`: `npm run extensions`. What is in `public` is taken as it is. */
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  build: {
    outDir: "../../dist/extensions/browser",
    emptyOutDir: true,
    target: "chrome120",
    modulePreload: false,
    rolldownOptions: { input: ["extensions/browser/panel.html", "extensions/browser/options.html"] },
  },
});
