// Puts the page out of sight ([data-cover]: after how many seconds without a touch or a key; 0: only once one looks away) until
// its person shows who they are. The page stays where it is, with what was typed; the server opens nothing meanwhile.
const place = document.querySelector("[data-cover]");
const root = document.documentElement;
const others = place && new BroadcastChannel("cover"); // what is covered in one tab is covered in all

function keep() {
  const form = place.querySelector("form");
  const afterMillis = Number(place.dataset.cover) * 1000;
  const covered = () => "covered" in root.dataset;
  let before;
  let last = Date.now();
  let timer;

  function wait() {
    clearTimeout(timer);
    if (afterMillis) timer = setTimeout(look, Math.max(0, last + afterMillis - Date.now()));
  }

  function look() {
    if (afterMillis && Date.now() - last >= afterMillis) cover();
    else if (!covered()) wait();
  }

  async function tell() {
    const headers = { Accept: "application/json" };
    const body = new URLSearchParams({ _csrf: form.elements._csrf.value });
    try {
      const answer = await fetch("/cover", { method: "POST", headers, body, keepalive: true });
      if (answer.status === 401) return location.reload(); // signed out by now
      const ways = await answer.json();
      for (const way of place.querySelectorAll("[data-way]")) way.hidden = !ways[way.dataset.way];
    } catch {
      if (covered()) setTimeout(tell, 2000); // no network: the screen is covered all the same
    }
  }

  function hide() {
    before = document.activeElement;
    root.dataset.covered = "";
    place.hidden = false;
    place.querySelector("h1").focus();
  }

  function cover() {
    if (covered()) return;
    hide();
    others.postMessage("cover");
    tell();
  }

  function show() {
    if (!covered()) return;
    form.reset();
    delete form.dataset.answered;
    for (const error of place.querySelectorAll("[data-error]")) error.textContent = "";
    place.hidden = true;
    delete root.dataset.covered;
    last = Date.now();
    wait();
    before?.focus?.();
    document.dispatchEvent(new Event("uncovered"));
  }

  async function open(address) {
    const headers = { Accept: "application/json" };
    const answer = await fetch(address, { method: "POST", headers, body: new URLSearchParams(new FormData(form)) });
    if (answer.status === 204) {
      show();
      return others.postMessage("show");
    }
    if (answer.status === 401) return location.reload();
    const told = answer.status === 422 || answer.status === 429 ? await answer.json() : { password: place.dataset.gone };
    for (const error of place.querySelectorAll("[data-error]")) error.textContent = told[error.dataset.error] ?? "";
    form.elements.password.focus();
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const address = event.submitter?.getAttribute("formaction") ?? form.action;
    try {
      await open(address);
    } catch {
      place.querySelector("[data-error='password']").textContent = place.dataset.gone;
    }
    delete form.dataset.answered;
  });
  others.addEventListener("message", ({ data }) => {
    if (data === "show") return show();
    if (covered()) return;
    hide();
    tell();
  });
  for (const kind of ["pointerdown", "pointermove", "keydown", "wheel", "touchmove", "input"]) {
    document.addEventListener(kind, () => (last = Date.now()), { passive: true, capture: true });
  }
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? cover() : look()));
  wait();
}

if (place) keep();
