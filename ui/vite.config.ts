// How the page is built, served while developing, and tested.
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: { $shared: at("./src/shared"), $door: at("./src/door") },
    // Tests mount components, so they need Svelte's browser build.
    ...(process.env["VITEST"] ? { conditions: ["browser"] } : {}),
  },
  clearScreen: false,
  // The handbook and what is new lie in `assets`, beside the page's own folder.
  server: { port: 1420, strictPort: true, host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    target: "safari16.4",
    // The content policy allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts", "eslint/**/*.test.ts"] },
});
