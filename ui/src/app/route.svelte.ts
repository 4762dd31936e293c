// Where she is now, as the address says it.
import { spotOf, type Spot } from "$shared/place";

let spot = $state.raw<Spot>(spotOf(location.hash));

addEventListener("hashchange", () => {
  spot = spotOf(location.hash);
});

/** The place, id and query shown now. */
export function route(): Spot {
  return spot;
}
