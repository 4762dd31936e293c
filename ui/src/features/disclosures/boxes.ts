// Black boxes on a picture, moved and drawn by key in the picture's own pixels.
import type { BlackBox } from "$door/generated";

interface Size {
  width: number;
  height: number;
}

const between = (value: number, least: number, most: number) =>
  Math.min(Math.max(Math.round(value), least), Math.max(least, most));

/** A new box in the middle, a quarter as wide as the picture. */
export function fresh(picture: Size, ground: string): BlackBox {
  const width = between(picture.width / 4, 1, picture.width);
  const height = between(picture.height / 8, 1, picture.height);
  const x = Math.round((picture.width - width) / 2);
  const y = Math.round((picture.height - height) / 2);
  return { x, y, width, height, ground };
}

/** The box moved, never out of the picture. */
export function moved(box: BlackBox, dx: number, dy: number, picture: Size): BlackBox {
  const x = between(box.x + dx, 0, picture.width - box.width);
  const y = between(box.y + dy, 0, picture.height - box.height);
  return { ...box, x, y };
}

/** The box drawn wider or narrower from its upper left corner. */
export function sized(box: BlackBox, dx: number, dy: number, picture: Size): BlackBox {
  const width = between(box.width + dx, 1, picture.width - box.x);
  const height = between(box.height + dy, 1, picture.height - box.y);
  return { ...box, width, height };
}
