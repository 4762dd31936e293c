// Finds the visible element that a person would call by a name, as arguments[0] = role or "" and
// arguments[1] = name; an exact name goes before one that only contains it.
const ROLES = {
  button: "button, summary, input[type=button], input[type=submit], [role=button]",
  link: "a[href], [role=link]",
  field: "input:not([type=hidden]), textarea, select, [role=textbox], [role=combobox]",
  option: "option, [role=option]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  tab: "[role=tab]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
};
const ANY = "button, summary, a[href], input:not([type=hidden]), textarea, select, [role], [tabindex]";

const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const labels = (element) => [...(element.labels ?? [])].map((label) => {
  const copy = label.cloneNode(true);
  copy.querySelectorAll("input, select, textarea").forEach((field) => field.remove());
  return copy.textContent;
});
const pointed = (element) => (element.getAttribute("aria-labelledby") ?? "")
  .split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
const nameOf = (element) => [
  pointed(element),
  element.getAttribute("aria-label"),
  labels(element).join(" "),
  element.getAttribute("alt"),
  element.matches("input, textarea, select") ? "" : element.textContent,
  element.getAttribute("title"),
  element.getAttribute("placeholder"),
].map(plain).find((name) => name !== "") ?? "";
const visible = (element) => element.checkVisibility({ visibilityProperty: true })
  && !element.closest("[inert], [aria-hidden=true]");

const [role, name] = arguments;
const open = [...document.querySelectorAll("dialog[open], [role=dialog]")].filter(visible).at(-1);
const everywhere = [...document.querySelectorAll(ROLES[role] ?? (role ? `[role=${role}]` : ANY))];
const seen = everywhere.filter(visible);
const inFront = open ? seen.filter((element) => open.contains(element)) : [];
const candidates = [...inFront, ...seen];
return candidates.find((element) => nameOf(element) === name)
  ?? candidates.find((element) => nameOf(element).includes(name))
  ?? null;
