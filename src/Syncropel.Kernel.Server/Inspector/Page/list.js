// A list of which one entry is chosen, for the mouse and the keyboard alike.

export class List {
  #element;
  #entries = [];
  #at = -1;

  constructor(element, { draw, open }) {
    this.#element = element;
    this.draw = draw;
    this.open = open;
    element.addEventListener("keydown", event => this.#key(event));
    element.addEventListener("focus", () => this.#move(Math.max(this.#at, 0)));
  }

  get entries() { return this.#entries; }

  fill(entries) {
    this.#entries = [...entries];
    this.#at = -1;
    this.#element.replaceChildren(...this.#entries.map(entry => this.#item(entry)));
  }

  add(entries) {
    this.#entries.push(...entries);
    this.#element.append(...entries.map(entry => this.#item(entry)));
  }

  /** Puts one on top, and lets go of what is beyond the limit. */
  put(entry, limit) {
    this.#entries.unshift(entry);
    const item = this.#item(entry);
    item.classList.add("new");
    this.#element.prepend(item);
    if (this.#at >= 0) this.#at++;
    while (this.#entries.length > limit) {
      this.#entries.pop();
      this.#element.lastChild.remove();
    }
  }

  choose(isChosen) {
    this.#entries.forEach((entry, i) => this.#element.children[i].setAttribute("aria-selected", String(isChosen(entry))));
  }

  focus() { this.#element.focus(); }

  #item(entry) {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    this.draw(item, entry);
    item.addEventListener("click", () => {
      this.#move(this.#entries.indexOf(entry));
      this.open(entry);
    });
    return item;
  }

  #move(to) {
    this.#element.children[this.#at]?.classList.remove("at");
    this.#at = Math.min(to, this.#entries.length - 1);
    const item = this.#element.children[this.#at];
    item?.classList.add("at");
    item?.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowDown: this.#at + 1, j: this.#at + 1, ArrowUp: this.#at - 1, k: this.#at - 1, Home: 0, End: this.#entries.length - 1 };
    if (event.key in moves) this.#move(Math.max(moves[event.key], 0));
    else if (event.key === "Enter" && this.#at >= 0) this.open(this.#entries[this.#at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
