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

async function send(path, { document, cursor, signal } = {}) {
  const headers = {};
  if (token.get()) headers.Authorization = `Bearer ${token.get()}`;
  if (document) headers["Content-Type"] = "application/json";
  if (cursor) headers["Last-Event-ID"] = cursor;
  const body = document ? JSON.stringify(document) : undefined;
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
export const threads = async () => (await (await send("v1/threads?limit=1000")).json()).data;
export const recordText = async id => (await send(`v1/records/${encodeURIComponent(id)}`)).text();
export const query = async document => (await send("v1/records/query", { document })).json();

/** Follows what arrives: calls back with each record until the signal ends it. Comes back by itself, from where it was. */
export async function follow(document, onRecord, onState, signal) {
  let cursor = null;
  for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, 15000)) {
    try {
      const response = await send("v1/records/subscribe", { document, cursor, signal });
      onState("live");
      for await (const event of eventsOf(response.body)) {
        wait = 500;
        if (event.id) cursor = event.id;
        if (event.type === "message") onRecord(JSON.parse(event.data));
      }
    } catch (problem) {
      if (signal.aborted) return;
      if (problem instanceof KernelError && problem.status < 500 && problem.status !== 429) throw problem;
    }
    onState("waiting");
    await new Promise(resolve => {
      const timer = setTimeout(resolve, wait);
      signal.addEventListener("abort", () => { clearTimeout(timer); resolve(); }, { once: true });
    });
  }
}

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
