// Builds a script and a style into one page, with their hashes as its only permissions: main.ts into src/render/page.html, which
// frise writes whole, and with --mode live live.ts into src/render/live.html, which asks a server; or into the folder that --outDir names.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const part = (file) => readFileSync(here(file), "utf8").trimEnd();

function onePage(page) {
  return {
    name: "one-page",
    enforce: "post",  // behind the style sheet
    generateBundle(_, bundle) {
      const take = (extension) => {
        const name = Object.keys(bundle).find((file) => file.endsWith(extension));
        const { code, source } = bundle[name];
        delete bundle[name];
        return (code ?? source).trim();
      };
      const [script, style] = [take(".js"), take(".css")];
      if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error("the script or the style would end its element");
      const parts = { script, style, "script-hash": hash(script), "style-hash": hash(style), stage: part("stage.html"), filters: part("filters.html") };
      const source = readFileSync(here(page), "utf8").replace(/\{\{([a-z-]+)\}\}/g, (_, name) => parts[name]);
      this.emitFile({ type: "asset", fileName: page, source });
    },
  };
}

const pages = { page: "main.ts", live: "live.ts" };

export default defineConfig(({ mode }) => {
  const name = mode in pages ? mode : "page";
  return {
    root: here("."),
    logLevel: "warn",
    build: {
      outDir: here("../render"),
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2020",
      cssTarget: "chrome90",
      lib: { entry: here(pages[name]), formats: ["iife"], name: "frise", fileName: () => `${name}.js`, cssFileName: name },
    },
    plugins: [onePage(`${name}.html`)],
    test: { include: ["test/*_test.ts"] },
  };
});
