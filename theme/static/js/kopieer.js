// Copy a message to paste it somewhere else. Each button shows only where it can work; without this the text is there to select.
(() => {
  if (!navigator.clipboard) return;
  for (const knop of document.querySelectorAll("[data-kopieer]")) {
    knop.hidden = false;
    knop.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(knop.dataset.kopieer).innerText);
      knop.textContent = "Gekopieerd";
    });
  }
})();
