// The id of a record is the SHA-256 of the canonical JSON of seven of its members. The kernel gives a record as the canonical JSON of all
// its members; so the text itself is cut apart here, and never parsed into numbers, which beyond 2^53 would not be those of the record.

const hashed = new Set(["act", "actor", "body", "clock", "data_type", "parents", "thread"]);

/** Cuts the text of a JSON object without white space into its members, each a name and the text of its value. */
export function membersOf(text) {
  const members = [];
  let at = 1;
  while (text[at] !== "}") {
    if (text[at] === ",") at++;
    const afterName = endOfString(text, at);
    const afterValue = endOfValue(text, afterName + 1);
    members.push([JSON.parse(text.slice(at, afterName)), text.slice(afterName + 1, afterValue)]);
    at = afterValue;
    if (at >= text.length) throw new Error("the record breaks off");
  }
  return members;
}

/** The text that is hashed. */
export function hashedText(text) {
  return "{" + membersOf(text).filter(([name]) => hashed.has(name)).map(([name, value]) => `"${name}":${value}`).join(",") + "}";
}

/** The id that the content has: 64 hex digits; null where the browser does not compute hashes, as on a page that is not secure. */
export async function idOf(text) {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(hashedText(text)));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function endOfString(text, at) {
  for (at++; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  throw new Error("the record breaks off");
}

function endOfValue(text, at) {
  let depth = 0;
  for (; at < text.length; at++) {
    const c = text[at];
    if (c === '"') at = endOfString(text, at) - 1;
    else if (c === "{" || c === "[") depth++;
    else if (c === "}" || c === "]") {
      if (depth === 0) return at;
      depth--;
    } else if (c === "," && depth === 0) return at;
  }
  return at;
}
