// Saving as you go, for each form[data-saves]. A changed card ([data-card]) is sent by itself, one request at a time; only
// the answer 204 counts as saved, and the card says so. Whatever cannot be sent stays in the form, which still works whole.
for (const form of document.querySelectorAll("form[data-saves]")) keep(form);

function keep(form) {
  const words = form.dataset; // textSaving, textSaved, textFailed, textAgain, textSignedOut, textChanged, textErrors
  const waiting = new Set(); // cards that changed and are not on their way
  const refused = new Set(); // cards that the server sent back
  let batch = null; // { body, cards } on its way, or to be sent again just as it was
  let inFlight = false;
  let stopped = false; // the whole form has to be sent now: signed out, or changed elsewhere
  let misses = 0;
  let typing;
  let retry;
  form.dataset.quiet = ""; // the style sheet puts the Save button aside

  const unsaved = () => waiting.size > 0 || batch !== null;
  const covered = () => "covered" in document.documentElement.dataset;
  const leaving = () => "leaving" in document.documentElement.dataset;

  function say(cards, state, text, again) {
    for (const card of cards) {
      const place = card.querySelector("[data-saved]");
      if (!place) continue;
      place.dataset.state = state;
      place.replaceChildren(text ?? "");
      if (!again || !words.textAgain) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "bare";
      button.textContent = words.textAgain;
      button.addEventListener("click", send);
      place.append(button);
    }
  }

  function gather() {
    const cards = [...waiting];
    const names = new Set(cards.flatMap((card) => [...card.querySelectorAll("[name]")].map((field) => field.name)));
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (names.has(name)) body.append(name, value);
    for (const name of ["_csrf", "seen"]) if (form.elements[name]) body.set(name, form.elements[name].value);
    body.set("once", crypto.randomUUID()); // sent again, it gives the first result instead of a conflict with itself
    waiting.clear();
    return { body, cards };
  }

  async function send() {
    clearTimeout(typing);
    clearTimeout(retry);
    if (inFlight || stopped || !unsaved()) return;
    batch ??= gather();
    inFlight = true;
    say(batch.cards, "saving", words.textSaving);
    let answer = null;
    try {
      const headers = { Accept: "application/json" };
      answer = await fetch(form.action, { method: "POST", headers, body: batch.body, redirect: "manual", keepalive: true });
    } catch {
      // no network: handled below like a server that is away
    }
    inFlight = false;
    const { cards } = batch;
    const status = answer?.status ?? -1;
    if (status === 204 || status === 422) {
      batch = null;
      misses = 0;
      if (status === 204) {
        if (form.elements.seen) form.elements.seen.value = answer.headers.get("Seen") ?? form.elements.seen.value;
        showErrors(cards, {});
        say(cards.filter((card) => !waiting.has(card)), "saved", words.textSaved);
      } else {
        const told = await answer.json().catch(() => ({}));
        showErrors(cards, told.errors ?? told);
        say(cards, "not-saved", words.textErrors);
        for (const card of cards) refused.add(card);
        delete form.dataset.quiet;
      }
      if (waiting.size) send();
    } else if (status === 401 && covered()) {
      document.addEventListener("uncovered", send, { once: true }); // see cover.js
    } else if ([0, 401, 403, 409].includes(status)) {
      stopped = true;
      delete form.dataset.quiet;
      say(cards, "not-saved", status === 409 ? words.textChanged : words.textSignedOut);
    } else {
      delete form.dataset.quiet;
      say(cards, "not-saved", words.textFailed, true);
      retry = setTimeout(send, Math.min(2000 * 2 ** misses++, 30000));
    }
  }

  function showErrors(cards, errors) {
    for (const place of cards.flatMap((card) => [...card.querySelectorAll(".error[id]")])) {
      const name = place.id.replace(/^f-(.*)-error$/, "$1");
      place.textContent = errors[name] ?? "";
      const field = document.getElementById("f-" + name);
      if (errors[name]) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
    }
  }

  /** Whether all is saved within two seconds. */
  async function settled() {
    send();
    for (let waited = 0; unsaved() && !stopped && waited < 2000; waited += 50) await new Promise((go) => setTimeout(go, 50));
    return !unsaved();
  }

  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, (event) => {
      const card = event.target.closest("[data-card]");
      if (!card) return;
      waiting.add(card);
      refused.delete(card);
      clearTimeout(typing);
      typing = setTimeout(send, kind === "change" ? 0 : 900); // a press at once, words after a pause
    });
  }

  // Pressing on: what is under way may end first, so that the whole form does not meet its own last part.
  form.addEventListener("submit", async (event) => {
    clearTimeout(typing);
    clearTimeout(retry);
    if (inFlight) {
      event.preventDefault();
      const { submitter } = event;
      await settled();
      stopped = true;
      return form.requestSubmit(submitter);
    }
    stopped = true;
    waiting.clear();
    refused.clear();
    batch = null;
  });
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.("a[href]:not([data-exit], [target], [href^='#'])");
    if (!link || !unsaved() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    await settled();
    location.assign(link.href);
  });
  window.addEventListener("online", send);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());
  window.addEventListener("beforeunload", (event) => (unsaved() || refused.size > 0) && !leaving() && event.preventDefault());
}
