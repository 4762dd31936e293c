// The review as hers: rules switched, sharpened and spared, words, whole pages, and whose texts are read.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Listed, OwnRule, ReviewProfile, ReviewSettings, Rule, RuleSetting } from "$door/generated";
import { useTransport } from "$door/transport";
import { faultOf, freeName, lineIn, templateFor } from "./ownRules";
import ReviewTab from "./ReviewTab.svelte";
import { differences, readNumber, withBite, withExceptions, withOff, withParam } from "./ruleSettings";

const rule: Rule = {
  ...{ id: "KLA-001", area: "KLA", kind: "", title: "Dela långa meningar", bite: "regel" },
  ...{ second: false, off: false, mode: null, valid_from: "2020-05-04", roles: ["post"] },
  say: { message: "Dela meningen.", why: "Läsaren tappar början.", suggest: [] },
  examples: [{ wrong: "Lång.", right: "Kort.", role: null, scheduled: false, channel: null }],
  sources: [
    {
      ...{ law: null, sfs: null, place: null, title: "Skrivregler", url: "https://exempel.se" },
      as_of: "2026-11-22",
    },
  ],
  yields_to: [],
};
const shipped: Listed = {
  ...{ rule, file: "KLA-001-lang.toml", origin: "shipped", runs: true, hers: null },
  ...{ shipped: { off: false, bite: "regel", params: { over: 30 } }, params: { over: 30 } },
};
const profile: ReviewProfile = {
  ...{ name: "Stockholm", city: "Stockholms stad", kommun: "Stockholm" },
  ...{ value_words: ["tydlig"], numbers: ["08508"], domains: ["stockholm.se"] },
  election: { on: false, from: null, to: null },
};
const other: ReviewProfile = { ...profile, name: "Annan kommun", city: "Kommunen", value_words: [] };

let settings: ReviewSettings;
let asked: [string, unknown][] = [];
let refuse: { code: string; about: string } | null = null;
let part: Record<string, unknown> | null = null;

/** What the desk has of a rule when it is set so. */
function listedWith(hers: RuleSetting | null): Listed {
  const over = { off: hers?.off ?? false, bite: hers?.bite ?? ("regel" as const) };
  return { ...shipped, hers, rule: { ...rule, ...over }, params: { over: hers?.params["over"] ?? 30 } };
}

useTransport({
  call: async (verb, input) => {
    if (verb === "review_settings") return settings;
    asked.push([verb, input]);
    if (refuse) throw refuse;
    if (verb === "set_rule") settings = { ...settings, rules: [listedWith(input as RuleSetting)] };
    if (verb === "reset_rule") settings = { ...settings, rules: [shipped] };
    if (verb === "add_own_word") settings = { ...settings, words: [...settings.words, String(input)] };
    if (verb === "write_own_rule") settings = { ...settings, own: [input as OwnRule] };
    if (verb === "delete_own_rule") settings = { ...settings, own: [] };
    return null;
  },
});

beforeEach(() => {
  [asked, refuse] = [[], null];
  settings = {
    ...{ profile, profiles: [profile, other], election: false, rules: [shipped], words: ["fritids"] },
    ...{ own: [], folder: "/data/regler", files: [], faults: [] },
  };
});
afterEach(async () => {
  if (part) await unmount(part);
  part = null;
});

async function show(query: Record<string, string>): Promise<void> {
  part = mount(ReviewTab as Component, { target: document.body, props: { query } as never });
  await vi.waitFor(() => expect(document.querySelector("section, form")).not.toBeNull());
  flushSync();
}
const click = (text: string) => {
  const all = [...document.querySelectorAll<HTMLElement>("button, .segmented label")];
  const found = all.find((each) => (each.getAttribute("aria-label") ?? each.textContent).includes(text));
  (found?.querySelector("input") ?? found)?.click();
  flushSync();
};
const field = (label: string) => {
  const found = [...document.querySelectorAll("label")].find((each) =>
    each.textContent.trim().startsWith(label),
  );
  return document.getElementById(found?.htmlFor ?? "") as HTMLInputElement | HTMLTextAreaElement;
};
const write = (label: string, text: string) => {
  field(label).value = text;
  field(label).dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
};
const press = (label: string, key: string, held: Partial<KeyboardEvent> = {}) => {
  const init = { key, bubbles: true, cancelable: true, ...held };
  field(label).dispatchEvent(new KeyboardEvent("keydown", init));
  flushSync();
};
const shows = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent.replace(/\s+/g, " ")).toContain(text));

async function breaksNothing(): Promise<void> {
  const off = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one"];
  const rules = Object.fromEntries([...off, "heading-order"].map((each) => [each, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
}

test("a rule's page is read, and each choice is told to the desk as what differs from shipped", async () => {
  await show({ rule: "KLA-001" });
  await shows("Läsaren tappar början.");
  await shows("Skrivregler, läst 22 november 2026");
  await shows("Levereras med 30");
  click("Stopp");
  await shows("Ändrat: Stopp i stället för regel.");
  write("Slår till över", "40");
  press("Slår till över", "Enter");
  await shows("Slår till över: 40 i stället för 30");
  write("Nytt undantag", "det vill säga");
  press("Nytt undantag", "Enter");
  await shows("1 undantag");
  expect(asked.at(-1)).toEqual([
    "set_rule",
    { rule: "KLA-001", off: null, bite: "stopp", params: { over: 40 }, exceptions: ["det vill säga"] },
  ]);
  await breaksNothing();
  click("Gör som levererad");
  await vi.waitFor(() => expect(document.body.textContent).not.toContain("Ändrat:"));
  expect(asked.at(-1)).toEqual(["reset_rule", "KLA-001"]);
});

test("a threshold that is no number is not told, and one that is refused says why", async () => {
  await show({ rule: "KLA-001" });
  write("Slår till över", "många");
  press("Slår till över", "Enter");
  await shows("Skriv ett tal.");
  expect(asked).toEqual([]);
  refuse = { code: "faulty_rule", about: "gränsen måste vara över noll" };
  write("Slår till över", "0");
  press("Slår till över", "Enter");
  await shows("gränsen måste vara över noll");
  expect((field("Slår till över") as HTMLInputElement).value, "as the desk has it").toBe("30");
});

test("a setting holds only what differs", () => {
  const off = listedWith(withOff(shipped, true));
  expect(differences(off)).toEqual(["Avstängd, levereras på"]);
  expect(withOff(off, false), "as shipped again").toMatchObject({ off: null });
  expect(withBite(listedWith(withBite(shipped, "råd")), "regel")).toMatchObject({ bite: null });
  expect(withParam(listedWith(withParam(shipped, "over", 45.5)), "over", 30).params).toEqual({});
  expect(withExceptions(off, ["a"])).toMatchObject({ off: true, exceptions: ["a"] });
  expect(["45,5", " 30 ", "-1", "3 st", ""].map(readNumber)).toEqual([45.5, 30, -1, null, null]);
});

test("her words are added by Enter and taken away", async () => {
  await show({ del: "words" });
  write("Nytt ord", "  parklek ");
  press("Nytt ord", "Enter");
  await vi.waitFor(() => expect(document.querySelectorAll("li").length).toBe(2));
  click("Ta bort ”fritids”");
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    ["add_own_word", "parklek"],
    ["remove_own_word", "fritids"],
  ]);
  await breaksNothing();
});

test("a page of hers begins from a template; a faulty one is named by line, and the line is chosen", async () => {
  await show({ del: "own" });
  await shows("/data/regler");
  click("Ny regel");
  const text = (field("Regelsidan") as HTMLTextAreaElement).value;
  expect(text).toContain('id    = "EGEN-001"');
  refuse = { code: "faulty_rule", about: "rad 4: okänt bett ”hårt”" };
  click("Spara regeln");
  await shows("Rad 4: okänt bett ”hårt”");
  const area = field("Regelsidan") as HTMLTextAreaElement;
  await vi.waitFor(() =>
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain("bite  = "),
  );
  await breaksNothing();
  refuse = null;
  click("Spara regeln");
  await shows("EGEN-001-ny-regel.toml");
  expect(asked.at(-1)).toEqual(["write_own_rule", { file: "EGEN-001-ny-regel.toml", text }]);
  click("Ta bort EGEN-001-ny-regel.toml");
  await shows("Här samlas regler som du skriver själv.");
});

test("pages that are not used are named with line and reason, wherever she is", async () => {
  const fault = { file: "EGEN-002-x.toml", line: 3, reason: "id saknas" };
  settings = { ...settings, faults: [fault], files: ["EGEN-002-x.toml"] };
  await show({});
  await shows("1 egen sida används inte.");
  if (part) await unmount(part);
  await show({ del: "own" });
  await shows("EGEN-002-x.toml, rad 3: id saknas");
  await shows("Läses därifrån: EGEN-002-x.toml");
  await breaksNothing();
});

test("the profile is begun from another, changed and saved; a backwards election is said where it is", async () => {
  await show({ del: "profile" });
  const choice = field("Utgå från") as unknown as HTMLSelectElement;
  choice.value = "Annan kommun";
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
  expect((field("Organisation") as HTMLInputElement).value).toBe("Kommunen");
  write("Organisation", "Solna stad");
  write("Nytt värdeord", "öppen");
  press("Nytt värdeord", "Enter");
  document.querySelector<HTMLElement>("input[type=checkbox]")?.click();
  flushSync();
  write("Från och med", "2030-09-09");
  await shows("Inte sparat än");
  await breaksNothing();
  refuse = { code: "ends_before_it_begins", about: "election" };
  click("Spara profilen");
  await shows("Välj en sista dag som ligger efter den första.");
  refuse = null;
  click("Spara profilen");
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked.at(-1)).toEqual([
    "set_review_profile",
    {
      ...{ ...other, city: "Solna stad", value_words: ["öppen"] },
      election: { on: true, from: "2030-09-09", to: null },
    },
  ]);
});

test("an own page's name, template and lines", () => {
  expect(freeName(["EGEN-001-a.toml", "EGEN-003-b.toml"])).toBe("EGEN-002-ny-regel.toml");
  expect(templateFor("EGEN-002-ny-regel.toml")).not.toContain("EGEN-001");
  expect(faultOf("rad 12: fel: här")).toEqual({ line: 12, reason: "fel: här" });
  expect(faultOf("filen är ingen regel")).toEqual({ line: null, reason: "filen är ingen regel" });
  expect(lineIn("a\nbcd\ne", 2)).toEqual({ start: 2, end: 5 });
  expect(lineIn("a\nbcd", 9), "beyond the end").toEqual({ start: 2, end: 5 });
});
