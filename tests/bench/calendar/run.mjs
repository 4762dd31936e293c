// Prints how fast the calendar is in Chromium with an office of 10,000 posts. Asserts nothing.
//
// First `npx vite build` in ui/, then `node tests/bench/calendar/run.mjs [posts]`. With `look` instead
// of a number it only serves the page, to be seen in any browser: ?posts=10000#/calendar?view=list

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const built = fileURLToPath(new URL("../../../ui/dist/", import.meta.url));
const kinds = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2" };
const own = ["/stand-in.js", "/measure.js"];
const chromium = process.env.CHROMIUM ?? "chromium";

/** The built page with the stand-in before it. */
function page() {
  const scripts = own.map((name) => `<script src="${name}"></script>`).join("");
  return readFileSync(join(built, "index.html"), "utf8").replace("<head>", `<head>${scripts}`);
}

function answer(request, response, told) {
  const path = new URL(request.url, "http://localhost").pathname;
  if (path === "/result") {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      response.end();
      told(JSON.parse(text));
    });
    return;
  }
  try {
    const body = path === "/" ? page() : readFileSync(join(own.includes(path) ? here : built, path));
    response.setHeader("content-type", kinds[extname(path) || ".html"] ?? "application/octet-stream");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function print(results) {
  const ms = (value) => (value === undefined ? "" : `${value.toFixed(1)} ms`);
  for (const { name, best, median, worst, dropped, of, count } of results) {
    const more = dropped === undefined ? "" : `${dropped} av ${of} rutor över 25 ms`;
    const columns = [count ?? ms(best), ms(median), ms(worst)].map((each) => `${each}`.padStart(11));
    console.log(name.padEnd(24), ...columns, more);
  }
}

const posts = process.argv[2] ?? "10000";
const profile = mkdtempSync(join(tmpdir(), "anslag-bench-"));
let browser = null;
const server = createServer((request, response) =>
  answer(request, response, (results) => {
    print(results);
    browser?.once("exit", () => {
      rmSync(profile, { recursive: true, force: true, maxRetries: 9, retryDelay: 200 });
      process.exit(0);
    });
    browser?.kill();
  }),
);
server.listen(posts === "look" ? 8123 : 0, "127.0.0.1", () => {
  const address = `http://127.0.0.1:${server.address().port}/?measure&posts=${posts}`;
  if (posts === "look") return console.log(`http://127.0.0.1:8123/?posts=10000#/calendar`);
  console.log("".padEnd(24), ...["bäst", "median", "värst"].map((each) => each.padStart(11)));
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
  const how = ["--headless=new", "--no-sandbox", "--window-size=1366,768", `--user-data-dir=${profile}`];
  browser = spawn(chromium, [...how, ...quiet, address], { stdio: "ignore" });
});
