// The screen stays on while [data-awake] is in view, where the browser allows it; a refusal is no harm.
const page = document.querySelector("[data-awake]");

async function stayAwake() {
  if (document.visibilityState !== "visible") return;
  try {
    await navigator.wakeLock?.request("screen");
  } catch {
    // a low battery, or a browser that says no
  }
}

if (page) {
  stayAwake();
  document.addEventListener("visibilitychange", stayAwake); // the lock is lost whenever the page goes out of sight
}
