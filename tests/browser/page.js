// A page in Debian's Chromium that has the files it is given and no network.
// Usage of the tests: node X_test.js PATH_TO_FRISE PATH_TO_CHROMIUM
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const executablePath = process.argv[3];
const origin = "http://frise.test";
const modules = fileURLToPath(new URL("../node_modules/", import.meta.url));

/**
 * Calls `use(page)` with a page whose body is `html`, which finds the files of the npm folder `served` by their paths. Returns
 * what went wrong meanwhile: errors and warnings of the console, requests for what is not there.
 */
export async function withPage(html, served, use) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
  const problems = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, timezoneId: "Europe/Paris" });
    page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(`${message.type()}: ${message.text()}`);
    });
    await page.route("**/*", (route) => serve(route, html, served, problems));
    await page.goto(`${origin}/`);
    await use(page);
  } finally {
    await browser.close();
  }
  return problems;
}

function serve(route, html, served, problems) {
  const url = new URL(route.request().url());
  if (url.origin !== origin) {
    problems.push(`request for ${url}`);
    return route.abort();
  }
  if (url.pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  if (url.pathname === "/favicon.ico") return route.fulfill({ status: 204 });
  return route.fulfill({ path: `${modules}${served}${url.pathname}` });
}
