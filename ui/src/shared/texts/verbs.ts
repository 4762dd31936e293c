// What a write is called when it has just been done or can be undone: "Ångra: loggad kontakt".
const names: Record<string, string> = {
  set_office: "sparade uppgifter om dig",
};

/** The name of a write verb, in lower case. */
export function verbName(verb: string): string {
  return names[verb] ?? "senaste ändringen";
}

/** The same at the start of a sentence. */
export function verbSentence(verb: string): string {
  const name = verbName(verb);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
