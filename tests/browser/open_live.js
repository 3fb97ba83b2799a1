// The page that a server answers for, in Debian's Chromium.
import { launched } from "./open_page.js";

/**
 * Calls `use(page)` with the page at that address. Returns what went wrong meanwhile: words on the console, errors, dialogues, and
 * requests for anything but that server.
 */
export async function withServer(address, options, use) {
  const context = await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, locale: "fr-FR", timezoneId: "Europe/Paris", ...options });
  const page = await context.newPage();
  const problems = [];
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("console", (message) => problems.push(`${message.type()}: ${message.text()}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialogue: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) problems.push(`request for ${request.url().slice(0, 200)}`);
  });
  try {
    await page.goto(address + (options.fragment ?? ""));
    await use(page);
  } finally {
    await context.close();
  }
  return problems;
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
