// Light or dark: the device decides until a button here does. Only the word "light" or "dark" is kept.
const root = document.documentElement;

function kept() {
  try {
    return localStorage.getItem("theme") ?? "";
  } catch {
    return ""; // storage is switched off: the device decides
  }
}

function show(theme) {
  if (theme) {
    root.dataset.theme = theme;
  } else {
    delete root.dataset.theme;
  }
  for (const button of document.querySelectorAll("[data-theme-switch] button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

show(kept());

for (const group of document.querySelectorAll("[data-theme-switch]")) {
  group.hidden = false; // of no use without this script, so it is hidden until now
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    show(button.value);
    try {
      if (button.value) localStorage.setItem("theme", button.value);
      else localStorage.removeItem("theme");
    } catch {
      // it lasts for this page then
    }
  });
}
