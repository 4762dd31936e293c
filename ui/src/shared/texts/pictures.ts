// What she reads when a picture is refused: the code's saying, made exact by what it is about.
import type { Refusal } from "$door/refusal";
import { sayingOf } from "./codes";

const others: Partial<Record<string, string>> = {
  pdf: "Filen är en PDF, vad den än heter. Spara sidan som bild (JPEG eller PNG) och ta in den.",
  heic: "Filen är en HEIC-bild från en telefon. Exportera den som JPEG och ta in den.",
  avif: "Filen är en AVIF-bild. Spara den som JPEG eller PNG och ta in den.",
  svg: "Filen är en SVG-teckning. Spara den som PNG och ta in den.",
  film: "Filen är en film. Bildbanken tar bara bilder.",
  zip: "Filen är ett arkiv eller ett dokument. Packa upp bilderna och ta in dem.",
  office: "Filen är ett dokument. Spara bilden för sig och ta in den.",
  tiff: "Filen är en TIFF-bild. Spara den som JPEG eller PNG och ta in den.",
  bmp: "Filen är en BMP-bild. Spara den som PNG och ta in den.",
};

/** One or two sentences on why a file did not become a picture, and what to do. */
export function pictureSaying(refusal: Pick<Refusal, "code" | "about">): string {
  const known = refusal.code === "not_a_picture" ? others[refusal.about] : undefined;
  const { happened, todo } = sayingOf(refusal.code);
  return known ?? `${happened} ${todo}`;
}
