"use strict";
// The switch between light, dark, and whatever the reader's system says.
(() => {
  const button = document.getElementById("theme");
  const order = ["auto", "light", "dark"];
  const kept = "mtqa-theme";

  function show(theme) {
    if (theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    button.querySelector("span").textContent = theme;
  }

  let theme = "auto";
  try {
    const found = localStorage.getItem(kept);
    if (order.includes(found)) theme = found;
  } catch { /* a page opened from a file may have no storage */ }
  show(theme);
  button.hidden = false;
  button.addEventListener("click", () => {
    theme = order[(order.indexOf(theme) + 1) % order.length];
    show(theme);
    try { localStorage.setItem(kept, theme); } catch { /* as above */ }
  });
})();
