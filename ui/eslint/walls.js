// ESLint rule: imports go one way, app → features → shared → door, and only the door knows Tauri.
import path from "node:path";

const rooms = ["door", "shared", "features", "app"];

/** Where in src a file lies: its room, and its feature when it has one. */
function placeOf(file) {
  const inside = file.replaceAll("\\", "/").split("/src/").at(-1) ?? "";
  const [room, feature] = inside.split("/");
  if (!rooms.includes(room)) return null;
  return { room, rank: rooms.indexOf(room), feature: room === "features" ? feature : null, inside };
}

/** The file an import means, as a path, or null when it is a package. */
function targetOf(file, source) {
  if (source.startsWith("$shared")) return `/src/${source.slice(1)}`;
  if (source.startsWith("$door")) return `/src/${source.slice(1)}`;
  if (source.startsWith(".")) return path.posix.resolve(path.posix.dirname(file), source);
  return null;
}

/** Why this import breaks a wall, or null. */
export function broken(file, source) {
  const unix = file.replaceAll("\\", "/");
  const from = placeOf(unix);
  if (/^@tauri-apps\//.test(source)) {
    return unix.endsWith("/src/door/tauri.ts") ? null : "only src/door/tauri.ts imports @tauri-apps";
  }
  const target = targetOf(unix, source);
  const to = target ? placeOf(target) : null;
  if (!from || !to) return null;
  if (to.rank > from.rank) return `${from.room} must not import ${to.room}`;
  if (from.feature && to.feature && from.feature !== to.feature) {
    return `feature ${from.feature} must not import feature ${to.feature}`;
  }
  return null;
}

export const walls = {
  meta: { type: "problem", schema: [], messages: { wall: "Wall: {{why}}." } },
  create(context) {
    const look = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string") return;
      const why = broken(context.filename, source);
      if (why) context.report({ node, messageId: "wall", data: { why } });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};
