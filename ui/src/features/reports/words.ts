// What reports and their states are called, in her words.
import type { ReportBlock, ReportKind, ReportSummary } from "$door/generated";
import type { StatusKind } from "$shared/ui";

export const kindWords: Record<ReportKind, string> = {
  tjansteutlatande: "Tjänsteutlåtande",
  dialograpport: "Dialograpport",
  verksamhetsberattelse: "Del av verksamhetsberättelsen",
  medborgarforslag: "Svar på medborgarförslag",
};

export const kinds = (Object.keys(kindWords) as ReportKind[]).map((value) => ({
  value,
  text: kindWords[value],
}));

/** How far a report has come. */
export function standing(report: Pick<ReportSummary, "sent">): { kind: StatusKind; text: string } {
  return report.sent ? { kind: "ok", text: "Skickad" } : { kind: "draft", text: "Utkast" };
}

/** A paragraph of hers with nothing in it yet. */
export function emptyBlock(): ReportBlock {
  return { kind: "paragraph", source: "", own: "", based_on: "", left_out: false };
}
