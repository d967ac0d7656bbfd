// Dark or light: as the system has it, until somebody chooses; the choice is remembered.

const key = "syncropel.theme";
const root = document.documentElement;

export function recallTheme() {
  const theme = localStorage.getItem(key);
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
}

export function toggleTheme() {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  localStorage.setItem(key, root.dataset.theme);
}
