// The pictures' bytes, read through the door once each and kept while the window lives.
import { call } from "$door/call";
import type { Media, Rendition } from "$door/generated";

/** So many small pictures are remembered, and of the large ones the last. */
const most = 600;
const kept = new Map<string, Promise<string>>();
let large: { key: string; reading: Promise<string> } | null = null;

/** The picture's bytes as an address for `<img src>`. */
export function pictureOf(media: Pick<Media, "id" | "thumb">, rendition: Rendition): Promise<string> {
  const key = `${rendition} ${media.thumb}`;
  const found = rendition === "thumb" ? kept.get(key) : large?.key === key ? large.reading : null;
  if (found) return found;
  const reading = call("media_file", { id: media.id, rendition });
  if (rendition !== "thumb") {
    large = { key, reading };
    reading.catch(() => (large = null));
    return reading;
  }
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return reading;
}
