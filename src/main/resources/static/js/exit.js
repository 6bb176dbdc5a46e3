// Exit: the page is blank at once, then the neutral site takes its place in the history. The plain link works without
// this script, only more slowly. Nothing may hold a person back here, so nothing asks "are you sure".
const link = document.querySelector("[data-exit]");
const said = document.querySelector("[data-exit-said]");
const address = link?.href;
const withinMillis = 5000;
let presses = 0;
let timer;
let shiftAlone = false;

function leave() {
  const root = document.documentElement;
  const words = link.dataset.leaving;
  root.dataset.leaving = ""; // saving.js looks here, and does not ask to stay
  root.replaceChildren(); // blank before the network has its say
  root.appendChild(document.createElement("head"));
  document.title = words; // or the tab would show the address
  const aloud = root.appendChild(document.createElement("p"));
  aloud.setAttribute("role", "alert");
  aloud.style.position = "absolute";
  aloud.style.clipPath = "inset(50%)";
  aloud.textContent = words;
  window.location.replace(address);
}

function forget() {
  presses = 0;
  clearTimeout(timer);
  if (said) said.textContent = "";
}

function tooLate() {
  forget();
  if (said) said.textContent = link.dataset.tooLate;
}

if (link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  // Shift three times within five seconds. Shift held for a capital letter is writing, not leaving.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      shiftAlone = !event.repeat || shiftAlone;
    } else {
      shiftAlone = false;
      forget();
    }
  });

  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !shiftAlone) return;
    shiftAlone = false;
    presses += 1;
    if (presses === 1) timer = setTimeout(tooLate, withinMillis);
    if (presses >= 3) leave();
    else if (said) said.textContent = presses === 1 ? link.dataset.twoMore : link.dataset.oneMore;
  });
}

// A page brought back from the browser's memory may show what is over: empty it and ask the server anew.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  document.body?.replaceChildren();
  window.location.reload();
});
