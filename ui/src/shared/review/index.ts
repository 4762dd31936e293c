// The review as any view may use it: import { ReviewedText } from "$shared/review".
export { default as MeasureLine } from "./MeasureLine.svelte";
export { default as ReviewedText } from "./ReviewedText.svelte";
export { type Reviewer } from "./reviewer.svelte";
export { default as RuleText } from "./RuleText.svelte";
export { areaName, byArea, rolesText, sourceText } from "./ruleWords";
export { biteName, bites, kindOf } from "./verdict";
