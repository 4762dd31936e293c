// The frame on a picture that is being cut: moved and sized within it, in the picture's own pixels.
import type { Channel, Crop, PictureSize } from "$door/generated";

/** A size to cut for; no size is any form she likes. */
export interface Target {
  id: string;
  text: string;
  size: PictureSize | null;
}

export const free: Target = { id: "free", text: "Fri form", size: null };

/** The sizes of the channels, each channel's together, and first the free form. */
export function targetsOf(channels: readonly Channel[]): Target[] {
  const sizes = channels.flatMap((channel) =>
    channel.pictures.map((size) => ({
      id: `${channel.id} ${size.name}`,
      text: `${channel.name}: ${size.name}, ${size.width} × ${size.height}`,
      size,
    })),
  );
  return [free, ...sizes];
}

interface Size {
  width: number;
  height: number;
}

const between = (value: number, least: number, most: number) =>
  Math.min(Math.max(Math.round(value), least), Math.max(least, most));

/** The largest frame of a form in the middle of a picture. */
export function largest(picture: Size, form: Size | null): Crop {
  const { width, height } = form ?? picture;
  const scale = Math.min(picture.width / width, picture.height / height);
  const across = between(width * scale, 1, picture.width);
  const down = between(height * scale, 1, picture.height);
  return placed(
    { x: (picture.width - across) / 2, y: (picture.height - down) / 2, width: across, height: down },
    picture,
  );
}

/** The frame moved, never out of the picture. */
export function moved(crop: Crop, dx: number, dy: number, picture: Size): Crop {
  return placed({ ...crop, x: crop.x + dx, y: crop.y + dy }, picture);
}

/** The frame made larger or smaller around its middle, in the same form. */
export function sized(crop: Crop, factor: number, picture: Size): Crop {
  const most = Math.min(picture.width / crop.width, picture.height / crop.height);
  const least = Math.min(1, 16 / Math.min(crop.width, crop.height));
  const scale = Math.min(Math.max(factor, least), most);
  const width = between(crop.width * scale, 1, picture.width);
  const height = between(crop.height * scale, 1, picture.height);
  const [x, y] = [crop.x + (crop.width - width) / 2, crop.y + (crop.height - height) / 2];
  return placed({ x, y, width, height }, picture);
}

/** The frame drawn wider or narrower, for the free form. */
export function stretched(crop: Crop, dx: number, dy: number, picture: Size): Crop {
  const width = between(crop.width + dx, 16, picture.width - crop.x);
  const height = between(crop.height + dy, 16, picture.height - crop.y);
  return { ...crop, width, height };
}

function placed(crop: Crop, picture: Size): Crop {
  const x = between(crop.x, 0, picture.width - crop.width);
  const y = between(crop.y, 0, picture.height - crop.height);
  return { ...crop, x, y };
}

/** Whether the part has fewer pixels than the size asks for; then it is not made larger. */
export function tooSmall(crop: Crop, target: Target): boolean {
  return target.size !== null && (crop.width < target.size.width || crop.height < target.size.height);
}
