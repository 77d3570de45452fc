// node look.mjs CHROMIUM OUT PAGE…: opens each page as a reader with a light or a dark
// screen, a phone or a sheet of paper would, photographs it into OUT, and prints a line of
// JSON a look: what axe-core finds, what the page asked for, how far it runs over the edge.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, out, ...pages] = process.argv.slice(2);
const LOOKS = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  narrow: { viewport: { width: 360, height: 800 }, colorScheme: "light" },
};

// Whether the value of the first mention is seen once the keyboard is on it.
function valueIsSeen() {
  const mention = document.querySelector("a.m");
  const seen = () => getComputedStyle(mention.querySelector(".tip")).display !== "none";
  if (!mention) return null;
  const before = seen();
  mention.focus();
  return !before && seen();
}

async function look(browser, file, name, options) {
  const context = await browser.newContext({ ...options, bypassCSP: true }); // for axe
  const page = await context.newPage();
  const [url, asked, said] = [pathToFileURL(file).href, [], []];
  page.on("request", (one) => one.url() !== url && asked.push(one.url()));
  page.on("console", (one) => said.push(one.text()));
  await page.goto(url);
  const path = `${out}/${basename(file, ".html")}-${name}`;
  await page.screenshot({ path: `${path}.png`, fullPage: true });
  if (name === "light") await page.pdf({ path: `${path}.pdf`, format: "A4" });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const value = await page.evaluate(valueIsSeen);
  await page.addScriptTag({ content: axe });
  const { violations } = await page.evaluate(() => axe.run());
  const found = violations.map((one) => ({ id: one.id, impact: one.impact, in: one.nodes[0].html }));
  console.log(JSON.stringify({ page: basename(file), look: name, found, asked, said, over, value }));
  await context.close();
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
for (const file of pages)
  for (const [name, options] of Object.entries(LOOKS)) await look(browser, file, name, options);
await browser.close();
