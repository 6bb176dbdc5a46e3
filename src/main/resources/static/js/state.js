// Two pages in step: asks [data-state-url] every second whether its version has changed, and reloads when it has. Asks
// nothing while the page is out of sight, and less often while the server does not answer.
const element = document.querySelector("[data-state-url]");
const everyMillis = 1000;
let version = null;
let misses = 0;

async function look() {
  if (document.visibilityState === "visible") {
    try {
      const headers = { Accept: "application/json" };
      if (version) headers["If-None-Match"] = version;
      const answer = await fetch(element.dataset.stateUrl, { headers, cache: "no-store" });
      misses = 0;
      if (answer.status === 401 || answer.status === 404) return location.reload();
      const now = answer.status === 200 ? answer.headers.get("ETag") : null;
      if (now && version && now !== version) return location.reload();
      version = now ?? version;
    } catch {
      misses = Math.min(misses + 1, 5); // away for now
    }
  }
  setTimeout(look, everyMillis * 2 ** misses);
}

if (element) {
  // The version that the server drew, so that a change between drawing and the first look is not missed.
  version = element.dataset.stateVersion ?? null;
  look();
}
