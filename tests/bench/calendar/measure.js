// Measures the calendar as she meets it: opening, turning, filtering, scrolling, dragging. Milliseconds.
// Gives the page a function that measures; a page asked to measure does it by itself.
"use strict";

(() => {
  const rounds = 9;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const sorted = (list) => [...list].sort((a, b) => a - b);
  const median = (list) => sorted(list)[Math.floor(list.length / 2)];
  const chips = () => document.querySelectorAll(".board [data-post]").length;

  /** From the wish until what was wished for has been painted. */
  async function until(wish, there) {
    const begun = performance.now();
    wish();
    for (let tries = 0; tries < 600 && !there(); tries += 1) await frame();
    await frame();
    return performance.now() - begun;
  }

  async function rounds_of(name, before, wish, there) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      await before(round);
      await rest(120);
      times.push(await until(() => wish(round), there(round)));
    }
    return { name, best: Math.min(...times), median: median(times), worst: Math.max(...times) };
  }

  /** How long the frames are while something is done in each of them. */
  async function frames(name, count, each) {
    const times = [];
    let before = performance.now();
    for (let index = 0; index < count; index += 1) {
      each(index);
      await frame();
      const now = performance.now();
      times.push(now - before);
      before = now;
    }
    const dropped = times.slice(2).filter((time) => time > 25).length;
    return { name, median: median(times), worst: Math.max(...times.slice(2)), dropped, of: count };
  }

  const go = (address) => (location.hash = address);
  const months = ["2026-11-10", "2026-09-10", "2027-01-10"];
  const away = async () => {
    go("#/history");
    await rest(150);
  };
  const titled = (text) => document.querySelector(".tools h2")?.textContent.includes(text) && chips() > 0;

  async function all() {
    await rest(800);
    const results = [];
    const open = (view) => (round) => go(`#/calendar?view=${view}&day=${months[round % 3]}`);
    for (const view of ["month", "week", "list"]) {
      results.push(await rounds_of(`öppna ${view}`, away, open(view), () => () => chips() > 0));
    }
    go("#/calendar?day=2026-11-10");
    await rest(400);
    const key = (name) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    const words = ["december 2026", "januari 2027", "februari 2027", "mars 2027", "april 2027", "maj 2027", "juni 2027", "juli 2027", "augusti 2027"];
    results.push(await rounds_of("nästa månad", async () => {}, () => key("PageDown"), (round) => () => titled(words[round])));
    go("#/calendar?day=2026-12-10");
    await rest(400);
    const filters = ["status=planned", "account=1", "campaign=Vårstädning", ""];
    results.push(
      await rounds_of("filter", async () => {}, (round) => go(`#/calendar?day=2026-12-10&${filters[round % 4]}`), (round) => {
        const before = document.querySelector(".tools .count")?.textContent;
        return () => document.querySelector(".tools .count")?.textContent !== before;
      }),
    );
    go("#/calendar?view=list&day=2026-12-01");
    await rest(500);
    const board = document.querySelector(".board");
    results.push(await frames("rulla listan", 240, (index) => (board.scrollTop += index < 120 ? 90 : -90)));
    results.push({ name: "rader i listans sida", count: chips() });
    go("#/calendar?day=2026-12-10");
    await rest(500);
    results.push(await dragging());
    results.push({ name: "brickor i månaden", count: chips() });
    return results;
  }

  /** A post dragged over the days of the month, eight pixels a frame. */
  async function dragging() {
    const chip = [...document.querySelectorAll(".board [data-post]")].find((each) => each.classList.contains("planned"));
    const box = chip.getBoundingClientRect();
    const at = (kind, x, y) => (kind === "pointerdown" ? chip : window).dispatchEvent(
      new PointerEvent(kind, { clientX: x, clientY: y, button: 0, bubbles: true, pointerType: "mouse" }),
    );
    at("pointerdown", box.left + 5, box.top + 5);
    const result = await frames("dra ett inlägg", 180, (index) => {
      const turn = index / 180 * Math.PI * 4;
      at("pointermove", 560 + 300 * Math.cos(turn), 420 + 220 * Math.sin(turn));
    });
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    at("pointerup", 0, 0);
    return result;
  }

  const tell = async () => fetch("/result", { method: "POST", body: JSON.stringify(await all()) });
  window.measureCalendar = all;
  if (new URLSearchParams(location.search).has("measure")) addEventListener("load", () => void tell());
})();
