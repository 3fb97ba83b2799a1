// Builds the script and the style into one page, page.html with their hashes as its only permissions: src/render/page.html,
// or the folder that --outDir names.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function onePage() {
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
      const parts = { script, style, "script-hash": hash(script), "style-hash": hash(style) };
      const source = readFileSync(here("page.html"), "utf8").replace(/\{\{([a-z-]+)\}\}/g, (_, name) => parts[name]);
      this.emitFile({ type: "asset", fileName: "page.html", source });
    },
  };
}

export default defineConfig({
  root: here("."),
  logLevel: "warn",
  build: {
    outDir: here("../render"),
    emptyOutDir: false,
    copyPublicDir: false,
    target: "es2020",
    cssTarget: "chrome90",
    lib: { entry: here("main.ts"), formats: ["iife"], name: "frise", fileName: () => "page.js", cssFileName: "page" },
  },
  plugins: [onePage()],
  test: { include: ["test/*_test.ts"] },
});
