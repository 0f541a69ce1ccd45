// In a narrow window the letters become smaller, so that 60 columns fit: the chat needs no more. Below 7 pixels nobody reads them.
const COLUMNS = 60;
const CELL_WIDTH = 0.61; // of Roboto Mono, in its font size
document.addEventListener("DOMContentLoaded", () => {
  const terminal = document.querySelector("#terminal");
  const fitting = Math.floor(document.documentElement.clientWidth / COLUMNS / CELL_WIDTH);
  terminal.dataset.fontSize = Math.max(7, Math.min(Number(terminal.dataset.fontSize), fitting));
});
