// Two pages in step: asks every [data-state-url] each second whether its version has changed, and once it has, shows the
// page anew, or goes to [data-state-to]. Asks nothing while the page is out of sight, and less often while the server does
// not answer. Once a form is on its way, that form says where to go: an answer to a question must not overtake it.
const everyMillis = 1000;
const covered = () => "covered" in document.documentElement.dataset; // see cover.js
let sending = false;

function goOn(to) {
  const path = to ?? location.pathname;
  if (path !== location.pathname) return location.replace(path);
  // Without the notice of what happened before: it says nothing of what happens now.
  history.replaceState(null, "", path);
  location.reload();
}

function watch({ stateUrl, stateVersion, stateTo }) {
  let misses = 0;

  // True once there is nothing more to ask.
  async function hasChanged() {
    const headers = { Accept: "application/json", "If-None-Match": `"${stateVersion}"` };
    const answer = await fetch(stateUrl, { headers, cache: "no-store" });
    if (answer.status >= 500) throw new Error("away for now");
    misses = 0;
    if (answer.status === 401 || answer.status === 404) return true;
    return answer.status === 200 && (await answer.json()).version !== stateVersion;
  }

  async function look() {
    if (sending) return;
    try {
      if (document.visibilityState === "visible" && !covered() && (await hasChanged()) && !sending) return goOn(stateTo);
    } catch {
      misses = Math.min(misses + 1, 5);
    }
    setTimeout(look, everyMillis * 2 ** misses);
  }
  look();
}

document.addEventListener("submit", (event) => {
  sending ||= !event.defaultPrevented;
});

// The version is the one that the server drew, so that a change between drawing and the first look is not missed.
document.querySelectorAll("[data-state-url]").forEach((element) => watch(element.dataset));
