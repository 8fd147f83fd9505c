import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/apps/web",
  // Addresses are relative, so that the page works under any path of a proxy.
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../../../dist/web",
    emptyOutDir: true,
    // The page may not run inline scripts or load data: the server's policy forbids it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The page, and the frame in it that concept maps are drawn in.
    rolldownOptions: { input: ["src/apps/web/index.html", "src/apps/web/map-frame.html"] },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4747" } },
});
