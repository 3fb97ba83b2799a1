// How fast the page is: milliseconds to the first paint and to the list with its filters, and of zooming, moving and filtering, each
// until it has been painted; the best and the middle of five.
// Usage: node page_speed.js PATH_TO_CHROMIUM PAGE.html
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const rounds = 5;

/** Of each measure its best and its middle value: the best says what the page needs, where others use the machine too. */
export async function speed(executablePath, path) {
  const measured = {};
  const add = (name, milliseconds) => (measured[name] ??= []).push(milliseconds);
  for (let round = 0; round < rounds; ++round) {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.addInitScript(watch);
      await page.goto(pathToFileURL(resolve(path)).href, { timeout: 120_000 });
      await page.waitForFunction(() => window.ready !== undefined, undefined, { timeout: 120_000 });
      const { painted, ready } = await page.evaluate(() => ({ painted: window.painted, ready: window.ready }));
      add("first paint", painted);
      add("list and filters", ready);
      await page.waitForTimeout(2000);
      for (const [name, action] of Object.entries(actions)) add(name, await page.evaluate(timed, action.toString()));
    } finally {
      await browser.close();
    }
  }
  return Object.fromEntries(Object.entries(measured).map(([name, values]) => {
    values.sort((one, other) => one - other);
    return [name, { best: values[0], middle: values[rounds >> 1] }];
  }));
}

// These run in the page.
function watch() {
  const look = () => {
    if (window.painted === undefined && document.querySelector("#scene .mark")) afterPaint(() => (window.painted = performance.now()));
    if (document.getElementById("resultat")?.textContent) afterPaint(() => (window.ready = performance.now()));
    else requestAnimationFrame(look);
  };
  // A task that is asked for in a frame comes when the frame has been painted.
  const afterPaint = (then) => requestAnimationFrame(() => setTimeout(then));
  requestAnimationFrame(look);
}

async function timed(action) {
  const begin = performance.now();
  new Function(`(${action})()`)();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - begin;
}

const actions = {
  "zoom in": () => document.querySelector("[data-view=in]").click(),
  "zoom further": () => document.querySelector("[data-view=in]").click(),
  "move": () => document.querySelector("[data-view=later]").click(),
  "all": () => document.querySelector("[data-view=all]").click(),
  "text": () => {
    const field = document.getElementById("texte");
    field.value = "greve";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  "another text": () => {
    const field = document.getElementById("texte");
    field.value = "recours 12";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  "no text": () => {
    const field = document.getElementById("texte");
    field.value = "";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  "status": () => document.querySelector("input[name=statuses]").click(),
  "dates": () => {
    const field = document.getElementById("du");
    field.value = "03/2021";
    field.dispatchEvent(new Event("input", { bubbles: true }));
  },
  "reset": () => document.querySelector("button[type=reset]").click(),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [executablePath, path] = process.argv.slice(2);
  const shown = (milliseconds) => `${Math.round(milliseconds).toString().padStart(6)} ms`;
  for (const [name, { best, middle }] of Object.entries(await speed(executablePath, path))) console.log(`${name.padEnd(18)}${shown(best)}${shown(middle)}`);
}
