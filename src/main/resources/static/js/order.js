// Puts the items of a list[data-order] in order by hand: a handle to drag, or to move with the arrow keys. The buttons
// beside each item do the same without scripts. Only the answer 204 counts; after anything else the old order comes back.
for (const list of document.querySelectorAll("[data-order]")) arrange(list);

function arrange(list) {
  const { order: address, first, handle: words, moved, failed } = list.dataset;
  const said = document.querySelector("[data-order-said]");
  let dragged = null;

  for (const row of list.children) row.prepend(handleOf(row));

  function handleOf(row) {
    const handle = document.createElement("button");
    handle.type = "button";
    handle.className = "bare handle";
    handle.textContent = "⠿";
    handle.setAttribute("aria-label", words.replace("{0}", nameOf(row)));
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      move(row, [...list.children].indexOf(row) + step);
      handle.focus();
    });
    handle.addEventListener("pointerdown", (event) => {
      dragged = { row, from: [...list.children].indexOf(row) };
      row.classList.add("dragged");
      handle.setPointerCapture(event.pointerId);
    });
    handle.addEventListener("pointermove", (event) => {
      if (!dragged) return;
      const over = document.elementFromPoint(list.getBoundingClientRect().x + 24, event.clientY)?.closest("[data-item]");
      if (!over || over === row || over.parentElement !== list) return;
      const box = over.getBoundingClientRect();
      pass(row, over, event.clientY >= box.y + box.height / 2);
    });
    for (const end of ["pointerup", "pointercancel"]) {
      handle.addEventListener(end, () => {
        if (!dragged) return;
        row.classList.remove("dragged");
        const { from } = dragged;
        dragged = null;
        if ([...list.children].indexOf(row) !== from) keep(row, from);
      });
    }
    return handle;
  }

  /** The others move, and the row stays in the document: taken out of it for a moment, it would lose the pointer. */
  function pass(row, over, below) {
    const rows = [...list.children];
    const [from, to] = [rows.indexOf(row), rows.indexOf(over)];
    if (from < to) rows.slice(from + 1, below ? to + 1 : to).forEach((other) => row.before(other));
    else rows.slice(below ? to + 1 : to, from).reverse().forEach((other) => row.after(other));
  }

  function nameOf(row) {
    return row.querySelector("[id]").textContent;
  }

  function put(row, place) {
    const others = [...list.children].filter((other) => other !== row);
    if (place >= others.length) list.append(row);
    else others[Math.max(0, place)].before(row);
  }

  function move(row, place) {
    const from = [...list.children].indexOf(row);
    if (place < 0 || place >= list.children.length) return;
    put(row, place);
    keep(row, from);
  }

  async function keep(row, from) {
    const place = [...list.children].indexOf(row);
    const body = new URLSearchParams(new FormData(row.querySelector("form")));
    body.set("to", Number(first) + place);
    let kept = false;
    try {
      const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body, redirect: "manual", keepalive: true });
      kept = answer.status === 204;
    } catch {
      // no network: the old order comes back below
    }
    if (!kept) put(row, from);
    said.textContent = kept ? moved.replace("{0}", nameOf(row)).replace("{1}", Number(first) + place + 1) : failed;
    mark();
  }

  /** At either end of the page's list, "up" and "down" stay as the server drew them: it knows the whole list. */
  function mark() {
    const rows = [...list.children];
    rows.forEach((row, at) => {
      const [up, down] = row.querySelectorAll("button[name='by']");
      up.disabled = Number(first) === 0 && at === 0;
      down.disabled = false;
    });
  }
}
