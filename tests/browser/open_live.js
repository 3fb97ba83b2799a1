// The page that a server answers for, in Debian's Chromium.
import { withPageAt } from "./open_page.js";

/** Calls `use(page)` with the page at that address, which asks for nothing but what that server has. */
export function withServer(address, options, use) {
  return withPageAt(address, (url) => url.startsWith(address), { timezoneId: "Europe/Paris", ...options }, use);
}

/** Nothing has been asked for some time, and all answers have come. */
export async function settled(page) {
  await page.waitForTimeout(350);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector("#rangees[aria-busy]"));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** Gives the token, as people do. */
export async function enter(page, token, name = "") {
  await page.getByRole("button", { name: "Corriger", exact: true }).click();
  await page.getByLabel("Votre nom").fill(name);
  await page.getByLabel("Jeton").fill(token);
  await page.getByLabel("Jeton").press("Enter");
}
