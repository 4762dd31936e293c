// Stands in for the window's process: an office of many posts, the same every time, kept in the page.
"use strict";

(() => {
  const asked = new URLSearchParams(location.search);
  const count = Number(asked.get("posts") ?? 10_000);
  const today = "2026-11-24";
  const first = Date.parse("2025-06-01T00:00:00Z");
  const span = 1_095;
  let seed = 20261124;
  /** A whole number below `limit`; the same row of them every time (mulberry32). */
  const below = (limit) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = (list) => list[below(list.length)];
  const day = (offset) => new Date(first + offset * 86_400_000).toISOString().slice(0, 10);

  const heads = ["Städdag", "Öppet hus", "Ny lekplats", "Snöröjning", "Bibliotekets helg", "Medborgardialog"];
  const places = ["i Kristineberg", "vid Fridhemsplan", "på Stadshagen", "i Rålambshovsparken", "på Lilla Essingen"];
  const campaigns = ["", "", "", "Trygg vinter", "Vårstädning", "Sommarkul", "Äldredagen"];
  const accounts = ["Facebook", "Instagram", "LinkedIn", "X"].map((name, index) => ({
    id: index + 1,
    name: `${name} Kungsholmen`,
    platform: name.toLowerCase(),
    gaps: [],
  }));

  function post(id) {
    const date = day(below(span));
    const past = date < today;
    const kind = below(100);
    const base = {
      id,
      name: kind % 17 === 0 ? "" : `${pick(heads)} ${pick(places)}`,
      slot: `${date}T${String(8 + below(11)).padStart(2, "0")}:${pick(["00", "15", "30", "45"])}`,
      target: null,
      status: past ? pick(["published", "published", "published", "followed_up"]) : pick(["planned", "planned", "approved", "reviewed"]),
      accounts: [...new Set([1 + below(4), 1 + below(4)])],
      campaign: pick(campaigns),
      activity: pick([null, null, 1, 2, 3]),
      warnings: kind % 40 === 0 ? ["no_text"] : [],
    };
    if (kind < 4) return { ...base, slot: null, status: pick(["idea", "idea", "draft"]) };
    if (kind < 8 && !past) return { ...base, slot: null, target: date, status: pick(["idea", "draft"]) };
    if (kind === 9) return { ...base, status: "cancelled" };
    return base;
  }

  let posts = Array.from({ length: count }, (_, index) => post(index + 1));
  const where = (each) => each.slot?.slice(0, 10) ?? each.target;
  const names = [
    { day: "2026-12-24", name: "Julafton", closed: true },
    { day: "2026-12-25", name: "Juldagen", closed: true },
    { day: "2026-12-06", name: "Andra söndagen i advent", closed: false },
  ];

  function plan({ id, slot, target = null }) {
    posts = posts.map((each) => {
      if (each.id !== id) return each;
      const status = slot ? "planned" : each.status === "planned" ? "draft" : each.status;
      return { ...each, slot, target: slot ? null : target, status };
    });
  }

  const verbs = {
    lock_state: () => ({ state: "open" }),
    get_office: () => ({ city: "Stockholm", forvaltning: "Kungsholmens stadsdelsförvaltning", namnd: "Kungsholmens stadsdelsnämnd", unit: "Kommunikation", name: "Maja Berg", title: "", phone: "", email: "" }),
    list_accounts: () => accounts,
    list_channels: () => accounts.map(({ platform, name }) => ({ id: platform, name: name.split(" ")[0] })),
    calendar: ({ from, to }) => ({
      today,
      posts: posts.filter((each) => where(each) >= from && where(each) <= to),
      undated: posts.filter((each) => !where(each)),
      named_days: names.filter((each) => each.day >= from && each.day <= to),
    }),
    plan_post: (one) => void plan(one),
    plan_posts: (many) => many.forEach(plan),
    set_post_status: ({ id, status }) => {
      posts = posts.map((each) => (each.id === id ? { ...each, status } : each));
    },
  };

  /** As the window does it: a text out, a text back. */
  async function invoke(_command, { verb, input }) {
    const answer = verbs[verb] ? (verbs[verb](input) ?? null) : [];
    return JSON.parse(JSON.stringify(answer));
  }
  window.__TAURI_INTERNALS__ = { invoke };
})();
