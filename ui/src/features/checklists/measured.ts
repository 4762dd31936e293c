// What a measurement found, in words.
import type { HeldAct, Frequency, Measured, Measurement } from "$door/generated";

const counted: Record<Measurement, (done: number, of: number) => string> = {
  alt_texts: (done, of) => `${done} av ${of} bilder har alternativtext`,
  captions: (done, of) => `${done} av ${of} filmer är textade`,
  findings: (done) => (done === 1 ? "1 stopp är kvar i granskningen" : `${done} stopp är kvar i granskningen`),
  link_count: (done, of) => `${done === 1 ? "1 länk" : `${done} länkar`}, högst ${of}`,
  hashtag_count: (done, of) => `${done === 1 ? "1 hashtagg" : `${done} hashtaggar`}, högst ${of}`,
  sender: (done, of) => `${done} av ${of} konton säger att det är Stockholms stad`,
  consents: (done, of) => `${done} av ${of} bilder med personer har samtycken som gäller`,
  basics: (done, of) => `${done} av ${of} punkter är kontrollerade det senaste året`,
  duties: (done, of) => `${done} av ${of} uppgifter har person och ersättare`,
  archived: (done) => (done ? "arkiverat i år" : "inte arkiverat i år"),
  reported: (done) => (done ? "rapporterat till stadsledningskontoret" : "inte rapporterat till stadsledningskontoret"),
  watch: (done, of) => `${done} av ${of} utlovade tittar den här månaden`,
  routine: (done) => (done ? "den lokala rutinen är inom sin tid" : "den lokala rutinen behöver ses över"),
  registered: (done) => (done ? "kontakten är i ordning" : "kontakten är inte bedömd eller saknar diarienummer"),
};

/** "3 av 3 bilder har alternativtext". */
export function measuredText({ measure, done, of }: Measured): string {
  if (of === 0 && ["alt_texts", "captions", "consents", "watch"].includes(measure)) {
    return "det finns inget att mäta";
  }
  return counted[measure](done, of);
}

/** What a required question holds. */
export const heldActs: Record<HeldAct, string> = {
  publish: "publiceringen",
  open: "att kontot öppnas",
  close: "att kontot stängs",
  answer: "att kontakten besvaras",
  resume: "att pausade inlägg släpps",
};

/** How often, in words. */
export const intervals: Record<Frequency, string> = {
  month: "varje månad",
  quarter: "varje kvartal",
  tertial: "varje tertial",
  year: "varje år",
};
