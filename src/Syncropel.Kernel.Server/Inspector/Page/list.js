// A list of which one entry is chosen, for the mouse and the keyboard alike. Entries are told apart by their ids.

let lists = 0;

export class List {
  #element;
  #entries = [];
  #at = -1;
  #isChosen = () => false;
  #prefix = `list-${++lists}-`;
  #made = 0;

  constructor(element, { draw, open }) {
    this.#element = element;
    this.draw = draw;
    this.open = open;
    element.addEventListener("keydown", event => this.#key(event));
    element.addEventListener("focus", () => this.#move(Math.max(this.#at, 0)));
  }

  get length() { return this.#entries.length; }

  /** Shows these and no others; the place in the list stays with its entry. */
  fill(entries) {
    const id = this.#entries[this.#at]?.id;
    this.#entries = [...entries];
    this.#element.replaceChildren(...this.#entries.map(entry => this.#item(entry)));
    this.#at = this.#entries.findIndex(entry => entry.id === id);
    this.#mark();
  }

  /** Shows these too, behind the others, but none twice. */
  add(entries) {
    const fresh = entries.filter(entry => !this.has(entry.id));
    this.#entries.push(...fresh);
    this.#element.append(...fresh.map(entry => this.#item(entry)));
  }

  /** Puts one on top, unless it is there, and lets go of what is beyond the limit. Says whether it did. */
  put(entry, limit) {
    if (this.has(entry.id)) return false;
    this.#entries.unshift(entry);
    const item = this.#item(entry);
    item.classList.add("new");
    this.#element.prepend(item);
    if (this.#at >= 0) this.#at++;
    while (this.#entries.length > limit) {
      this.#entries.pop();
      this.#element.lastChild.remove();
    }
    this.#at = Math.min(this.#at, this.#entries.length - 1);
    return true;
  }

  has(id) { return this.#entries.some(entry => entry.id === id); }

  choose(isChosen) {
    this.#isChosen = isChosen;
    this.#entries.forEach((entry, i) => this.#element.children[i].setAttribute("aria-selected", String(isChosen(entry))));
  }

  focus() { this.#element.focus(); }

  #item(entry) {
    const item = document.createElement("li");
    item.id = this.#prefix + ++this.#made;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(this.#isChosen(entry)));
    this.draw(item, entry);

    // Before the list is given the focus, which would lead to another place of it, away from under the mouse.
    item.addEventListener("mousedown", () => this.#move(this.#entries.indexOf(entry)));
    item.addEventListener("click", () => {
      this.#move(this.#entries.indexOf(entry));
      this.open(entry);
    });
    return item;
  }

  #move(to) {
    this.#at = Math.min(to, this.#entries.length - 1);
    this.#mark()?.scrollIntoView({ block: "nearest" });
  }

  #mark() {
    this.#element.querySelector(".at")?.classList.remove("at");
    const item = this.#element.children[this.#at];
    item?.classList.add("at");
    if (item) this.#element.setAttribute("aria-activedescendant", item.id);
    else this.#element.removeAttribute("aria-activedescendant");
    return item;
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [down, up] = [this.#at + 1, this.#at - 1];
    const moves = { ArrowDown: down, j: down, ArrowUp: up, k: up, Home: 0, End: this.#entries.length - 1 };
    if (Object.hasOwn(moves, event.key)) this.#move(Math.max(moves[event.key], 0));
    else if (event.key === "Enter" && this.#at >= 0) this.open(this.#entries[this.#at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
