// Keeps the driver's ticks on this phone, so that they are still there when the page is opened again.
(() => {
  "use strict";
  const prefix = "antar-tick ";
  for (const box of document.querySelectorAll("input[data-key]")) {
    const sheet = box.closest(".sheet");
    const key = `${prefix}${sheet.dataset.day} ${sheet.id} ${box.dataset.key}`;
    try {
      box.checked = localStorage.getItem(key) === "1";
    } catch {
      continue; // a page opened from a message may have no storage: ticks then last as long as the page
    }
    box.addEventListener("change", () => {
      if (box.checked) localStorage.setItem(key, "1");
      else localStorage.removeItem(key);
    });
  }
})();
