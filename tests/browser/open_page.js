// frise's own page in Debian's Chromium, opened from disk.
// Usage of the tests: node X_test.js PATH_TO_FRISE PATH_TO_CHROMIUM PATH_TO_FRISE_TEST_PAGE PATH_TO_FRISE_TEST_STORE
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [frise, executablePath, testPage] = process.argv.slice(2);
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "frise-page-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

const kept = (name, content) => {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, content);
  return path;
};
const run = (command, ...options) => execFileSync(command, options, { cwd: root, maxBuffer: 1 << 28 });

/** Paths of pages: of the samples, and of what frise_test_page makes. */
export const samplePage = (sample) => kept(sample.replace(/\W/g, "-"), run(frise, "build", sample, "--format", "html"));
export const madePage = (kind) => kept(`made-${kind}`, run(testPage, kind));

let browser;
const launched = async () => (browser ??= await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] }));
export const closed = async () => browser?.close();

/**
 * Calls `use(page)` with the page at that address and fragment. Returns what went wrong meanwhile: words on the console, errors,
 * dialogues, and requests for what `isOurs` does not allow. Where `options.asked` is a list, the kinds of dialogues go there instead.
 */
export async function withPageAt(address, isOurs, options, use) {
  const context = await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, locale: "fr-FR", ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => {
    if (options.asked?.push(dialog.type())) return dialog.accept();
    problems.push(`dialogue: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!isOurs(request.url())) problems.push(`request for ${request.url().slice(0, 200)}`);
  });
  try {
    await page.goto(address + (options.fragment ?? ""));
    await use(page);
  } finally {
    await context.close();
  }
  return problems;
}

/** The same of a page that is a file, and asks for nothing else. */
export function withFile(path, options, use) {
  const address = pathToFileURL(path).href;
  return withPageAt(address, (url) => url.split("#")[0] === address, options, use);
}

/** Two frames: what was asked for has been laid out and painted. */
export const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
