/** Builds the plug-in into `dist/extensions/obsidian`, as Obsidian loads it: `npm run extensions`. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";

const HERE = import.meta.dirname;

export default defineConfig({
  root: HERE,
  plugins: [
    {
      name: "manifest",
      writeBundle: ({ dir }) => copyFileSync(join(HERE, "manifest.json"), join(dir ?? "", "manifest.json")),
    },
  ],
  build: {
    outDir: "../../dist/extensions/obsidian",
    emptyOutDir: true,
    target: "es2022",
    minify: false,
    lib: { entry: "main.ts", formats: ["cjs"], fileName: () => "main.js" },
    rolldownOptions: { external: ["obsidian"], output: { exports: "default" } },
  },
});
