// One record: its members, whether its id is that of its content, what it builds on, what builds on it, and who speaks of the same thing.

import * as api from "./api.js";
import { idOf, membersOf } from "./canonical.js";

const fewRefs = 8;
const mostRefs = 128;
const page = 1000;
const mostLookedAt = 5000;

export function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

let shown = 0;

/** What a record calls itself, else its kind. */
export function titleOf(record) {
  const { title, goal, summary, name } = record.body;
  return [title, goal, summary, name].find(text => typeof text === "string" && text !== "") ?? kindOf(record);
}

export const kindOf = record => typeof record.body.kind === "string" ? record.body.kind : "(no kind)";

/** Shows a record in a place of the page. Says whether it did: not when another one was asked for meanwhile. */
export async function show(place, id, { open, openThread, openRef }) {
  const turn = ++shown;
  const text = await api.recordText(id);
  const record = JSON.parse(text);
  const content = await verdict(text, id);
  if (turn !== shown) return false;

  // As they stand in the text, so that no number is rounded.
  const members = new Map(membersOf(text));
  const list = element("dl");
  const add = (name, value) => list.append(element("dt", name), value instanceof Node ? wrapped(value) : element("dd", String(value)));
  add("id", element("span", id, "id"));
  add("content", content);
  add("kind", record.body.kind ?? "—");
  add("act", record.act);
  add("actor", record.actor);
  add("thread", link(record.thread, () => openThread(record.thread), "Records on this thread"));
  add("clock", members.get("clock"));
  add("data type", record.data_type);
  add("created", record.created_at);
  if (record.judged_by) add("judged by", links([record.judged_by], open));
  if (record.sig) add("signature", element("span", record.sig, "id"));
  add("parents", links(record.parents, open));
  const children = element("span", "…", "quiet");
  add("children", children);
  add("refs", refs(record, openRef));

  place.replaceChildren(element("h2", titleOf(record)), list, element("h2", "Body"), element("pre", indent(members.get("body"))));
  place.dataset.id = id;
  showChildren(children, record, id, open);
  return true;
}

async function verdict(text, id) {
  const computed = await idOf(text);
  if (computed === null) return element("span", "not verified: browsers compute hashes only on https or localhost", "quiet");
  return computed === id
    ? element("span", "verified: the id is that of the content", "good")
    : element("span", `does not fit: the content has the id ${computed}`, "bad");
}

// Parents are no field to ask for, so children are looked for; at first among what came with the record or later, where they mostly are.
async function showChildren(place, record, id, open) {
  const found = [];
  let looked = 0;
  try {
    for (const time of ["$gte", "$lt"]) {
      const filter = JSON.stringify({ created_at: { [time]: record.created_at } });
      for (let offset = 0, more = true; more && looked < mostLookedAt;) {
        const answer = await api.query({ filter, thread: record.thread, sort: { clock: 1 }, limit: page, offset });
        found.push(...answer.records.filter(other => other.parents.includes(id)));
        offset += answer.records.length;
        looked += answer.records.length;
        more = answer.capped && answer.records.length > 0;
      }
    }
  } catch (problem) {
    place.replaceWith(element("span", problem.message, "bad"));
    return;
  }
  const list = links(found.map(child => child.id), open, found.map(titleOf));
  list.append(element("span", `among ${looked} records of this thread`, "quiet"));
  list.id = "children";
  place.replaceWith(list);
}

/**
 * What finds the records with a ref. One has it in any place of its own list, and a filter names places: as many as the longest list has,
 * as far as a kernel can be asked. Where that is not all of them, the note says so.
 */
export async function sameRef(ref) {
  let places = fewRefs;
  while (places < mostRefs && await anyHasMoreThan(places)) places *= 2;
  const note = places >= mostRefs && await anyHasMoreThan(places) ? `, looking at the first ${places} refs of each record` : "";
  const at = i => ({ [`body._refs.${i}.kind`]: ref.kind, [`body._refs.${i}.id`]: ref.id });
  return { filter: { $or: Array.from({ length: places }, (_, i) => at(i)) }, note };
}

async function anyHasMoreThan(places) {
  const filter = JSON.stringify({ [`body._refs.${places}`]: { $exists: true } });
  return (await api.query({ filter, limit: 1 })).matched_total > 0;
}

const isRef = ref => typeof ref?.kind === "string" && typeof ref.id === "string";

function refs(record, openRef) {
  const all = Array.isArray(record.body._refs) ? record.body._refs.filter(isRef) : [];
  const list = element("span");
  for (const ref of all) list.append(link(`${ref.kind} ${ref.id}`, () => openRef(ref), "Other records with this ref"), element("br"));
  if (all.length === 0) list.append(element("span", "none", "quiet"));
  return list;
}

function links(ids, open, titles = []) {
  const list = element("span");
  ids.forEach((id, i) => {
    const entry = element("span", undefined, "entry");
    entry.append(link(id, () => open(id), id));
    if (titles[i]) entry.append(element("span", titles[i], "quiet"));
    list.append(entry);
  });
  if (ids.length === 0) list.append(element("span", "none ", "quiet"));
  return list;
}

function link(text, act, title = "") {
  const made = element("button", text, "link id");
  made.type = "button";
  made.title = title;
  made.addEventListener("click", act);
  return made;
}

function wrapped(node) {
  const place = element("dd");
  place.append(node);
  return place;
}

/** Canonical JSON with line breaks, its tokens as they are. */
export function indent(json) {
  let out = "";
  let depth = 0;
  const line = () => "\n" + "  ".repeat(depth);
  for (let at = 0, quoted = false; at < json.length; at++) {
    const c = json[at];
    out += c;
    if (quoted) {
      if (c === "\\") out += json[++at];
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if ("{[".includes(c) && !"}]".includes(json[at + 1])) { depth++; out += line(); }
    else if (c === ",") out += line();
    else if (c === ":") out += " ";
    if (!quoted && "}]".includes(json[at + 1]) && !"{[".includes(c)) { depth--; out += line(); }
  }
  return out;
}
