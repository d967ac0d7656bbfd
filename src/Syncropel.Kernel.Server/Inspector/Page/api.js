// The kernel's API as this page uses it. A refusal is an error that says what the kernel said.

const tokenKey = "syncropel.token";

export class KernelError extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const token = {
  get: () => sessionStorage.getItem(tokenKey),
  set: value => value ? sessionStorage.setItem(tokenKey, value) : sessionStorage.removeItem(tokenKey),
};

/**
 * The text of a query document. The filter goes as the text that it was asked with: parsed and written again, its integers beyond 2^53
 * would be others.
 */
function documentText({ filter, ...others }) {
  const rest = JSON.stringify(others);
  return filter ? `{"filter":${filter}${rest === "{}" ? "" : ","}${rest.slice(1)}` : rest;
}

async function send(path, { document, cursor, signal } = {}) {
  const headers = {};
  if (token.get()) headers.Authorization = `Bearer ${token.get()}`;
  if (document) headers["Content-Type"] = "application/json";
  if (cursor) headers["Last-Event-ID"] = cursor;
  const body = document ? documentText(document) : undefined;
  const response = await fetch(path, { method: document ? "POST" : "GET", headers, body, signal, cache: "no-store" });
  if (response.ok) return response;
  let error = {};
  try {
    error = await response.json();
  } catch {
    // What is no envelope is told by its status.
  }
  throw new KernelError(response.status, error.code ?? `HTTP_${response.status}`, error.message ?? response.statusText);
}

export const manifest = async () => (await send(".well-known/syncropel")).json();
export const threads = async limit => (await send(`v1/threads?limit=${limit}`)).json();
export const recordText = async id => (await send(`v1/records/${encodeURIComponent(id)}`)).text();
export const query = async document => (await send("v1/records/query", { document })).json();

/**
 * Follows what arrives: tells each record until the signal ends it. Comes back by itself, from where it was. Where it has no such place,
 * at first and when the kernel is another one, it tells that it begins; whoever asks for records from then on has them all.
 */
export async function follow(document, { onBegin, onRecord, onState }, signal) {
  let cursor = null;
  for (let wait = 250; !signal.aborted; wait = Math.min(wait * 2, 15000)) {
    try {
      const response = await send("v1/records/subscribe", { document, cursor, signal });
      for await (const event of eventsOf(response.body)) {
        wait = 250;
        if (cursor === null) onBegin();
        if (event.id) cursor = event.id;
        onState("live");
        if (event.type === "message" && event.data) onRecord(JSON.parse(event.data));
      }
    } catch (problem) {
      if (signal.aborted) return;
      if (problem.code === "INVALID_CURSOR") cursor = null;
      else if (problem instanceof KernelError && problem.status < 500 && problem.status !== 429) throw problem;
    }
    if (signal.aborted) return;
    onState("waiting");
    await pause(wait, signal);
  }
}

const pause = (wait, signal) => new Promise(resolve => {
  const done = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", done);
    resolve();
  };
  const timer = setTimeout(done, wait);
  signal.addEventListener("abort", done);
});

async function* eventsOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    for (let end; (end = text.indexOf("\n\n")) >= 0; text = text.slice(end + 2)) yield eventOf(text.slice(0, end));
  }
}

function eventOf(text) {
  const event = { type: "message", data: "", id: null };
  for (const line of text.split("\n")) {
    const colon = line.indexOf(": ");
    const [name, value] = [line.slice(0, colon), line.slice(colon + 2)];
    if (name === "event") event.type = value;
    if (name === "data") event.data += value;
    if (name === "id") event.id = value;
  }
  return event;
}
