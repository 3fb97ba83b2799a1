// frise serve over a store of its own, on a free port of this machine.
// Usage of the tests: node X_test.js PATH_TO_FRISE PATH_TO_CHROMIUM PATH_TO_FRISE_TEST_PAGE PATH_TO_FRISE_TEST_STORE
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const frise = process.argv[2];
const makeStore = process.argv[5];
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "frise-serve-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

export const token = "jeton-des-tests-0123456789";
let stores = 0;

/** Runs a command of frise. */
export const run = (...options) => execFileSync(frise, options, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });

/** The path of a store of these files; articles that are objects are written into one. */
export function storeOf(...inputs) {
  const store = join(folder, `store-${++stores}.db`);
  const files = inputs.map((input) => (typeof input === "string" ? input : written(input)));
  run("add", ...files, "--store", store);
  return store;
}

/** The path of a store of these files, and of so many invented events beside what they tell. */
export function crowdedStore(count, ...inputs) {
  const store = storeOf(...inputs);
  execFileSync(makeStore, [store, String(count)], { stdio: "inherit" });
  return store;
}

function written(article) {
  const path = join(folder, `article-${article.id}.jsonl`);
  writeFileSync(path, `${JSON.stringify(article)}\n`);
  return path;
}

/** Calls `use(address)` while the store is served, read-only or with the token. */
export async function served(store, { edit = false }, use) {
  const tokenFile = join(folder, "token");
  writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 });
  const server = spawn(frise, ["serve", "--store", store, "--port", "0", ...(edit ? ["--edit", "--token-file", tokenFile] : [])], { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((done) => server.on("exit", done));
  let said = "";
  try {
    const address = await new Promise((found, failed) => {
      server.stderr.setEncoding("utf8").on("data", (text) => {
        said += text;
        const at = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (at) found(at[0]);
      });
      ended.then((status) => failed(new Error(`frise serve ended with ${status}: ${said}`)));
    });
    return await use(address);
  } finally {
    server.kill("SIGTERM");
    const status = await ended;
    if (status !== 0) throw new Error(`frise serve ended with ${status}: ${said}`);
    if (said.includes(token)) throw new Error("the token stands in what frise serve says");
  }
}
