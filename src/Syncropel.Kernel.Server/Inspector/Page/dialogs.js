// The two dialogs: the token, and the keys.

import { token } from "./api.js";

const at = id => document.getElementById(id);

export const isDialogOpen = () => document.querySelector("dialog[open]") !== null;

export function showKeys() {
  at("keys-dialog").showModal();
}

/** Asks for a token. Where the kernel has refused one, says what it said. */
export function askForToken(problem) {
  const said = problem && token.get() ? `The kernel does not take this token. ${problem.code}: ${problem.message}` : "";
  at("token-problem").textContent = said;
  at("token-problem").hidden = said === "";

  // What a dialog has returned once it returns again when it is left by a key.
  at("token-dialog").returnValue = "";
  if (!at("token-dialog").open) at("token-dialog").showModal();
}

/** Calls back when a token was given; an empty one forgets the one there was. */
export function onToken(use) {
  at("token-dialog").addEventListener("close", () => {
    const given = at("token").value.trim();
    at("token").value = "";
    if (at("token-dialog").returnValue !== "use") return;
    token.set(given);
    use();
  });
}
