// The pictures' bytes, read through the door once each and kept while the window lives.
import { call } from "$door/call";
import type { Media, Rendition } from "$door/generated";

/** So many small pictures are remembered; a large one only while it is shown. */
const most = 600;
const kept = new Map<string, Promise<string>>();

/** The picture's bytes as an address for `<img src>`. */
export function pictureOf(media: Pick<Media, "id" | "thumb">, rendition: Rendition): Promise<string> {
  if (rendition !== "thumb") return call("media_file", { id: media.id, rendition });
  const found = kept.get(media.thumb);
  if (found) return found;
  const reading = call("media_file", { id: media.id, rendition });
  kept.set(media.thumb, reading);
  reading.catch(() => kept.delete(media.thumb));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return reading;
}
